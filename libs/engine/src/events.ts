import type { Answer, OpinionDisposition, OpinionItem } from './answers.js';
import type { LadderAct, ResubmitMode, StepMode } from './graph.js';
import type {
  ActivationId,
  CirculationId,
  ContentHash,
  DefinitionHash,
  DisputeId,
  FlowId,
  IncidentId,
  InstanceId,
  NodeId,
  OpinionId,
  PartyName,
  PersonId,
  RoundNumber,
  ScopeId,
  SeatId,
  SignerGroupId,
  ThreadId,
  TimerId,
  TokenId,
  UnitId,
} from './ids.js';
import type { Post } from './posts.js';
import type {
  BlockCause,
  IncidentCode,
  Pool,
  Principal,
  SeatOrigin,
  SeatPurpose,
  SeatState,
  Timer,
} from './state.js';
import type { Subject, Value } from './subject.js';
import type { BusinessDate, Instant } from './time.js';

/** Business time at which it happened, never earlier than the event before. */
interface At {
  readonly at: Instant;
}

export interface InstanceStarted extends At {
  readonly type: 'InstanceStarted';
  readonly instanceId: InstanceId;
  readonly definition: { readonly key: string; readonly hash: DefinitionHash };
  readonly subject: Subject;
  readonly by: PersonId | null;
}

export interface RoundOpened extends At {
  readonly type: 'RoundOpened';
  readonly round: RoundNumber;
  readonly cause: 'start' | 'return' | 'withdraw' | 'overturn' | 'revive';
  readonly from: NodeId | null;
  readonly to: NodeId;
  /** The instance's own workflow where nothing is said. */
  readonly scopeId?: ScopeId;
  readonly resubmit: ResubmitMode;
  readonly returnedBy: SeatId | null;
  readonly reason: string;
}

/** A token came to stand on a node. */
export interface TokenPlaced extends At {
  readonly type: 'TokenPlaced';
  readonly tokenId: TokenId;
  readonly scopeId: ScopeId;
  readonly nodeId: NodeId;
}

/** A token left its node along a flow. */
export interface TokenMoved extends At {
  readonly type: 'TokenMoved';
  readonly tokenId: TokenId;
  readonly flowId: FlowId;
  readonly from: NodeId;
  readonly to: NodeId;
}

export interface TokenConsumed extends At {
  readonly type: 'TokenConsumed';
  readonly tokenId: TokenId;
  readonly cause:
    | 'end'
    | 'return'
    | 'withdraw'
    | 'overturn'
    | 'terminate'
    | 'join'
    | 'jump'
    | 'take-back'
    | 'enough'
    | 'migrate';
}

export interface ScopeOpened extends At {
  readonly type: 'ScopeOpened';
  readonly scopeId: ScopeId;
  readonly parent: { readonly scopeId: ScopeId; readonly tokenId: TokenId };
  readonly path: readonly string[];
  readonly variables: Readonly<Record<string, Value>>;
  /** Position of the item in a `for-each`. */
  readonly item?: number;
}

export interface ScopeClosed extends At {
  readonly type: 'ScopeClosed';
  readonly scopeId: ScopeId;
  /** Name of the end reached inside; `null` when it was cancelled from outside. */
  readonly outcome: string | null;
}

export interface ActivationOpened extends At {
  readonly type: 'ActivationOpened';
  readonly activationId: ActivationId;
  /** `step` where nothing is said. */
  readonly purpose?: 'step' | 'dispute';
  readonly nodeId: NodeId;
  /** Copied from the step, so that the history can be folded without the workflow. */
  readonly mode: StepMode;
  readonly scopeId: ScopeId;
  readonly tokenId: TokenId;
  readonly round: RoundNumber;
}

/** The step cannot go on by itself and shows why. */
export interface ActivationBlocked extends At {
  readonly type: 'ActivationBlocked';
  readonly activationId: ActivationId;
  readonly cause: BlockCause;
}

