import { dropDisputes } from '../approval/disputes/close-dispute.js';
import { evaluate, type Names } from '../expressions/evaluate.js';
import type { CallActivity, ForEach, Graph } from '../graph.js';
import type { ScopeId } from '../ids.js';
import { InvariantViolation } from '../invariant-violation.js';
import { scopeOf } from '../places.js';
import type { Ending, Run } from '../run.js';
import type { Scope, Token } from '../state.js';
import type { Value } from '../subject.js';

/** Opens a scope in which a token's node runs the workflow it calls. Nothing moves in it yet. */
export function openScope(
  run: Run,
  token: Token,
  workflow: string,
  variables: Readonly<Record<string, Value>>,
  item?: number,
): ScopeId {
  const scopeId = (run.state.lastScopeId + 1) as ScopeId;
  run.record({
    type: 'ScopeOpened',
    scopeId,
    parent: { scopeId: token.scopeId, tokenId: token.id },
    path: [...(scopeOf(run.state, token.scopeId)?.path ?? []), workflow],
    variables,
    ...(item === undefined ? {} : { item }),
  });
  return scopeId;
}

/** The values of a `with`. */
export function valuesOf(passed: CallActivity['with'], names: Names): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(passed).map(([name, expression]) => [name, evaluate(expression, names)]),
  );
}

export function calledBy(graph: Graph, { workflow }: CallActivity | ForEach): Graph {
  const called = graph.calls[workflow];
  if (called === undefined) {
    throw new InvariantViolation(`Expected ${graph.key} to hold ${workflow}, but it does not`);
  }
  return called;
}

/** Cancels a scope from the inside out. */
export function cancelScope(run: Run, { id }: Scope, ending: Ending): void {
  for (const token of run.state.tokens) if (token.scopeId === id) run.consume(token, ending);
  dropDisputes(run, ({ scopeId }) => scopeId === id, ending);
  run.record({ type: 'ScopeClosed', scopeId: id, outcome: null });
}

/** Cancels every scope a token opened that is still running. */
export function cancelScopesOf(run: Run, { id }: Token, ending: Ending): void {
  for (const scope of run.state.scopes) {
    if (!scope.closed && scope.parent?.tokenId === id) cancelScope(run, scope, ending);
  }
}
