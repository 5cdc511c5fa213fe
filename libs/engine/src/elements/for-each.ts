import { evaluate } from '../expressions/evaluate.js';
import type { Graph } from '../graph.js';
import { namesIn } from '../names.js';
import type { ElementBehaviour, Run, Visit } from '../run.js';
import type { Scope, Token } from '../state.js';
import type { Value } from '../subject.js';
import { leaveBy } from './leave.js';
import { raise } from './raise.js';
import { calledBy, cancelScope, cancelScopesOf, openScope, valuesOf } from './scopes.js';

/**
 * Runs another workflow once for each item of a list, a scope each. All scopes are opened at once, so that the items
 * are fixed; in sequence each begins when the one before has ended.
 */
export const forEach: ElementBehaviour<'for-each'> = {
  onActivate: (run, visit) => {
    const { graph, node, token } = visit;
    const names = namesIn(run.state, token.scopeId);
    const items = evaluate(node.over, names);
    if (!Array.isArray(items)) {
      raise(run, token, 'bad-value', `Expected a list to go through at ${node.id}, but found none`);
      return;
    }
    const scopes = items.map((item: Value, index) => {
      const passed = valuesOf(node.with, { ...names, [node.as]: item });
      return openScope(run, token, node.workflow, { ...passed, [node.as]: item }, index);
    });
    if (scopes.length === 0) leaveWithResult(run, visit, [], 'done');
    const begun = node.order === 'parallel' ? scopes : scopes.slice(0, 1);
    for (const scopeId of begun) run.place(scopeId, calledBy(graph, node).start);
  },

  /** An item ended. Items that end in the same moment are counted together. */
  onComplete: (run, visit) => {
    const { graph, node, token } = visit;
    const items = itemsOf(run, token);
    const left = items.filter(({ closed }) => !closed);
    if (isEnough(run, visit, items, left.length)) {
      for (const scope of left) cancelScope(run, scope, { cause: 'enough', by: null });
      leaveWithResult(run, visit, items, 'enough');
    } else if (left[0] === undefined) leaveWithResult(run, visit, items, 'done');
    else if (node.order === 'sequence') run.place(left[0].id, calledBy(graph, node).start);
  },

  onTerminate: (run, { token }, ending) => cancelScopesOf(run, token, ending),
};

/** The scopes of the present visit: a token that comes a second time opened others before. */
function itemsOf(run: Run, { id }: Token): readonly Scope[] {
  const opened = run.state.scopes.filter(({ parent }) => parent?.tokenId === id);
  return opened.slice(opened.findLastIndex(({ item }) => item === 0));
}

function isEnough(
  run: Run,
  { graph, node, token }: Visit<'for-each'>,
  items: readonly Scope[],
  left: number,
): boolean {
  if (node.until === null) return false;
  const names = {
    ...namesIn(run.state, token.scopeId),
    total: items.length,
    active: node.order === 'parallel' ? left : 0,
    completed: items.length - left,
    ended: endsOf(calledBy(graph, node), items),
  };
  return evaluate(node.until, names) === true;
}

/** How many items reached each end of the called workflow. */
function endsOf(called: Graph, items: readonly Scope[]): Readonly<Record<string, number>> {
  const ends = Object.values(called.nodes).flatMap((node) =>
    node.kind === 'end-event' ? [node.outcome] : [],
  );
  return Object.fromEntries(ends.map((end) => [end, items.filter(({ outcome }) => outcome === end).length]));
}

/** The result keeps the order of the items, not that of their ends; what was cancelled ended nowhere. */
function leaveWithResult(
  run: Run,
  visit: Visit<'for-each'>,
  items: readonly Scope[],
  outcome: 'done' | 'enough',
): void {
  const outcomes = items.map((scope) => scope.outcome);
  const result = { total: items.length, completed: outcomes.filter((end) => end !== null).length, outcomes };
  run.record({ type: 'RunCompleted', tokenId: visit.token.id, nodeId: visit.node.id, result });
  leaveBy(run, visit, outcome);
}