/** Everybody has answered and not all agree: the ladder of the step begins. */
export interface ActivationDisputed extends At {
  readonly type: 'ActivationDisputed';
  readonly activationId: ActivationId;
}

/** A closed step is open again, because an answer was taken back or an objection withdrawn. */
export interface ActivationReopened extends At {
  readonly type: 'ActivationReopened';
  readonly activationId: ActivationId;
  readonly tokenId: TokenId;
}

/** A blocked step goes on: somebody was appointed. */
export interface ActivationUnblocked extends At {
  readonly type: 'ActivationUnblocked';
  readonly activationId: ActivationId;
}

export interface ActivationClosed extends At {
  readonly type: 'ActivationClosed';
  readonly activationId: ActivationId;
  /** An outcome of the step; `null` when it was cancelled by a return, a withdrawal or the end of the instance. */
  readonly outcome: string | null;
}

/** A seat was created: `pending` at once, `queued` for its turn, or closed already (`carried`, `skipped`, `blocked`). */
export interface SeatOpened extends At {
  readonly type: 'SeatOpened';
  readonly seatId: SeatId;
  readonly activationId: ActivationId;
  readonly purpose: SeatPurpose;
  readonly principal: Principal;
  readonly holder: PersonId | null;
  readonly pool: Pool | null;
  readonly post: Post | null;
  readonly order: number;
  readonly chair: boolean;
  readonly veto: boolean;
  readonly state: SeatState;
  readonly carriedFrom: SeatId | null;
  /** Words for a person where the state needs a reason. */
  readonly reason: string | null;
  /** `definition` where nothing is said; the parent, its group and the weight likewise. */
  readonly origin?: SeatOrigin;
  readonly parent?: SeatId;
  readonly group?: SignerGroupId;
  readonly weight?: number;
  readonly dedupedBy?: SeatId;
}

/** A queued seat's turn has come, or somebody can answer one that nobody could. */
export interface SeatTurned extends At {
  readonly type: 'SeatTurned';
  readonly seatId: SeatId;
}

/** Whoever was to answer has left and nobody took the post: the seat waits for a successor or an administrator. */
export interface SeatBlocked extends At {
  readonly type: 'SeatBlocked';
  readonly seatId: SeatId;
  /** Printed in the record. */
  readonly reason: string;
}

export interface SeatAcknowledged extends At {
  readonly type: 'SeatAcknowledged';
  readonly seatId: SeatId;
  readonly by: PersonId;
}

/** A person gave their answer. It says nothing yet about the step as a whole. */
export interface SeatAnswered extends At {
  readonly type: 'SeatAnswered';
  readonly seatId: SeatId;
  readonly by: PersonId;
  readonly answer: Answer;
  readonly opinion: string;
  readonly documentHash: ContentHash | null;
  readonly fields: Readonly<Record<string, Value>>;
  readonly units: readonly UnitId[];
  /** With `return`: where to and how it is walked again. Carried out at once, or when everybody has been heard. */
  readonly back?: { readonly to: NodeId; readonly resubmit: ResubmitMode };
  /** Given in another's name under a grant. */
  readonly proxy?: { readonly grant: string; readonly for: PersonId };
  /** People picked for a later party. */
  readonly picks?: Readonly<Record<PartyName, readonly PersonId[]>>;
  /** Values entered into the workflow's form. */
  readonly form?: Readonly<Record<string, Value>>;
}

/** Opinion items come with the answer that filed them. */
export interface OpinionFiled extends At {
  readonly type: 'OpinionFiled';
  readonly opinionId: OpinionId;
  readonly seatId: SeatId;
  readonly item: OpinionItem;
}

/** A revised answer replaces the items of the one before it. */
export interface OpinionSuperseded extends At {
  readonly type: 'OpinionSuperseded';
  readonly opinionId: OpinionId;
}

export interface OpinionDisposed extends At {
  readonly type: 'OpinionDisposed';
  readonly opinionId: OpinionId;
  readonly disposition: OpinionDisposition;
  readonly reason: string;
  readonly place: string;
  readonly by: PersonId;
}

