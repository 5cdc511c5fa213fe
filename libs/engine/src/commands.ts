import type { Actor } from './actor.js';
import type { Answer, OpinionDisposition, OpinionItem } from './answers.js';
import type { ResubmitMode } from './graph.js';
import type {
  ActivationId,
  CirculationId,
  ContentHash,
  DefinitionHash,
  IncidentId,
  InstanceId,
  NodeId,
  OpinionId,
  PartyName,
  PersonId,
  SeatId,
  ThreadId,
  TimerId,
  TokenId,
  UnitId,
} from './ids.js';
import type { Subject, Value } from './subject.js';
import type { WorkingDayCount } from './time.js';

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
  /** Fields of a submission (explanation, proposal, disclosure) and values of the workflow's form. */
  readonly fields: Readonly<Record<string, Value>>;
  /** People picked for a later party, where the step picks. */
  readonly picks?: Readonly<Record<PartyName, readonly PersonId[]>>;
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
 * A capability pushes a new text or new attributes. The event says that it happened, SubjectChanged;
 * the command asks for it. With a new `contentHash` it is a filing and needs an open write seat.
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

/** Takes a seat out of its pool 认领. */
export interface ClaimSeat extends By {
  readonly type: 'ClaimSeat';
  readonly seatId: SeatId;
}

export interface UnclaimSeat extends By {
  readonly type: 'UnclaimSeat';
  readonly seatId: SeatId;
}

/** Asks somebody for advice in one's own place 委派; the seat comes back. */
export interface DelegateSeat extends By {
  readonly type: 'DelegateSeat';
  readonly seatId: SeatId;
  readonly to: PersonId;
  readonly reason: string;
}

export interface RecallDelegation extends By {
  readonly type: 'RecallDelegation';
  readonly seatId: SeatId;
}

/** The delegate's opinion. */
export interface AdviseSeat extends By {
  readonly type: 'AdviseSeat';
  readonly seatId: SeatId;
  readonly opinion: string;
}

/** 加签. `after` comes together with the holder's own agreement. */
export interface AddSigners extends By {
  readonly type: 'AddSigners';
  readonly seatId: SeatId;
  readonly kind: 'before' | 'after' | 'parallel';
  readonly people: readonly PersonId[];
  readonly mode: 'all' | 'any' | 'sequence';
  /** Read for `before`: a disagreement among them is the holder's disagreement. */
  readonly binding: boolean;
  /** Read for `parallel` in sequence: position after this seat. `null`: right after the adder's. */
  readonly position: SeatId | null;
  readonly reason: string;
  readonly agreement: {
    readonly opinion: string;
    readonly documentHash: ContentHash | null;
    readonly fields: Readonly<Record<string, Value>>;
  } | null;
}

/** The holder waits no longer for those added who have not answered. */
export interface ReleaseSigners extends By {
  readonly type: 'ReleaseSigners';
  readonly seatId: SeatId;
}

/** 减签 */
export interface RemoveSigner extends By {
  readonly type: 'RemoveSigner';
  readonly seatId: SeatId;
  readonly reason: string;
}

export interface AskExtension extends By {
  readonly type: 'AskExtension';
  readonly seatId: SeatId;
  readonly days: number;
  readonly reason: string;
}

export interface DecideExtension extends By {
  readonly type: 'DecideExtension';
  readonly seatId: SeatId;
  readonly grant: boolean;
  readonly reason: string;
}

export interface UrgeSeat extends By {
  readonly type: 'UrgeSeat';
  readonly seatId: SeatId;
  readonly words: string;
}

/** 抄送 */
export interface SendCopies extends By {
  readonly type: 'SendCopies';
  readonly seatId: SeatId;
  readonly to: readonly PersonId[];
  readonly words: string;
}

/** 传阅 */
export interface CirculateText extends By {
  readonly type: 'CirculateText';
  readonly seatId: SeatId;
  readonly to: readonly PersonId[];
  readonly mustFinish: boolean;
  /** Working days; `null`: no limit. */
  readonly limit: WorkingDayCount | null;
}

export interface ReadCirculation extends By {
  readonly type: 'ReadCirculation';
  readonly circulationId: CirculationId;
  readonly opinion: string;
}

