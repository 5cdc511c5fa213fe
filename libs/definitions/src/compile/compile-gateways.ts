import type { ExclusiveGateway, GraphNode, InclusiveGateway, ParallelGateway } from '#libs/engine';
import { childOf, itemsOf, textOf, type Entry } from '../parse/syntax-tree.js';
import { compileBranches } from './compile-branches.js';
import { knownName, stepsOfKind, type Compilation } from './compilation.js';
import { drawFlow, drawOutcomes } from './draw-flows.js';

type Base = Pick<GraphNode, 'id' | 'title' | 'stage'>;

/** A fork by conditions: one way is taken. */
export function compileChoose(bench: Compilation, step: Entry, base: Base): ExclusiveGateway {
  return { ...base, kind: 'exclusive-gateway', branches: compileBranches(bench, step, 'choose', base.id) };
}

/** A fork into all of its ways. What leads to it is known once all arrows are drawn. */
export function compileParallel(bench: Compilation, step: Entry, base: Base): ParallelGateway {
  const outgoing = itemsOf(childOf(step.value, 'parallel')).flatMap(
    (item) => drawFlow(bench, base.id, textOf(item) ?? '', item) ?? [],
  );
  return { ...base, kind: 'parallel-gateway', incoming: [], outgoing };
}

/** A fork into every way whose condition is true. */
export function compileInclusive(bench: Compilation, step: Entry, base: Base): InclusiveGateway {
  const branches = compileBranches(bench, step, 'inclusive', base.id);
  return { ...base, kind: 'inclusive-gateway', incoming: [], branches };
}

/** Where the ways of a fork meet again. It waits as its fork went: for all ways, or for those that were taken. */
export function compileJoin(bench: Compilation, step: Entry, base: Base): ParallelGateway | InclusiveGateway {
  const forks = stepsOfKind(bench, 'parallel', 'inclusive');
  const fork = knownName(bench, childOf(step.value, 'join'), forks, ' parallel 或 inclusive 环节');
  const { done } = drawOutcomes(bench, base.id, step, ['done']);
  const outgoing = done === undefined ? [] : [done];
  if (fork !== undefined && bench.kinds.get(fork) === 'inclusive') {
    const branches = outgoing.map((then) => ({ if: null, then }));
    return { ...base, kind: 'inclusive-gateway', incoming: [], branches };
  }
  return { ...base, kind: 'parallel-gateway', incoming: [], outgoing };
}