/** The limit passed in silence. Never drawn as agreement. */
export interface SeatDeemed extends At {
  readonly type: 'SeatDeemed';
  readonly seatId: SeatId;
}

export interface SeatCancelled extends At {
  readonly type: 'SeatCancelled';
  readonly seatId: SeatId;
  /** What closed it: `return`, `withdraw`, `terminate`, `decided`, `not-applicable`, `closed-early`, `released` … */
  readonly verb: string;
  readonly by: PersonId | null;
}

export interface SeatTransferred extends At {
  readonly type: 'SeatTransferred';
  readonly seatId: SeatId;
  readonly from: PersonId | null;
  readonly to: PersonId;
  readonly reason: string;
}

export interface DeadlineSet extends At {
  readonly type: 'DeadlineSet';
  readonly seatId: SeatId;
  readonly date: BusinessDate;
  readonly dueAt: Instant;
}

export interface TimerArmed extends At {
  readonly type: 'TimerArmed';
  readonly timer: Timer;
}

export interface TimerFired extends At {
  readonly type: 'TimerFired';
  readonly timerId: TimerId;
}

export interface TimerCancelled extends At {
  readonly type: 'TimerCancelled';
  readonly timerId: TimerId;
}

/** A rung of the ladder reminded somebody. */
export interface SeatReminded extends At {
  readonly type: 'SeatReminded';
  readonly seatId: SeatId;
  readonly act: LadderAct;
}

export interface MessageReceived extends At {
  readonly type: 'MessageReceived';
  readonly tokenId: TokenId;
  readonly message: string;
  readonly outcome: string;
  readonly reason: string;
}

export interface SubjectChanged extends At {
  readonly type: 'SubjectChanged';
  readonly attributes: Readonly<Record<string, Value>>;
  readonly contentHash: ContentHash | null;
  readonly parts: Readonly<Record<string, ContentHash>> | null;
  /** The person who filed the text; `null` for attributes alone. */
  readonly author: PersonId | null;
  /** In whose name it was filed under a grant: an author just as much. */
  readonly authorFor?: PersonId;
}

export interface InstanceWithdrawn extends At {
  readonly type: 'InstanceWithdrawn';
  readonly by: PersonId;
  readonly reason: string;
}

export interface InstanceTerminated extends At {
  readonly type: 'InstanceTerminated';
  readonly by: PersonId | null;
  readonly reason: string;
}

export interface InstanceEnded extends At {
  readonly type: 'InstanceEnded';
  readonly outcome: string;
}

/** The process cannot go on by itself: an operator's task. */
export interface IncidentRaised extends At {
  readonly type: 'IncidentRaised';
  readonly code: IncidentCode;
  readonly nodeId: NodeId;
  readonly message: string;
  /** The token that stands there. */
  readonly tokenId?: TokenId;
  /** The outcome by which it could not leave; without one it got no further than arriving. */
  readonly outcome?: string;
  /** It was put there by a return. */
  readonly afresh?: boolean;
}

/** An operator had the place tried again, or the text left it; `null`: no person took it away. */
export interface IncidentResolved extends At {
  readonly type: 'IncidentResolved';
  readonly incidentId: IncidentId;
  readonly by: PersonId | null;
  readonly reason: string;
}

/** Somebody took a seat of a pool 认领. */
export interface SeatClaimed extends At {
  readonly type: 'SeatClaimed';
  readonly seatId: SeatId;
  readonly by: PersonId;
}

/** Gave it back to the pool. */
export interface SeatUnclaimed extends At {
  readonly type: 'SeatUnclaimed';
  readonly seatId: SeatId;
  readonly by: PersonId;
}

/** Lent to somebody who advises; the holder answers afterwards 委派. */
export interface SeatDelegated extends At {
  readonly type: 'SeatDelegated';
  readonly seatId: SeatId;
  readonly by: PersonId;
  readonly to: PersonId;
  readonly reason: string;
}

/** The holder took it back before the delegate had advised. */
export interface DelegationRecalled extends At {
  readonly type: 'DelegationRecalled';
  readonly seatId: SeatId;
  readonly by: PersonId;
}

