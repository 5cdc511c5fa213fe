import type { Answer, OpinionDisposition, OpinionItem } from './answers.js';
import type { LadderAct, ResubmitMode, StepMode } from './graph.js';
import type {
  ActivationId,
  BodyId,
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
import type { Subject, Value } from './subject.js';
import type { BusinessDate, Instant } from './time.js';

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
  /** The rule could not be worked out (a value is missing or of the wrong kind). Never the same as nobody. */
  | 'unresolved'
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
  /** Where a `return` asks to go back to; `null` with every other answer. */
  readonly back: { readonly to: NodeId; readonly resubmit: ResubmitMode } | null;
  /** Given in another's name under a grant; `null`: by the holder. */
  readonly proxy: { readonly grant: string; readonly for: PersonId } | null;
}

/** What closed a seat without an answer of its own. Points at the event. */
export interface SeatCause {
  readonly verb: string;
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly sequence: number;
}

/**
 * `duty`: to answer the step. `appoint`: to say who answers, because the party is empty. `dispute`: to settle a
 * disagreement, on one rung of the ladder.
 */
export type SeatPurpose = 'duty' | 'appoint' | 'dispute';

/** How a seat came into its step: by the workflow, or because a holder asked for another signature 加签. */
export type SeatOrigin = 'definition' | 'add-before' | 'add-after' | 'add-parallel';

/** Advice of a delegate or of an added signer whose word binds nobody. */
export interface Advice {
  readonly by: PersonId;
  readonly opinion: string;
  readonly at: Instant;
}

/** A request for more time, and what became of it. */
export interface Extension {
  readonly days: number;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
  readonly state: 'asked' | 'granted' | 'refused';
  /** Who decided it; `null` while it is asked, or when the time to decide ran out. */
  readonly decidedBy: PersonId | null;
}

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
  readonly origin: SeatOrigin;
  /** The seat whose holder asked for this signature; `null` for the workflow's own. */
  readonly parent: SeatId | null;
  /** The group of added signers it belongs to; a parallel one belongs to none. */
  readonly group: SignerGroupId | null;
  /** Weight of its vote; 0 is advisory. */
  readonly weight: number;
  /** Lent to somebody who advises 委派; the holder answers afterwards. */
  readonly delegation: { readonly to: PersonId; readonly by: PersonId; readonly at: Instant } | null;
  readonly advice: readonly Advice[];
  readonly extension: Extension | null;
  readonly urges: { readonly count: number; readonly lastOn: BusinessDate } | null;
  /** Filed after the step had closed without this seat; it counts for nothing and is kept. */
  readonly lateOpinion: Advice | null;
  /** The round in which its answer was taken back 拿回; once in a round. */
  readonly takenBackIn: RoundNumber | null;
  /** Skipped because this earlier seat of the same person stands in for it. */
  readonly dedupedBy: SeatId | null;
  /** The added signer whose disagreement or return is its answer, in that signer's own name. */
  readonly overruledBy: SeatId | null;
  /** Since when its clock stands still, and for how many working days it has stood altogether. */
  readonly pause: { readonly since: BusinessDate | null; readonly days: number };
}

/** Signers one holder asked for together, before or after the holder's own answer. */
export interface SignerGroup {
  readonly id: SignerGroupId;
  /** The seat that waits for them. */
  readonly seatId: SeatId;
  readonly kind: 'before' | 'after';
  readonly mode: 'all' | 'any' | 'sequence';
  /** A disagreement inside makes the waiting seat disagree. Always so after; before, only where asked. */
  readonly binding: boolean;
  readonly by: PersonId;
  readonly seats: readonly SeatId[];
  readonly state: 'open' | 'closed';
}

/** A disagreement and the way it was settled 异议协调. Its rungs are seats of an activation of its own. */
export interface Dispute {
  readonly id: DisputeId;
  /** The step in which somebody disagreed. */
  readonly about: ActivationId;
  /** The seats that disagreed, and the opinions kept up against their disposition. */
  readonly seats: readonly SeatId[];
  readonly opinions: readonly OpinionId[];
  /** Where the rungs sit. */
  readonly activationId: ActivationId;
  /** Rung it stands on, from 0. */
  readonly rung: number;
  /** `settled`: nobody disagrees any more; `ruled`: somebody ruled; `dropped`: the text went back or all is over. */
  readonly state: 'open' | 'settled' | 'ruled' | 'dropped';
  readonly ruling: Advice | null;
}

