import type { Graph, InclusiveGateway } from '../graph.js';
import type { ScopeId } from '../ids.js';
import { graphOf, nodeOf } from '../places.js';
import type { Run } from '../run.js';
import type { Token } from '../state.js';
import { firstOf, queuesAt, type Queues } from './joining.js';
import { leaving, reachOf, type Reach } from './reach.js';

/** A gateway of a scope at which tokens wait for others. */
interface WaitingJoin {
  readonly graph: Graph;
  readonly node: InclusiveGateway;
  readonly scopeId: ScopeId;
  readonly queues: Queues;
}

type Fire = (run: Run, graph: Graph, node: InclusiveGateway, joined: readonly Token[]) => void;

/**
 * The rule of BPMN 2.0, asked for every waiting join of every scope in which something moved: it goes on when no token
 * can still come on a flow that is empty, unless that token can come on a flow that is not. Two joins that wait for
 * each other alone would wait for ever: the first as drawn is made to go on, and the record says so.
 *
 * @returns whether a join went on
 */
export function wakeJoins(run: Run, fire: Fire): boolean {
  for (const scopeId of run.moved) {
    const tokens = run.state.tokens.filter((token) => token.scopeId === scopeId);
    const waiting = waitingJoins(run, scopeId, tokens);
    const ready = waiting.find((join) => mayGoOn(join, tokens)) ?? forced(run, waiting, tokens);
    if (ready === undefined) continue;
    fire(run, ready.graph, ready.node, firstOf(ready.queues));
    return true;
  }
  return false;
}

/** The joins of a scope at which tokens wait, in the order in which they are drawn. */
function waitingJoins(run: Run, scopeId: ScopeId, tokens: readonly Token[]): readonly WaitingJoin[] {
  if (tokens.length === 0) return [];
  const graph = graphOf(run.graph, run.state, scopeId);
  const places = new Set(tokens.filter(({ via }) => via !== null).map(({ nodeId }) => nodeId));
  const joins = [...places]
    .map((id) => nodeOf(graph, id))
    .filter((node) => node.kind === 'inclusive-gateway');
  if (joins.length === 0) return [];
  const order = Object.keys(graph.nodes);
  return joins
    .sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
    .map((node) => ({ graph, node, scopeId, queues: queuesAt(run, scopeId, node.id, node.incoming) }))
    .filter(({ queues }) => !firstOf(queues).some(({ id }) => isStuck(run, id)));
}

function mayGoOn({ graph, node, queues }: WaitingJoin, tokens: readonly Token[]): boolean {
  const reaches = node.incoming.map((flow) => ({
    reach: reachOf(graph, flow),
    empty: queues.get(flow)?.length === 0,
  }));
  const toEmpty = reaches.filter(({ empty }) => empty).map(({ reach }) => reach);
  if (toEmpty.length === 0) return true;
  const toWaiting = reaches.filter(({ empty }) => !empty).map(({ reach }) => reach);
  const elsewhere = tokens.filter(({ nodeId }) => nodeId !== node.id);
  return !elsewhere.some((token) => blocks(graph, token, toEmpty, toWaiting));
}

/** A token counts at every flow by which it may leave: waiting too long is mended by asking again, firing twice is not. */
function blocks(
  graph: Graph,
  { nodeId }: Token,
  toEmpty: readonly Reach[],
  toWaiting: readonly Reach[],
): boolean {
  return leaving(graph, nodeId).some(
    (flow) => toEmpty.some((reach) => reach.has(flow)) && !toWaiting.some((reach) => reach.has(flow)),
  );
}

/** The first join of a scope in which nothing else can move any more. */
function forced(
  run: Run,
  [first]: readonly WaitingJoin[],
  tokens: readonly Token[],
): WaitingJoin | undefined {
  if (first === undefined || tokens.some((token) => canStillMove(run, first.graph, token))) return undefined;
  run.record({ type: 'JoinForced', nodeId: first.node.id, scopeId: first.scopeId });
  return first;
}

/** People, waits, calls and automatic steps move by themselves; what is stuck is moved by an operator. */
function canStillMove(run: Run, graph: Graph, { id, nodeId }: Token): boolean {
  const { kind } = nodeOf(graph, nodeId);
  return (kind !== 'inclusive-gateway' && kind !== 'parallel-gateway') || isStuck(run, id);
}

function isStuck(run: Run, tokenId: Token['id']): boolean {
  return run.state.incidents.some((incident) => !incident.resolved && incident.tokenId === tokenId);
}