/** A delegate's or an added signer's opinion reached the holder. */
export interface SeatAdvised extends At {
  readonly type: 'SeatAdvised';
  readonly seatId: SeatId;
  readonly by: PersonId;
  readonly opinion: string;
}

/** A holder asked others to sign before or after 前加签、后加签. Their seats follow as `SeatOpened`. */
export interface SignersAdded extends At {
  readonly type: 'SignersAdded';
  readonly groupId: SignerGroupId;
  readonly seatId: SeatId;
  readonly kind: 'before' | 'after';
  readonly mode: 'all' | 'any' | 'sequence';
  readonly binding: boolean;
  readonly by: PersonId;
  readonly reason: string;
}

/** A group has said what it had to say, or was released. */
export interface SignerGroupClosed extends At {
  readonly type: 'SignerGroupClosed';
  readonly groupId: SignerGroupId;
}

/** The seat waits for the signers its holder asked for. */
export interface SeatHeld extends At {
  readonly type: 'SeatHeld';
  readonly seatId: SeatId;
}

/** It waits no more: to be answered, or its earlier answer counts now. */
export interface SeatReleased extends At {
  readonly type: 'SeatReleased';
  readonly seatId: SeatId;
  readonly to: 'pending' | 'answered';
}

/**
 * An added signer's disagreement or return is the answer of the seat that asked for it. It stays in the signer's own
 * name; what the holder had said is in the event that said it.
 */
export interface SeatOverruled extends At {
  readonly type: 'SeatOverruled';
  readonly seatId: SeatId;
  readonly bySeat: SeatId;
  readonly answer: Answer;
  /** Where a return goes that the signer did not ask for themselves. */
  readonly back?: { readonly to: NodeId; readonly resubmit: ResubmitMode };
}

/** 减签. `by` and `reason` are printed in the record. */
export interface SeatRemoved extends At {
  readonly type: 'SeatRemoved';
  readonly seatId: SeatId;
  readonly by: PersonId;
  readonly verb: 'removed' | 'removed-by-administrator' | 'merged';
  readonly reason: string;
}

/** An answer counts no more: voided by whoever gave it, never erased. The seat can be answered again. */
export interface AnswerTakenBack extends At {
  readonly type: 'AnswerTakenBack';
  readonly seatId: SeatId;
  readonly by: PersonId;
  readonly reason: string;
}

/** A seat cancelled because of an answer that was taken back is open again. */
export interface SeatReopened extends At {
  readonly type: 'SeatReopened';
  readonly seatId: SeatId;
  readonly state: 'pending' | 'queued';
}

export interface ExtensionAsked extends At {
  readonly type: 'ExtensionAsked';
  readonly seatId: SeatId;
  readonly by: PersonId;
  readonly days: number;
  readonly reason: string;
}

/** Granted: a new `DeadlineSet` follows, and the old date stays in the record. */
export interface ExtensionDecided extends At {
  readonly type: 'ExtensionDecided';
  readonly seatId: SeatId;
  readonly granted: boolean;
  /** `null`: the time to decide ran out. */
  readonly by: PersonId | null;
  readonly reason: string;
}

/** 催办. Shifts no deadline. */
export interface SeatUrged extends At {
  readonly type: 'SeatUrged';
  readonly seatId: SeatId;
  readonly by: PersonId;
  readonly on: BusinessDate;
  readonly words: string;
  /** From the third on the superior hears of it too. */
  readonly superior: boolean;
}

/** A seat's clock stands still, or goes on again. */
export interface SeatClockPaused extends At {
  readonly type: 'SeatClockPaused';
  readonly seatId: SeatId;
  readonly on: BusinessDate;
}
export interface SeatClockResumed extends At {
  readonly type: 'SeatClockResumed';
  readonly seatId: SeatId;
  /** Working days it stood. */
  readonly days: number;
}