/** A question asked on a seat 沟通. It has no bearing on the count. */
export interface Thread {
  readonly id: ThreadId;
  readonly seatId: SeatId;
  readonly by: PersonId;
  readonly to: readonly PersonId[];
  readonly at: Instant;
  readonly question: string;
  readonly replies: readonly Advice[];
  /** Closed by whoever asked, or with the seat. Late replies stay attached. */
  readonly closed: boolean;
  /** The text as it was then: those who are asked may read it. */
  readonly contentHash: ContentHash | null;
}

export interface Comment {
  readonly by: PersonId;
  readonly at: Instant;
  readonly text: string;
}

/** A copy for information 抄送. */
export interface Copy {
  readonly to: PersonId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly round: RoundNumber;
  /** The text as it was then. */
  readonly contentHash: ContentHash | null;
}

/** A text sent round for reading 传阅, with an opinion where the reader has one. */
export interface Circulation {
  readonly id: CirculationId;
  readonly seatId: SeatId;
  readonly to: PersonId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly round: RoundNumber;
  /** The seat it was sent from cannot be answered before the reader has read it. */
  readonly mustFinish: boolean;
  readonly due: BusinessDate | null;
  /** The text as it was then. */
  readonly contentHash: ContentHash | null;
  readonly read: Advice | null;
  /** Ended by a return, a withdrawal or the end of the instance. */
  readonly cancelled: boolean;
}

/** Steps passed over by a jump 跳转. Never counted as approvals. */
export interface Skip {
  readonly nodeId: NodeId;
  readonly round: RoundNumber;
  readonly by: PersonId;
  /** The second administrator, where one was needed. */
  readonly second: PersonId | null;
  readonly reason: string;
  readonly at: Instant;
}

/** A jump over a mandatory step, waiting for a second administrator. */
export interface JumpRequest {
  readonly tokenId: TokenId;
  readonly to: NodeId;
  readonly by: PersonId;
  readonly reason: string;
  readonly at: Instant;
}

export type IncidentCode =
  /** The elements moved in a circle. */
  | 'livelock'
  /** No condition is true, or no way was drawn for the outcome. */
  | 'no-branch'
  /** A value is not what the place needs: a list, a date. */
  | 'bad-value'
  /** An automatic step failed as often as it may. */
  | 'run-failed';

/** The process cannot go on by itself at one place: an operator's task. */
export interface Incident {
  readonly id: IncidentId;
  readonly code: IncidentCode;
  readonly nodeId: NodeId;
  /** The token that stands there. `null`: none had begun it, or the record is older than this field. */
  readonly tokenId: TokenId | null;
  /** The outcome by which it could not leave. `null`: it got no further than arriving. */
  readonly outcome: string | null;
  /** It was put there by a return, so earlier answers do not stand in. */
  readonly afresh: boolean;
  readonly message: string;
  readonly at: Instant;
  readonly resolved: boolean;
}

/** Clocks stand still while an instance is suspended 挂起. */
export interface Suspension {
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: string;
  /** What it was before. */
  readonly status: 'running' | 'returned' | 'incident';
  /** Timers that were armed, and are armed again by as many working days later as it lasted. */
  readonly timers: readonly Timer[];
}

export type ActivationState = 'open' | 'disputed' | 'blocked' | 'closed';

/** One visit to a node, or the settling of a dispute beside it. */
export interface Activation {
  readonly id: ActivationId;
  readonly purpose: 'step' | 'dispute';
  readonly nodeId: NodeId;
  readonly mode: StepMode;
  readonly scopeId: ScopeId;
  /** The token that waits here. A dispute bears the token of its step, which may have moved on. */
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
  readonly cause: 'start' | 'return' | 'withdraw' | 'overturn' | 'revive';
  readonly from: NodeId | null;
  readonly to: NodeId;
  /** The workflow it goes back in: the instance's own or a call. Its parallel branches are not concerned. */
  readonly scopeId: ScopeId;
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
  /** The flow it came by; `null` where it was put. A join counts by it. */
  readonly via: FlowId | null;
  /** Attempts at the automatic step it stands on, or last stood on; `null`: it met none. */
  readonly attempts: Attempts | null;
}

