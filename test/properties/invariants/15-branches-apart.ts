import {
  areApart,
  branchesOf,
  branchesOfToken,
  graphOf,
  type Branches,
  type Graph,
  type InstanceState,
  type NodeId,
  type ScopeId,
} from '#libs/engine';
import { must, type Invariant } from '../invariant.js';
import { nodeSeenFrom } from './reading.js';

/** 15. What goes back inside a branch leaves the branches beside it as they are, to the byte. */
export const branchesApart: Invariant = {
  number: '15',
  name: 'a return inside a branch leaves the seats of its siblings identical to the byte',
  afterEach: ({ before, after, graph, command }) => {
    const round = after.rounds.at(-1);
    if (before === null || round === undefined || after.rounds.length !== before.rounds.length + 1) return;
    if (round.cause !== 'return' || command.type !== 'AnswerSeat') return;
    const workflow = graphOf(graph, after, round.scopeId);
    const region = branchesOf(workflow, round.to);
    if (region.length === 0) return;
    const [was, is] = [before, after].map((state) => beside(workflow, state, round.scopeId, region));
    must(was === is, () => `a return to ${round.to} changed what stands beside it`);
  },
};

/** Everything that stands in the branches beside a place, as it would be written down. */
function beside(graph: Graph, state: InstanceState, scopeId: ScopeId, region: Branches): string {
  const lies = (at: ScopeId, nodeId: NodeId): boolean => {
    const place = nodeSeenFrom(state, scopeId, at, nodeId);
    return place !== null && areApart(branchesOf(graph, place), region);
  };
  const visits = state.activations.filter((visit) => lies(visit.scopeId, visit.nodeId));
  const seats = visits.flatMap(({ seats: ids }) => ids.map((id) => state.seats[id - 1]));
  const ids = new Set(seats.map((seat) => seat?.id));
  const tokens = state.tokens.filter((token) =>
    token.scopeId === scopeId
      ? areApart(branchesOfToken(graph, token), region)
      : lies(token.scopeId, token.nodeId),
  );
  const timers = state.timers.filter(({ purpose }) => 'seatId' in purpose && ids.has(purpose.seatId));
  return JSON.stringify({ visits, seats, tokens, timers });
}
