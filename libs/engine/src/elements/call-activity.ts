import { namesIn } from '../names.js';
import type { ElementBehaviour } from '../run.js';
import { leaveBy } from './leave.js';
import { calledBy, cancelScopesOf, openScope, valuesOf } from './scopes.js';

/** Runs another workflow as a scope of the same instance and leaves by the name of the end reached inside. */
export const callActivity: ElementBehaviour<'call-activity'> = {
  onActivate: (run, { graph, node, token }) => {
    const variables = valuesOf(node.with, namesIn(run.state, token.scopeId));
    run.place(openScope(run, token, node.workflow, variables), calledBy(graph, node).start);
  },
  onComplete: leaveBy,
  onTerminate: (run, { token }, ending) => cancelScopesOf(run, token, ending),
};