/** An automatic step that was carried out: what is done in the world is not undone by going back. */
export interface CompletedRun {
  readonly nodeId: NodeId;
  readonly scopeId: ScopeId;
  /** How many activations had been opened by then: what it came after. */
  readonly activations: number;
  readonly at: Instant;
}

/** How often a token's automatic steps were handed to a worker. */
export interface Attempts {
  /** Number of the latest attempt. It never begins anew, so a late answer is known for what it is. */
  readonly latest: number;
  /** The latest has not been answered. */
  readonly open: boolean;
  /** Failures since the token came to stand here. */
  readonly failures: number;
}

/** A running workflow inside the instance: 1 is the instance's own, the others are calls. */
export interface Scope {
  readonly id: ScopeId;
  readonly parent: { readonly scopeId: ScopeId; readonly tokenId: TokenId } | null;
  /** The node of the parent that called it; `null` for the instance's own, and where the record is older. */
  readonly calledAt: NodeId | null;
  /** Path of `Graph.calls` keys from the instance's graph; empty for the instance's own. */
  readonly path: readonly string[];
  /** Values passed in by `with`, read as top-level names in expressions. */
  readonly variables: Readonly<Record<string, Value>>;
  /** It ran to an end or was cancelled. Kept, because its seats still point at it. */
  readonly closed: boolean;
  /** Name of the end it reached; `null` while it runs or when it was cancelled. */
  readonly outcome: string | null;
  /** Position of its item in a `for-each`, from 0; `null` elsewhere. */
  readonly item: number | null;
  /** What its automatic steps returned, by step, read as `result.<step>.…`. */
  readonly results: Readonly<Record<NodeId, Readonly<Record<string, Value>>>>;
}

export interface Timer {
  readonly id: TimerId;
  readonly dueAt: Instant;
  readonly purpose:
    | { readonly kind: 'rung'; readonly seatId: SeatId; readonly act: LadderAct }
    /** The time a rung of a dispute has is over. */
    | { readonly kind: 'dispute-rung'; readonly seatId: SeatId }
    | { readonly kind: 'boundary'; readonly tokenId: TokenId; readonly index: number }
    /** A wait for a date or a duration is over. */
    | { readonly kind: 'elapsed'; readonly tokenId: TokenId }
    /** An automatic step is tried again. */
    | { readonly kind: 'retry'; readonly tokenId: TokenId; readonly attempt: number }
    /** A request for more time counts as refused. */
    | { readonly kind: 'extension'; readonly seatId: SeatId }
    /** A clock has stood still as long as it may. */
    | { readonly kind: 'pause-over'; readonly seatId: SeatId };
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
  /** What its author said to the disposition: content, content but of another mind, or not content. */
  readonly response: {
    readonly kind: 'confirm' | 'reserve' | 'escalate';
    readonly by: PersonId;
    readonly at: Instant;
  } | null;
}

/** `returned` is running with the text back at an earlier step; people see 退回修改中. */
export type InstanceStatus = 'running' | 'returned' | 'suspended' | 'ended' | 'terminated' | 'incident';

/** Version of the shape below. A stored state of an older one is completed when it is read (`completeState`). */
export const STATE_SHAPE = 2;

export interface InstanceState {
  readonly shape: typeof STATE_SHAPE;
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
  /** Dense like the seats: `groups[id - 1]`, `disputes[id - 1]`, `threads[id - 1]` …  */
  readonly groups: readonly SignerGroup[];
  readonly disputes: readonly Dispute[];
  readonly threads: readonly Thread[];
  readonly circulations: readonly Circulation[];
  readonly incidents: readonly Incident[];
  readonly completedRuns: readonly CompletedRun[];
  readonly copies: readonly Copy[];
  readonly comments: readonly Comment[];
  readonly skips: readonly Skip[];
  readonly jumpRequest: JumpRequest | null;
  readonly suspension: Suspension | null;
  /** People an actor picked for a party of kind `picked`. */
  readonly picks: Readonly<Record<PartyName, readonly PersonId[]>>;
  /** Values of the workflow's form, read as `form.…` in expressions. */
  readonly form: Readonly<Record<string, Value>>;
  /** The answer of the last `decide` step and its reason, read as `answer.…` in expressions. */
  readonly lastAnswer: Readonly<Record<string, Value>>;
}