/** Filed by who could not answer in time; counts for nothing, is seen by those who decide. */
export interface LateOpinionFiled extends At {
  readonly type: 'LateOpinionFiled';
  readonly seatId: SeatId;
  readonly by: PersonId;
  readonly opinion: string;
}

/** What the author of an opinion says to its disposition. */
export interface DispositionAnswered extends At {
  readonly type: 'DispositionAnswered';
  readonly opinionId: OpinionId;
  readonly response: 'confirm' | 'reserve' | 'escalate';
  readonly by: PersonId;
  readonly reason: string;
}

export interface DisputeOpened extends At {
  readonly type: 'DisputeOpened';
  readonly disputeId: DisputeId;
  readonly about: ActivationId;
  readonly activationId: ActivationId;
  readonly seats: readonly SeatId[];
  readonly opinions: readonly OpinionId[];
}

/** Not settled on this rung, by its own word or within its time: the next one deals with it. */
export interface DisputeEscalated extends At {
  readonly type: 'DisputeEscalated';
  readonly disputeId: DisputeId;
  readonly rung: number;
  /** Nobody on the rung spoke within its time. */
  readonly overdue?: true;
}

export interface DisputeClosed extends At {
  readonly type: 'DisputeClosed';
  readonly disputeId: DisputeId;
  readonly state: 'settled' | 'ruled' | 'dropped';
  /** The words of the ruling; `null` unless ruled. */
  readonly ruling: { readonly by: PersonId; readonly opinion: string } | null;
}

/** A disagreement was ruled on. The seat keeps its reservation and binds no more. */
export interface SeatRuled extends At {
  readonly type: 'SeatRuled';
  readonly seatId: SeatId;
  readonly by: PersonId;
}

/** Who may say so ended a consultation before everybody had answered. */
export interface StepClosedEarly extends At {
  readonly type: 'StepClosedEarly';
  readonly activationId: ActivationId;
  readonly by: PersonId;
  readonly reason: string;
}

export interface QuestionAsked extends At {
  readonly type: 'QuestionAsked';
  readonly threadId: ThreadId;
  readonly seatId: SeatId;
  readonly by: PersonId;
  readonly to: readonly PersonId[];
  readonly question: string;
}

export interface QuestionReplied extends At {
  readonly type: 'QuestionReplied';
  readonly threadId: ThreadId;
  readonly by: PersonId;
  readonly text: string;
}

export interface QuestionClosed extends At {
  readonly type: 'QuestionClosed';
  readonly threadId: ThreadId;
  /** `null`: closed with its seat. */
  readonly by: PersonId | null;
}

export interface CommentMade extends At {
  readonly type: 'CommentMade';
  readonly by: PersonId;
  readonly text: string;
}

export interface CopySent extends At {
  readonly type: 'CopySent';
  readonly to: PersonId;
  readonly by: PersonId;
  readonly words: string;
}

export interface TextCirculated extends At {
  readonly type: 'TextCirculated';
  readonly circulationId: CirculationId;
  readonly seatId: SeatId;
  readonly to: PersonId;
  readonly by: PersonId;
  readonly mustFinish: boolean;
  readonly due: BusinessDate | null;
}

export interface CirculationRead extends At {
  readonly type: 'CirculationRead';
  readonly circulationId: CirculationId;
  readonly by: PersonId;
  /** Empty: read without an opinion. */
  readonly opinion: string;
}

export interface CirculationCancelled extends At {
  readonly type: 'CirculationCancelled';
  readonly circulationId: CirculationId;
}

export interface JumpRequested extends At {
  readonly type: 'JumpRequested';
  readonly tokenId: TokenId;
  readonly to: NodeId;
  readonly by: PersonId;
  readonly reason: string;
}

/** Steps were passed over; the token was put where it was to go. */
export interface StepsSkipped extends At {
  readonly type: 'StepsSkipped';
  readonly nodes: readonly NodeId[];
  readonly by: PersonId;
  readonly second: PersonId | null;
  readonly reason: string;
}

export interface InstanceSuspended extends At {
  readonly type: 'InstanceSuspended';
  readonly by: PersonId;
  readonly reason: string;
}

