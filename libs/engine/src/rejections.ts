import type { Answer } from './answers.js';
import type { GateName } from './graph.js';
import type { ContentHash, NodeId, OpinionId, PersonId, SeatId } from './ids.js';
import type { Instant } from './time.js';

/** The rules say no. A value with a stable dotted code, safe to show and to search. */
export type Rejection =
  | { readonly code: 'not_found' }
  | { readonly code: 'instance.exists' }
  | { readonly code: 'instance.ended'; readonly status: string }
  | {
      readonly code: 'seat.closed';
      readonly seatId: SeatId;
      readonly state: string;
      readonly by: PersonId | null;
      readonly answer: Answer | null;
      readonly at: Instant | null;
    }
  /** The seat's turn has not come: somebody answers before it, or the chair waits for the others. */
  | { readonly code: 'seat.queued'; readonly seatId: SeatId; readonly waitingFor: readonly SeatId[] }
  | { readonly code: 'seat.blocked'; readonly seatId: SeatId }
  | { readonly code: 'seat.not-held'; readonly seatId: SeatId }
  /** Separation of duties: own work, own earlier signature, or a second counted answer in one step. */
  | {
      readonly code: 'duty.separation';
      readonly because: 'author' | 'excluded' | 'second-answer' | 'involved';
      readonly person: PersonId;
    }
  | {
      readonly code: 'document.changed';
      readonly seen: ContentHash | null;
      readonly current: ContentHash | null;
    }
  | { readonly code: 'document.missing' }
  /** Nobody holds the pen now: the text is under way and cannot be changed. */
  | { readonly code: 'document.locked' }
  | { readonly code: 'answer.unknown'; readonly answer: string; readonly offered: readonly string[] }
  | { readonly code: 'reason.required'; readonly field: string }
  | { readonly code: 'field.required'; readonly field: string }
  | { readonly code: 'return.target'; readonly to: NodeId | null; readonly offered: readonly NodeId[] }
  | { readonly code: 'gate.closed'; readonly gate: GateName; readonly open: number }
  | { readonly code: 'resubmit.unchanged' }
  | { readonly code: 'transfer.recipient'; readonly to: PersonId; readonly because: string }
  | { readonly code: 'transfer.limit'; readonly limit: number }
  | { readonly code: 'withdraw.too-late' }
  | { readonly code: 'party.unknown-unit'; readonly unit: string }
  | { readonly code: 'opinion.disposed'; readonly opinionId: OpinionId }
  | { readonly code: 'message.unexpected'; readonly message: string; readonly offered: readonly string[] }
  | { readonly code: 'timer.gone' }
  | { readonly code: 'act.forbidden' };
export type RejectionCode = Rejection['code'];
