import { evaluate } from '../expressions/evaluate.js';
import { namesIn } from '../names.js';
import type { ElementBehaviour } from '../run.js';
import { leaveAlong } from './leave.js';
import { raise } from './raise.js';

/** Takes the first branch whose condition is true, else the one without a condition. */
export const exclusiveGateway: ElementBehaviour<'exclusive-gateway'> = {
  onActivate: (run, { graph, node, token }) => {
    const names = namesIn(run.state, token.scopeId);
    const branch = node.branches.find(
      ({ if: condition }) => condition === null || evaluate(condition, names) === true,
    );
    if (branch !== undefined) leaveAlong(run, graph, token, branch.then);
    else raise(run, token, 'no-branch', `No condition at ${node.id} is true and it has no default`);
  },
  onComplete: () => undefined,
  onTerminate: () => undefined,
};
