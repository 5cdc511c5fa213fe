import type { Actor } from './actor.js';
import type { Answer, OpinionDisposition, OpinionItem } from './answers.js';
import type { ResubmitMode } from './graph.js';
import type { ContentHash, InstanceId, NodeId, OpinionId, PersonId, SeatId, TimerId, UnitId } from './ids.js';
import type { Subject, Value } from './subject.js';

interface By {
  readonly by: Actor;
}

export interface StartInstance extends By {
  readonly type: 'StartInstance';
  readonly instanceId: InstanceId;
  readonly subject: Subject;
}

export interface AnswerSeat extends By {
  readonly type: 'AnswerSeat';
  readonly seatId: SeatId;
  readonly answer: Answer;
  /** General opinion or reason. Empty when none was given. */
  readonly opinion: string;
  readonly items: readonly OpinionItem[];
  /** The hash of the text the actor had before them; `null` only while no text has been filed. */
  readonly documentHash: ContentHash | null;
  /** With `return`: the step to go back to, one of those the step offers. */
  readonly to: NodeId | null;
  readonly resubmit: ResubmitMode | null;
  /** With `name`: the units asked instead of an empty party. */
  readonly units: readonly UnitId[];
  /** Typed fields of the step's form, such as the explanation and the proposal of a submission. */
  readonly fields: Readonly<Record<string, Value>>;
}

/** The first opening of a paper is its receipt 签收. It starts no clock. */
export interface AcknowledgeSeat extends By {
  readonly type: 'AcknowledgeSeat';
  readonly seatId: SeatId;
}

export interface TransferSeat extends By {
  readonly type: 'TransferSeat';
  readonly seatId: SeatId;
  readonly to: PersonId;
  readonly reason: string;
}

export interface DisposeOpinion extends By {
  readonly type: 'DisposeOpinion';
  readonly opinionId: OpinionId;
  readonly disposition: OpinionDisposition;
  /** Required unless adopted. */
  readonly reason: string;
  /** Where the result stands in the new text. */
  readonly place: string;
}

/**
 * A capability pushes a new text or new attributes. DESIGN.md calls the act SubjectChanged; the event keeps that
 * name and the command asks for it. With a new `contentHash` it is a filing and needs an open write seat.
 */
export interface ChangeSubject extends By {
  readonly type: 'ChangeSubject';
  /** Merged over the present attributes. */
  readonly attributes: Readonly<Record<string, Value>>;
  /** `null` leaves the text as it is. */
  readonly content: {
    readonly contentHash: ContentHash;
    readonly parts: Readonly<Record<string, ContentHash>>;
  } | null;
}

export interface WithdrawInstance extends By {
  readonly type: 'WithdrawInstance';
  readonly reason: string;
}

export interface TerminateInstance extends By {
  readonly type: 'TerminateInstance';
  readonly reason: string;
}

/** A message from outside a wait is waiting for, such as the period's draw or a directed check. */
export interface ReceiveMessage extends By {
  readonly type: 'ReceiveMessage';
  readonly message: string;
  readonly outcome: string;
  readonly reason: string;
  /** Merged into the subject's attributes in the same step (the inspectors drawn, say). */
  readonly attributes: Readonly<Record<string, Value>>;
}

/** Sent by the sweeper when an armed timer is due. Finding it gone is not an error. */
export interface FireTimer extends By {
  readonly type: 'FireTimer';
  readonly timerId: TimerId;
}

export type Command =
  | StartInstance
  | AnswerSeat
  | AcknowledgeSeat
  | TransferSeat
  | DisposeOpinion
  | ChangeSubject
  | WithdrawInstance
  | TerminateInstance
  | ReceiveMessage
  | FireTimer;
export type CommandType = Command['type'];
