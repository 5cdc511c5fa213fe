import { evaluate } from '../expressions/evaluate.js';
import type { Graph, InclusiveGateway } from '../graph.js';
import type { FlowId } from '../ids.js';
import { namesIn } from '../names.js';
import type { ElementBehaviour, Run } from '../run.js';
import type { Token } from '../state.js';
import { wakeJoins } from './inclusive-join.js';
import { eldestOf, fuse } from './joining.js';
import { raise } from './raise.js';

/**
 * Gives a token to every branch whose condition is true, or to the default alone. With several incoming flows it waits
 * first; when it may go on is asked whenever nothing moves any more, never on arrival.
 */
export const inclusiveGateway: ElementBehaviour<'inclusive-gateway'> = {
  onActivate: (run, { graph, node, token }) => {
    if (node.incoming.length <= 1 || token.via === null) splitInclusively(run, graph, node, [token]);
  },
  onComplete: () => undefined,
  onTerminate: () => undefined,
  onRest: (run) => wakeJoins(run, splitInclusively),
};

function splitInclusively(run: Run, graph: Graph, node: InclusiveGateway, joined: readonly Token[]): void {
  const eldest = eldestOf(joined);
  const ways = openWays(run, node, eldest);
  if (ways.length > 0) fuse(run, graph, joined, ways);
  else raise(run, eldest, 'no-branch', `No condition at ${node.id} is true and it has no default`);
}

function openWays(run: Run, { branches }: InclusiveGateway, { scopeId }: Token): readonly FlowId[] {
  const names = namesIn(run.state, scopeId);
  const isTrue = branches.filter(
    ({ if: condition }) => condition !== null && evaluate(condition, names) === true,
  );
  const open = isTrue.length > 0 ? isTrue : branches.filter(({ if: condition }) => condition === null);
  return open.map(({ then }) => then);
}
