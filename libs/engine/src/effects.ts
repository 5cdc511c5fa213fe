import type { PersonId, SeatId } from './ids.js';
import type { Pool } from './state.js';

/** What the world should do once the events are committed. Carries ids only; the doer reads the rest. */
export type Effect = {
  readonly kind: 'notify';
  readonly topic:
    | 'seat-opened'
    | 'seat-cancelled'
    | 'seat-reminded'
    | 'seat-transferred'
    | 'opinion-disposed'
    | 'instance-returned'
    | 'instance-ended'
    | 'activation-blocked';
  readonly seatId: SeatId | null;
  readonly to:
    | { readonly kind: 'person'; readonly person: PersonId }
    | { readonly kind: 'pool'; readonly pool: Pool }
    | { readonly kind: 'superior-of'; readonly seatId: SeatId }
    | { readonly kind: 'administrators' };
};
