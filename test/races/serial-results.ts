import { canonicalJson } from '#libs/audit';
import { WorkingDayCalendar } from '#libs/calendar';
import { decide, evolve, type Command, type InstanceState, type Instant } from '#libs/engine';
import type { CommandAnswer, CommandOutcome } from '#libs/runtime';
import type { World } from '../../libs/testing/src/engine/index.js';

/** What the sender of a command was told, names and addresses aside. */
export type Told =
  | ({ readonly kind: 'accepted' } & Omit<CommandAnswer, 'instanceId' | 'names'>)
  | Exclude<CommandOutcome, { readonly kind: 'accepted' }>;

/** What two commands came to. What was told stands in the order of the pair, whoever was first. */
export interface Result {
  readonly state: InstanceState;
  readonly told: readonly [Told, Told];
}

/** Which of a pair was first, as far as the result shows it. */
export type Order = 'one first' | 'other first' | 'no difference';

const workingDays = new WorkingDayCalendar();

/** The two results a pair may have: one command after the other, and the other way round. */
export interface SerialResults {
  readonly oneFirst: Result;
  readonly otherFirst: Result;
}

/** @param at when each of the two was decided. */
export function serialResults(
  world: World,
  before: InstanceState,
  [one, other]: readonly [Command, Command],
  at: readonly [Instant, Instant],
): SerialResults {
  const first = outcomeOf(world, before, one, at[0]);
  const afterFirst = outcomeOf(world, first.state, other, at[1]);
  const second = outcomeOf(world, before, other, at[1]);
  const afterSecond = outcomeOf(world, second.state, one, at[0]);
  return {
    oneFirst: { state: afterFirst.state, told: [first.told, afterFirst.told] },
    otherFirst: { state: afterSecond.state, told: [afterSecond.told, second.told] },
  };
}

/** The order in which two commands give this very result; `null`: in neither. */
export function orderOf(found: Result, { oneFirst, otherFirst }: SerialResults): Order | null {
  const text = canonicalJson(found);
  const asOneFirst = text === canonicalJson(oneFirst);
  const asOtherFirst = text === canonicalJson(otherFirst);
  if (asOneFirst && asOtherFirst) return 'no difference';
  return asOneFirst ? 'one first' : asOtherFirst ? 'other first' : null;
}

export function toldBy(outcome: CommandOutcome): Told {
  if (outcome.kind !== 'accepted') return outcome;
  const { version, status, outcome: ended, at, seats, events } = outcome.answer;
  return { kind: 'accepted', version, status, outcome: ended, at, seats, events };
}

function outcomeOf(
  { graph, directory }: World,
  before: InstanceState,
  command: Command,
  now: Instant,
): { readonly state: InstanceState; readonly told: Told } {
  const decision = decide(graph, before, command, { now, directory, workingDays });
  if (!decision.ok) return { state: before, told: { kind: 'rejected', rejection: decision.rejection } };
  const state = decision.events.reduce<InstanceState>(evolve, before);
  const told: Told = {
    kind: 'accepted',
    version: state.sequence,
    status: state.status,
    outcome: state.outcome,
    at: new Date(now).toISOString(),
    seats: state.seats.filter((seat, index) => seat !== before.seats[index]),
    events: decision.events.map(({ type }) => type),
  };
  return { state, told };
}