/** 沟通 */
export interface AskQuestion extends By {
  readonly type: 'AskQuestion';
  readonly seatId: SeatId;
  readonly to: readonly PersonId[];
  readonly question: string;
}

export interface ReplyToQuestion extends By {
  readonly type: 'ReplyToQuestion';
  readonly threadId: ThreadId;
  readonly text: string;
}

export interface CloseQuestion extends By {
  readonly type: 'CloseQuestion';
  readonly threadId: ThreadId;
}

export interface MakeComment extends By {
  readonly type: 'MakeComment';
  readonly text: string;
}

/** By who lost the race or was cancelled when the step closed. */
export interface FileLateOpinion extends By {
  readonly type: 'FileLateOpinion';
  readonly seatId: SeatId;
  readonly opinion: string;
}

export interface AnswerDisposition extends By {
  readonly type: 'AnswerDisposition';
  readonly opinionId: OpinionId;
  readonly response: 'confirm' | 'reserve' | 'escalate';
  readonly reason: string;
}

/** Ends a consultation before everybody has answered: the lead unit's head, or by office; never the drafter. */
export interface CloseStepEarly extends By {
  readonly type: 'CloseStepEarly';
  readonly activationId: ActivationId;
  readonly reason: string;
}

/** 拿回: voids one's own answer while nobody has acted on it. */
export interface TakeBackAnswer extends By {
  readonly type: 'TakeBackAnswer';
  readonly seatId: SeatId;
  readonly reason: string;
}

/** 跳转. Over mandatory steps the first call asks and the same call by a second administrator does it. */
export interface JumpInstance extends By {
  readonly type: 'JumpInstance';
  /** Which token; `null` where there is only one. */
  readonly tokenId: TokenId | null;
  readonly to: NodeId;
  readonly reason: string;
}

export interface SuspendInstance extends By {
  readonly type: 'SuspendInstance';
  readonly reason: string;
}

export interface ResumeInstance extends By {
  readonly type: 'ResumeInstance';
  readonly reason: string;
}

/** 唤醒: a finished instance goes on in a new round at a chosen step. */
export interface ReviveInstance extends By {
  readonly type: 'ReviveInstance';
  readonly to: NodeId;
  readonly reason: string;
}

/** A worker carried out an automatic step. Finding its attempt gone is not an error. */
export interface CompleteRun extends By {
  readonly type: 'CompleteRun';
  readonly tokenId: TokenId;
  readonly attempt: number;
  readonly result: Readonly<Record<string, Value>>;
}

export interface FailRun extends By {
  readonly type: 'FailRun';
  readonly tokenId: TokenId;
  readonly attempt: number;
  readonly error: string;
}

/** An operator has the place tried again, perhaps with corrected attributes. */
export interface RetryIncident extends By {
  readonly type: 'RetryIncident';
  readonly incidentId: IncidentId;
  readonly attributes: Readonly<Record<string, Value>>;
  readonly reason: string;
}

/** Moves the instance to another version of its workflow, which the context holds as `target`. */
export interface MigrateInstance extends By {
  readonly type: 'MigrateInstance';
  readonly to: DefinitionHash;
  /** Node of the old version to node of the new one; a node not named goes to the one of the same id. */
  readonly nodes: Readonly<Record<NodeId, NodeId>>;
  /** Deadlines are worked out anew by the new version. */
  readonly resetTimers: boolean;
  /** Empty when none was given. */
  readonly reason: string;
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
  | FireTimer
  | ClaimSeat
  | UnclaimSeat
  | DelegateSeat
  | RecallDelegation
  | AdviseSeat
  | AddSigners
  | ReleaseSigners
  | RemoveSigner
  | AskExtension
  | DecideExtension
  | UrgeSeat
  | SendCopies
  | CirculateText
  | ReadCirculation
  | AskQuestion
  | ReplyToQuestion
  | CloseQuestion
  | MakeComment
  | FileLateOpinion
  | AnswerDisposition
  | CloseStepEarly
  | TakeBackAnswer
  | JumpInstance
  | SuspendInstance
  | ResumeInstance
  | ReviveInstance
  | CompleteRun
  | FailRun
  | RetryIncident
  | MigrateInstance;
export type CommandType = Command['type'];
