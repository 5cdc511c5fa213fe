import { isDeepStrictEqual } from 'node:util';
import { plainStep, type Graph, type InstanceState } from '#libs/engine';
import type { Invariant } from './invariant.js';
import { live } from './live.js';
import type { Finding } from './search.js';
import { shrink } from './shrink.js';

/** A finding as somebody needs it who is to mend it: what is broken, the shortest way there, and how to see it again. */
export function told(finding: Finding, invariants: readonly Invariant[], seed: number): string {
  const { invariant, plan, history } = finding;
  const short = shrink(plan, invariants, invariant);
  const lines: string[] = [];
  let visited: readonly string[] = [];
  try {
    live(short, {
      afterEach: ({ command, graph, world, after }) => {
        if (lines.length === 0) lines.push(waysOf(graph), `about: ${JSON.stringify(world.attributes)}`);
        lines.push(`  ${JSON.stringify(command)}`);
        visited = stepsVisited(graph, after);
      },
      afterRefusal: () => undefined,
    });
  } catch (error) {
    lines.push(`  then it fails: ${String(error)}`);
  }
  const name =
    invariants.find(({ number }) => number === invariant)?.name ?? 'the engine decides without a fault';
  return [
    `Broken: ${invariant}, ${name}.`,
    `${finding.message}`,
    `After ${short.moves.length} of ${plan.moves.length} moves:`,
    ...lines,
    ...visited,
    `See it again: npm run test:properties -- --seed ${seed} --from ${history} --runs 1`,
  ].join('\n');
}

/** The ways of a workflow, in few words. */
function waysOf({ flows }: Graph): string {
  return `workflow: ${Object.values(flows)
    .map(({ from, name, to }) => `${from} —${name}→ ${to}`)
    .join(', ')}`;
}

/** The settings of the steps a history came to, as far as they are not the usual ones. */
function stepsVisited(graph: Graph, { activations }: InstanceState): readonly string[] {
  const ids = [...new Set(activations.map(({ nodeId }) => nodeId))];
  return ids.flatMap((id) => {
    const node = graph.nodes[id];
    if (node?.kind !== 'approval-step') return [];
    const usual: Readonly<Record<string, unknown>> = plainStep(node.mode);
    const settings = Object.entries(node).filter(
      ([name, value]) =>
        !['id', 'title', 'stage', 'kind', 'outcomes'].includes(name) &&
        !isDeepStrictEqual(value, usual[name] ?? null) &&
        !isDeepStrictEqual(value, []),
    );
    return [`step ${id}: ${JSON.stringify(Object.fromEntries(settings))}`];
  });
}
