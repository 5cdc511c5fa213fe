import type { Event, EventType } from './events.js';
import type { InstanceState } from './state.js';
import { InvariantViolation } from './invariant-violation.js';
import type { Appliers, Change } from './evolve/applier.js';
import { activationAppliers } from './evolve/activations.js';
import { instanceAppliers, startedInstance } from './evolve/instances.js';
import { disputeAppliers } from './evolve/disputes.js';
import { exchangeAppliers } from './evolve/exchanges.js';
import { incidentAppliers } from './evolve/incidents.js';
import { opinionAppliers } from './evolve/opinions.js';
import { seatAppliers } from './evolve/seats.js';
import { signerGroupAppliers } from './evolve/signer-groups.js';
import { timerAppliers } from './evolve/timers.js';
import { tokenAppliers } from './evolve/tokens.js';

/** One applier per event; an event without one does not compile. */
const appliers: Appliers<Exclude<EventType, 'InstanceStarted'>> = {
  ...instanceAppliers,
  ...tokenAppliers,
  ...activationAppliers,
  ...seatAppliers,
  ...opinionAppliers,
  ...signerGroupAppliers,
  ...disputeAppliers,
  ...exchangeAppliers,
  ...incidentAppliers,
  ...timerAppliers,
};

/** The state after an event. Takes the event as true and never asks the workflow, the directory or the clock. */
export function evolve(state: InstanceState | null, event: Event): InstanceState {
  if (event.type === 'InstanceStarted') return startedInstance(event);
  if (state === null) throw new InvariantViolation(`Expected InstanceStarted first, but found ${event.type}`);

  const change = applierOf(event)(state, event);
  return { ...state, ...change, sequence: state.sequence + 1, lastEventAt: event.at };
}

/** The state a whole history leads to. */
export function fold(events: readonly Event[]): InstanceState {
  const state = events.reduce<InstanceState | null>(evolve, null);
  if (state === null) throw new InvariantViolation('Expected at least one event, but the history is empty');
  return state;
}

/** The table pairs each event with its own applier; TypeScript cannot follow that through a union. */
function applierOf(
  event: Exclude<Event, { type: 'InstanceStarted' }>,
): (state: InstanceState, event: Event) => Change {
  return appliers[event.type] as (state: InstanceState, event: Event) => Change;
}
