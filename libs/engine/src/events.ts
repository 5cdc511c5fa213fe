import type { Answer, OpinionDisposition, OpinionItem } from './answers.js';
import type { LadderAct, ResubmitMode, StepMode } from './graph.js';
import type {
  ActivationId,
  ContentHash,
  DefinitionHash,
  FlowId,
  InstanceId,
  NodeId,
  OpinionId,
  PersonId,
  RoundNumber,
  ScopeId,
  SeatId,
  TimerId,
  TokenId,
  UnitId,
} from './ids.js';
import type { BlockCause, Pool, Principal, SeatPurpose, SeatState, Timer } from './state.js';
import type { Subject, Value } from './subject.js';
import type { BusinessDate, Instant } from './time.js';
import type { Post } from './directory-view.js';

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
  readonly cause: 'start' | 'return' | 'withdraw' | 'overturn';
  readonly from: NodeId | null;
  readonly to: NodeId;
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
  readonly cause: 'end' | 'return' | 'withdraw' | 'overturn' | 'terminate';
}

export interface ScopeOpened extends At {
  readonly type: 'ScopeOpened';
  readonly scopeId: ScopeId;
  readonly parent: { readonly scopeId: ScopeId; readonly tokenId: TokenId };
  readonly path: readonly string[];
  readonly variables: Readonly<Record<string, Value>>;
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
  /** What closed it: `return`, `withdraw`, `terminate`, `decided`, `not-applicable`. */
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
  readonly code: 'livelock' | 'no-branch';
  readonly nodeId: NodeId;
  readonly message: string;
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
  | IncidentRaised;
export type EventType = Event['type'];
