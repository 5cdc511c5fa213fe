import type { Answer, OpinionDisposition, OpinionItem } from './answers.js';
import type { LadderAct, ResubmitMode, StepMode } from './graph.js';
import type {
  ActivationId,
  BodyId,
  ContentHash,
  DefinitionHash,
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
import type { Subject, Value } from './subject.js';
import type { BusinessDate, Instant } from './time.js';
import type { Post } from './directory-view.js';

/** Whom a vote or a duty belongs to. */
export type Principal =
  { readonly kind: 'unit'; readonly unit: UnitId } | { readonly kind: 'person'; readonly person: PersonId };

/** Who may take a seat that has no holder yet. Evaluated against the directory at the time of the act. */
export type Pool =
  | { readonly kind: 'unit-post'; readonly unit: UnitId; readonly post: Post }
  | { readonly kind: 'body-post'; readonly body: BodyId; readonly post: Post };

export type SeatState =
  | 'queued'
  | 'pending'
  | 'held'
  | 'blocked'
  | 'answered'
  | 'deemed-no-comment'
  | 'ruled'
  | 'carried'
  | 'skipped'
  | 'cancelled'
  | 'removed';

/** Why a seat stands empty or a step cannot go on. */
export type BlockCause =
  /** The rule gives nobody. */
  | 'nobody'
  /** Everybody the rule gives has left. */
  | 'departed'
  /** Everybody the rule gives is excluded by separation of duties. */
  | 'excluded'
  /** All have answered or time ended, and turnout was not reached. */
  | 'no-quorum'
  /** All have answered and nothing was decided. */
  | 'no-decision';

export interface SeatAnswer {
  readonly answer: Answer;
  readonly by: PersonId;
  readonly at: Instant;
  readonly documentHash: ContentHash | null;
  readonly opinion: string;
  /** Sequence of the event that recorded it. */
  readonly sequence: number;
}

/** What closed a seat without an answer of its own. Points at the event. */
export interface SeatCause {
  readonly verb: string;
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly sequence: number;
}

/** `duty`: to answer the step. `appoint`: to say who answers, because the party is empty. */
export type SeatPurpose = 'duty' | 'appoint';

/** The right and duty to answer once. */
export interface Seat {
  readonly id: SeatId;
  readonly activationId: ActivationId;
  readonly purpose: SeatPurpose;
  readonly principal: Principal;
  /** The person responsible now; `null` while the pool has not been narrowed to one. */
  readonly holder: PersonId | null;
  readonly pool: Pool | null;
  /** The post this seat stands for, as printed in the record (`head`, `chair`, `reviewer`). */
  readonly post: Post | null;
  /** Position in the step's order, from 0. */
  readonly order: number;
  readonly chair: boolean;
  readonly veto: boolean;
  readonly state: SeatState;
  readonly openedAt: Instant | null;
  readonly acknowledged: { readonly by: PersonId; readonly at: Instant } | null;
  readonly due: { readonly date: BusinessDate; readonly at: Instant } | null;
  readonly answer: SeatAnswer | null;
  readonly cause: SeatCause | null;
  /** The seat of an earlier round whose answer stands here. */
  readonly carriedFrom: SeatId | null;
  /** People the seat was handed on from, oldest first. */
  readonly transferredFrom: readonly PersonId[];
}

export type ActivationState = 'open' | 'disputed' | 'blocked' | 'closed';

/** One visit to a node. */
export interface Activation {
  readonly id: ActivationId;
  readonly nodeId: NodeId;
  readonly mode: StepMode;
  readonly scopeId: ScopeId;
  readonly tokenId: TokenId;
  readonly round: RoundNumber;
  readonly state: ActivationState;
  readonly blocked: BlockCause | null;
  readonly outcome: string | null;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly seats: readonly SeatId[];
}

/** Opened by the start, by a return, by a withdrawal after answers, by an overturn. */
export interface Round {
  readonly number: RoundNumber;
  readonly openedAt: Instant;
  readonly cause: 'start' | 'return' | 'withdraw' | 'overturn';
  readonly from: NodeId | null;
  readonly to: NodeId;
  readonly resubmit: ResubmitMode;
  /** The seat that returned it: never carried when the chain is walked again. */
  readonly returnedBy: SeatId | null;
  readonly reason: string;
}

/** A position in the graph. Human steps, waits and calls hold it; everything else passes it on at once. */
export interface Token {
  readonly id: TokenId;
  readonly scopeId: ScopeId;
  readonly nodeId: NodeId;
  readonly activationId: ActivationId | null;
}

/** A running workflow inside the instance: 1 is the instance's own, the others are calls. */
export interface Scope {
  readonly id: ScopeId;
  readonly parent: { readonly scopeId: ScopeId; readonly tokenId: TokenId } | null;
  /** Path of `Graph.calls` keys from the instance's graph; empty for the instance's own. */
  readonly path: readonly string[];
  /** Values passed in by `with`, read as top-level names in expressions. */
  readonly variables: Readonly<Record<string, Value>>;
  /** It ran to an end or was cancelled. Kept, because its seats still point at it. */
  readonly closed: boolean;
}

export interface Timer {
  readonly id: TimerId;
  readonly dueAt: Instant;
  readonly purpose:
    | { readonly kind: 'rung'; readonly seatId: SeatId; readonly act: LadderAct }
    | { readonly kind: 'boundary'; readonly tokenId: TokenId; readonly index: number };
}

/** One point to be disposed of. Dense like the seats: `state.opinions[id - 1]`. */
export interface Opinion {
  readonly id: OpinionId;
  readonly seatId: SeatId;
  readonly item: OpinionItem;
  /** A revised answer replaced it; it asks for nothing any more. */
  readonly superseded: boolean;
  readonly disposition: {
    readonly kind: OpinionDisposition;
    readonly reason: string;
    readonly place: string;
    readonly by: PersonId;
    readonly at: Instant;
  } | null;
}

/** `returned` is running with the text back at an earlier step; people see 退回修改中. */
export type InstanceStatus = 'running' | 'returned' | 'ended' | 'terminated' | 'incident';

export interface InstanceState {
  readonly id: InstanceId;
  readonly definition: { readonly key: string; readonly hash: DefinitionHash };
  readonly status: InstanceStatus;
  /** Name of the end reached (`closed`, `rejected`); `null` while it runs. */
  readonly outcome: string | null;
  /** Number of events so far; the next event gets this plus one. */
  readonly sequence: number;
  readonly startedAt: Instant;
  readonly startedBy: PersonId | null;
  readonly endedAt: Instant | null;
  readonly lastEventAt: Instant;
  readonly subject: Subject;
  /** Everybody who filed or submitted a text. None of them may sign, vote or inspect, by any detour. */
  readonly authors: readonly PersonId[];
  readonly rounds: readonly Round[];
  readonly activations: readonly Activation[];
  readonly seats: readonly Seat[];
  readonly opinions: readonly Opinion[];
  readonly tokens: readonly Token[];
  readonly scopes: readonly Scope[];
  /** Armed timers only. */
  readonly timers: readonly Timer[];
  /** Highest number given out so far, for the kinds that are not dense. */
  readonly lastTokenId: number;
  readonly lastTimerId: number;
  readonly lastScopeId: number;
  /** The answer of the last `decide` step and its reason, read as `answer.…` in expressions. */
  readonly lastAnswer: Readonly<Record<string, Value>>;
}
