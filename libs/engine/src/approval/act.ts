import type { DecisionContext } from '../decision.js';
import type { Graph } from '../graph.js';
import type { PersonId } from '../ids.js';
import type { Place } from '../places.js';
import type { InstanceState, Seat, SeatAnswer } from '../state.js';

/** The grant a person acts under, and in whose name. */
export type Proxy = NonNullable<SeatAnswer['proxy']>;

/** A seat and its step, at this moment. */
export interface SeatInPlace {
  readonly root: Graph;
  readonly state: InstanceState;
  readonly context: DecisionContext;
  readonly place: Place;
  readonly seat: Seat;
}

/** The same, with the person who wants to act on it, and the grant under which they do so for another. */
export interface Act extends SeatInPlace {
  readonly person: PersonId;
  readonly proxy: Proxy | null;
}