/** Timers and deadlines follow as events of their own. */
export interface InstanceResumed extends At {
  readonly type: 'InstanceResumed';
  readonly by: PersonId;
  readonly reason: string;
}

/** 唤醒. The outcome it had stays in the record. */
export interface InstanceRevived extends At {
  readonly type: 'InstanceRevived';
  readonly by: PersonId;
  readonly reason: string;
}

/** An automatic step was handed to a worker. */
export interface RunRequested extends At {
  readonly type: 'RunRequested';
  readonly tokenId: TokenId;
  readonly action: string;
  readonly attempt: number;
  readonly with: Readonly<Record<string, Value>>;
}

/** An automatic step, or every item of a `for-each`, came to its results. */
export interface RunCompleted extends At {
  readonly type: 'RunCompleted';
  readonly tokenId: TokenId;
  readonly nodeId: NodeId;
  readonly result: Readonly<Record<string, Value>>;
}

export interface RunFailed extends At {
  readonly type: 'RunFailed';
  readonly tokenId: TokenId;
  readonly attempt: number;
  readonly error: string;
}

/** Waiting joins that nothing could reach any more: one was made to go on. */
export interface JoinForced extends At {
  readonly type: 'JoinForced';
  readonly nodeId: NodeId;
  readonly scopeId: ScopeId;
}

/** The instance follows another version of its workflow from here on. */
export interface InstanceMigrated extends At {
  readonly type: 'InstanceMigrated';
  readonly by: PersonId;
  readonly from: DefinitionHash;
  readonly to: DefinitionHash;
  /** Node of the old version to node of the new one, for the places where something stands or stood. */
  readonly nodes: Readonly<Record<NodeId, NodeId>>;
  /** The flow a waiting token came by, in the new version, by token. */
  readonly flows: Readonly<Record<TokenId, FlowId>>;
  /** Not in older records. */
  readonly reason?: string;
}

export type Event =
  | InstanceStarted
  | RoundOpened
  | TokenPlaced
  | TokenMoved
  | TokenConsumed
  | ScopeOpened
  | ScopeClosed
  | ActivationOpened
  | ActivationBlocked
  | ActivationUnblocked
  | ActivationClosed
  | SeatOpened
  | SeatTurned
  | SeatBlocked
  | SeatAcknowledged
  | SeatAnswered
  | OpinionFiled
  | OpinionSuperseded
  | OpinionDisposed
  | SeatDeemed
  | SeatCancelled
  | SeatTransferred
  | DeadlineSet
  | TimerArmed
  | TimerFired
  | TimerCancelled
  | SeatReminded
  | MessageReceived
  | SubjectChanged
  | InstanceWithdrawn
  | InstanceTerminated
  | InstanceEnded
  | IncidentRaised
  | ActivationDisputed
  | ActivationReopened
  | IncidentResolved
  | SeatClaimed
  | SeatUnclaimed
  | SeatDelegated
  | DelegationRecalled
  | SeatAdvised
  | SignersAdded
  | SignerGroupClosed
  | SeatHeld
  | SeatReleased
  | SeatOverruled
  | SeatRemoved
  | AnswerTakenBack
  | SeatReopened
  | ExtensionAsked
  | ExtensionDecided
  | SeatUrged
  | SeatClockPaused
  | SeatClockResumed
  | LateOpinionFiled
  | DispositionAnswered
  | DisputeOpened
  | DisputeEscalated
  | DisputeClosed
  | SeatRuled
  | StepClosedEarly
  | QuestionAsked
  | QuestionReplied
  | QuestionClosed
  | CommentMade
  | CopySent
  | TextCirculated
  | CirculationRead
  | CirculationCancelled
  | JumpRequested
  | StepsSkipped
  | InstanceSuspended
  | InstanceResumed
  | InstanceRevived
  | RunRequested
  | RunCompleted
  | RunFailed
  | JoinForced
  | InstanceMigrated;
export type EventType = Event['type'];
