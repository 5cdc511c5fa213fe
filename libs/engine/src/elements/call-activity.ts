import { evaluate } from '../expressions/evaluate.js';
import type { ScopeId } from '../ids.js';
import { InvariantViolation } from '../invariant-violation.js';
import { namesIn } from '../names.js';
import { scopeOf } from '../places.js';
import type { ElementBehaviour } from '../run.js';
import { leaveBy } from './leave.js';

/** Runs another workflow as a scope of the same instance and leaves by the name of the end reached inside. */
export const callActivity: ElementBehaviour<'call-activity'> = {
  onActivate: (run, { graph, node, token }) => {
    const called = graph.calls[node.workflow];
    if (called === undefined) {
      throw new InvariantViolation(`Expected ${graph.key} to hold ${node.workflow}, but it does not`);
    }
    const names = namesIn(run.state, token.scopeId);
    const scopeId = (run.state.lastScopeId + 1) as ScopeId;
    run.record({
      type: 'ScopeOpened',
      scopeId,
      parent: { scopeId: token.scopeId, tokenId: token.id },
      path: [...(scopeOf(run.state, token.scopeId)?.path ?? []), node.workflow],
      variables: Object.fromEntries(
        Object.entries(node.with).map(([name, expression]) => [name, evaluate(expression, names)]),
      ),
    });
    run.place(scopeId, called.start);
  },
  onComplete: leaveBy,
  onTerminate: (run, { token }, ending) => {
    for (const scope of run.state.scopes) {
      if (scope.closed || scope.parent?.tokenId !== token.id) continue;
      for (const inner of run.state.tokens.filter(({ scopeId }) => scopeId === scope.id))
        run.consume(inner, ending);
      run.record({ type: 'ScopeClosed', scopeId: scope.id, outcome: null });
    }
  },
};
