import type { PersonId, SeatId, TokenId } from './ids.js';
import type { Pool } from './state.js';
import type { Value } from './subject.js';
import type { BusinessDate } from './time.js';

/** What the world should do once the events are committed. Carries ids only; the doer reads the rest. */
export type Effect =
  | {
      /** A registered action to be carried out. What it is given is read from the event. */
      readonly kind: 'run';
      readonly tokenId: TokenId;
      readonly action: string;
      readonly attempt: number;
      readonly with: Readonly<Record<string, Value>>;
    }
  | NotifyEffect;

export type NotifyEffect = {
  readonly kind: 'notify';
  readonly topic:
    | 'seat-opened'
    | 'seat-cancelled'
    | 'seat-reminded'
    | 'seat-transferred'
    | 'opinion-disposed'
    | 'instance-returned'
    | 'instance-ended'
    | 'activation-blocked'
    | 'seat-delegated'
    | 'seat-advised'
    | 'seat-urged'
    | 'extension-asked'
    | 'extension-decided'
    | 'question-asked'
    | 'question-replied'
    | 'copy-sent'
    | 'text-circulated'
    | 'circulation-read'
    | 'late-opinion'
    | 'dispute-opened'
    | 'dispute-closed'
    | 'jump-requested'
    | 'instance-suspended'
    | 'instance-resumed'
    | 'instance-revived';
  readonly seatId: SeatId | null;
  readonly to:
    | { readonly kind: 'person'; readonly person: PersonId }
    | { readonly kind: 'pool'; readonly pool: Pool }
    | { readonly kind: 'superior-of'; readonly seatId: SeatId }
    /** Those to whom the seat's people had given a power of proxy by that day. */
    | { readonly kind: 'proxies-of'; readonly seatId: SeatId; readonly on: BusinessDate }
    | { readonly kind: 'administrators' };
};
