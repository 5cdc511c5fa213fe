import {
  graphOf,
  nodeOf,
  type Activation,
  type Actor,
  type ApprovalStep,
  type Command,
  type DirectoryView,
  type Graph,
  type InstanceState,
  type PersonId,
  type Seat,
  type SeatState,
} from '#libs/engine';
import type { Dice } from '../dice.js';
import { everybody } from '../worlds/people.js';

/** What somebody about to act sees. */
export interface Situation {
  readonly graph: Graph;
  readonly state: InstanceState;
  readonly directory: DirectoryView;
  readonly dice: Dice;
}

/** Makes up a command; `null` where the situation gives no occasion for it. */
export type Idea = (situation: Situation) => Command | null;

export function anybody({ dice }: Situation): PersonId {
  return dice.one(everybody) as PersonId;
}

export function people(situation: Situation): readonly PersonId[] {
  return Array.from({ length: 1 + situation.dice.below(2) }, () => anybody(situation));
}

/** A seat in one of these states, or any at all now and then. */
export function someSeat({ state, dice }: Situation, ...wanted: readonly SeatState[]): Seat | null {
  const fitting = state.seats.filter((seat) => wanted.includes(seat.state));
  const among = fitting.length > 0 && !dice.often(5) ? fitting : state.seats;
  return among.length === 0 ? null : dice.one(among);
}

/** Whoever may take the seat: mostly its holder, else one of its pool, a proxy of theirs, or somebody who may not. */
export function takerOf(situation: Situation, seat: Seat): PersonId {
  const { dice, directory } = situation;
  if (dice.often(5)) return anybody(situation);
  const own = seat.holder === null ? poolOf(situation, seat) : [seat.holder];
  if (own.length === 0) return anybody(situation);
  const taker = dice.one(own);
  const proxies = directory.grantsFrom(taker).map(({ to }) => to);
  return proxies.length > 0 && dice.often(40) ? dice.one(proxies) : taker;
}

function poolOf({ directory }: Situation, { pool }: Seat): readonly PersonId[] {
  if (pool === null) return [];
  if (pool.kind === 'unit-post') return directory.holdersOf(pool.unit, pool.post).map(({ id }) => id);
  return (directory.body(pool.body)?.members ?? []).map(({ person }) => person);
}

export function byPerson(person: PersonId): Actor {
  return { kind: 'person', person, channel: 'web' };
}

export function activationOf(state: InstanceState, seat: Seat): Activation {
  const activation = state.activations[seat.activationId - 1];
  if (activation === undefined) throw new Error(`Expected seat ${seat.id} to belong to an activation`);
  return activation;
}

export function stepOf(
  { graph, state }: Pick<Situation, 'graph' | 'state'>,
  activation: Activation,
): ApprovalStep {
  const node = nodeOf(graphOf(graph, state, activation.scopeId), activation.nodeId);
  if (node.kind !== 'approval-step')
    throw new Error(`Expected ${node.id} to be a step, but it is a ${node.kind}`);
  return node;
}
