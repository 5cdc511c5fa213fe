import { GENESIS, seal } from '#libs/audit';
import {
  effectsOf,
  evolve,
  type Action,
  type Event,
  type Graph,
  type InstanceState,
  type Seat,
} from '#libs/engine';
import type { EffectWrite, EventWrite, InstanceWrite, StoredInstance } from './ports/instance-store.js';

/** What is recorded with each event besides the event. */
export interface Recording {
  readonly action: Action;
  readonly directoryVersion: number;
  readonly calendarVersion: string;
  readonly clockOffset: number;
  readonly commandId: string;
}

/** One instance in the course of a group: where it stood, where it stands, and what to write of the way between. */
export interface InstanceProgress {
  readonly stored: StoredInstance | null;
  readonly state: InstanceState | null;
  readonly head: Uint8Array;
  readonly events: readonly EventWrite[];
  readonly effects: readonly EffectWrite[];
  readonly fired: ReadonlySet<number>;
}

export function progressFrom(stored: StoredInstance | null): InstanceProgress {
  return {
    stored,
    state: stored?.state ?? null,
    head: stored?.head ?? GENESIS,
    events: [],
    effects: [],
    fired: new Set(),
  };
}

/** The instance after one more accepted command. `progress` itself stays as it was. */
export function advance(
  graph: Graph,
  progress: InstanceProgress,
  events: readonly Event[],
  recording: Recording,
): InstanceProgress & { readonly state: InstanceState } {
  let { state, head } = progress;
  const written: EventWrite[] = [];
  const effects: EffectWrite[] = [];
  const fired = new Set(progress.fired);

  for (const event of events) {
    state = evolve(state, event);
    const sequence = (progress.state?.sequence ?? 0) + written.length + 1;
    const sealed = seal(head, { instance: state.id, sequence, event, ...recording });
    head = sealed.hash;
    written.push({ ...sealed, type: event.type, at: event.at });
    for (const [index, effect] of effectsOf(graph, state, event).entries()) {
      effects.push({ id: `${state.id}.${sequence}.${index + 1}`, sequence, effect });
    }
    if (event.type === 'TimerFired') fired.add(event.timerId);
  }
  if (state === null) throw new Error('An accepted command of a new instance carries at least one event');

  return {
    stored: progress.stored,
    state,
    head,
    events: [...progress.events, ...written],
    effects: [...progress.effects, ...effects],
    fired,
  };
}

/**
 * Seats that differ between two states of one instance. `evolve` keeps what it does not touch. Another version of the
 * workflow may give the steps of all of them other names.
 */
export function seatsTouched(before: InstanceState | null, after: InstanceState): readonly Seat[] {
  if (before !== null && before.definition.hash !== after.definition.hash) return after.seats;
  return after.seats.filter((seat, index) => seat !== before?.seats[index]);
}

/** What to write of the way an instance went; `null` when it did not move. */
export function writeOf(progress: InstanceProgress): InstanceWrite | null {
  const { stored, state, head, events, effects, fired } = progress;
  if (state === null || events.length === 0) return null;
  const before = stored?.state ?? null;
  const armedBefore = new Set(before?.timers.map((timer) => timer.id));
  const armedAfter = new Set(state.timers.map((timer) => timer.id));
  return {
    was: before?.sequence ?? null,
    state,
    head,
    events,
    effects,
    seats: seatsTouched(before, state),
    armed: state.timers.filter((timer) => !armedBefore.has(timer.id)),
    disarmed: [...armedBefore]
      .filter((id) => !armedAfter.has(id))
      .map((id) => ({ id, state: fired.has(id) ? 'fired' : 'cancelled' })),
  };
}
