import type { Answer } from './answers.js';
import type { GateName, SeatOperation } from './graph.js';
import type { ContentHash, NodeId, OpinionId, PartyName, PersonId, SeatId } from './ids.js';
import type { BusinessDate, Instant } from './time.js';

/** Why an instance cannot follow another version. */
export interface MigrationObstacle {
  readonly code:
    | 'same-version'
    | 'other-workflow'
    | 'not-a-safe-point'
    | 'node-missing'
    | 'node-kind'
    | 'mapped-twice'
    | 'answered-seat-lost'
    | 'join-lost'
    | 'scope-lost'
    | 'cannot-complete';
  /** The place in the old version it is about. */
  readonly nodeId: NodeId | null;
  readonly seatId: SeatId | null;
}

/**
 * Why the text cannot go back to a step: the workflow does not offer it, nobody was there yet, it lies in another
 * parallel branch, or something was done in the world since.
 */
export type ReturnObstacle = 'not-offered' | 'not-visited' | 'other-branch' | 'effect';

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
  | {
      readonly code: 'return.target';
      readonly to: NodeId | null;
      readonly offered: readonly NodeId[];
      readonly because: ReturnObstacle;
    }
  | { readonly code: 'gate.closed'; readonly gate: GateName; readonly open: number }
  | { readonly code: 'resubmit.unchanged' }
  | { readonly code: 'transfer.recipient'; readonly to: PersonId; readonly because: string }
  | { readonly code: 'transfer.limit'; readonly limit: number }
  | {
      readonly code: 'withdraw.too-late';
      /** The text is with its writer, was signed, went into a called workflow, or set something going in the world. */
      readonly because: 'not-under-way' | 'signed' | 'sub-process' | 'effect';
      /** The step that stands in the way. */
      readonly nodeId: NodeId | null;
    }
  | { readonly code: 'party.unknown-unit'; readonly unit: string }
  | { readonly code: 'opinion.disposed'; readonly opinionId: OpinionId }
  | { readonly code: 'message.unexpected'; readonly message: string; readonly offered: readonly string[] }
  | { readonly code: 'timer.gone' }
  /** The step does not let its holders do this. */
  | { readonly code: 'operation.not-offered'; readonly operation: SeatOperation }
  | { readonly code: 'seat.claimed'; readonly seatId: SeatId; readonly by: PersonId }
  | { readonly code: 'seat.not-pool'; readonly seatId: SeatId }
  /** Lent to somebody: first recall it, or wait for the advice. */
  | { readonly code: 'seat.delegated'; readonly seatId: SeatId; readonly to: PersonId }
  | { readonly code: 'seat.not-delegated'; readonly seatId: SeatId }
  /** It waits for signers that were added. */
  | { readonly code: 'seat.held'; readonly seatId: SeatId; readonly waitingFor: readonly SeatId[] }
  | { readonly code: 'signer.recipient'; readonly person: PersonId; readonly because: string }
  | { readonly code: 'signer.limit'; readonly limit: number; readonly of: 'depth' | 'children' | 'groups' }
  | { readonly code: 'signer.removal'; readonly seatId: SeatId; readonly because: string }
  | { readonly code: 'extension.open'; readonly seatId: SeatId }
  | { readonly code: 'extension.none'; readonly seatId: SeatId }
  | { readonly code: 'extension.days'; readonly most: number }
  | { readonly code: 'urge.too-soon'; readonly next: BusinessDate }
  /** Somebody must read it first. */
  | { readonly code: 'circulation.unread'; readonly waitingFor: readonly PersonId[] }
  | { readonly code: 'circulation.closed' }
  | { readonly code: 'question.closed' }
  | { readonly code: 'recipient'; readonly person: PersonId; readonly because: string }
  | { readonly code: 'late-opinion.not-late'; readonly seatId: SeatId }
  | { readonly code: 'disposition.missing'; readonly opinionId: OpinionId }
  | { readonly code: 'step.not-closable'; readonly because: string }
  | {
      readonly code: 'take-back.too-late';
      readonly because: 'answered' | 'effect' | 'once' | 'moved-on';
      readonly by: PersonId | null;
      readonly at: Instant | null;
    }
  | { readonly code: 'jump.target'; readonly to: NodeId; readonly offered: readonly NodeId[] }
  | { readonly code: 'jump.same-person' }
  | { readonly code: 'token.choose'; readonly offered: readonly NodeId[] }
  | { readonly code: 'instance.suspended' }
  | { readonly code: 'instance.not-suspended' }
  | { readonly code: 'instance.not-ended' }
  /** Three returns from one step: the disagreement is settled by those above. */
  | { readonly code: 'return.limit'; readonly limit: number }
  | { readonly code: 'field.unknown'; readonly field: string }
  | { readonly code: 'field.invalid'; readonly field: string; readonly expected: string }
  | { readonly code: 'field.read-only'; readonly field: string }
  | { readonly code: 'pick.required'; readonly party: PartyName }
  | {
      readonly code: 'pick.invalid';
      readonly party: PartyName;
      readonly person: PersonId;
      readonly because: string;
    }
  | { readonly code: 'incident.resolved' }
  | { readonly code: 'migration.refused'; readonly because: readonly MigrationObstacle[] }
  | { readonly code: 'act.forbidden' };
export type RejectionCode = Rejection['code'];
