import type { Event, EventType } from '../events.js';
import type { InstanceState } from '../state.js';

/** What an event alters; everything else stays as it was. */
export type Change = Partial<InstanceState>;

/** Takes its event as true. `state.sequence` is still that of the event before. */
export type Applier<T extends EventType> = (
  state: InstanceState,
  event: Extract<Event, { readonly type: T }>,
) => Change;

export type Appliers<T extends EventType> = { readonly [K in T]: Applier<K> };
