import type { Expression } from './expressions/expression.js';
import type { DefinitionHash, FlowId, NodeId, PartyName } from './ids.js';
import type { WorkingDayCount } from './time.js';
import type { Answer } from './answers.js';
import type { Duty, Post } from './posts.js';

/** Who is excluded from a party: those of another party, whoever has a duty, or everybody who took part so far. */
export type Exclusion = { readonly party: PartyName } | { readonly duty: Duty } | 'involved';

/** How a party's seats are found when a step opens. A party is an ordered list of seats. */
export type PartyRule = { readonly not: readonly Exclusion[] } & (
  | { readonly kind: 'person'; readonly person: Expression }
  | {
      readonly kind: 'unit';
      /** One unit or a list of them. */
      readonly unit: Expression;
      /** One seat per unit and post, in the order written. Several holders of a post share its seat. */
      readonly posts: readonly Post[];
      /** People named by the subject: where one of them holds the post, the seat is theirs alone. */
      readonly named: Expression | null;
    }
  | {
      readonly kind: 'body';
      readonly body: Expression;
      /** `null`: every member. */
      readonly post: Post | null;
      readonly named: Expression | null;
    }
  | {
      /** The superiors of another party's people, one seat each, from the nearest upward. */
      readonly kind: 'superior';
      readonly of: PartyName;
      /** How many levels up at most: 1 is the direct superior alone. */
      readonly levels: number;
      /** The chain ends with whoever holds this post. `null`: after `levels`. */
      readonly until: Post | null;
    }
  | {
      /** People an earlier actor picked; the step that picks lists the party under `picks`. */
      readonly kind: 'picked';
      /** Among whom. `null`: anybody of the directory. */
      readonly among: PartyName | null;
    }
);

/** A fraction kept as written, compared by cross-multiplication. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

export type LadderAct = 'remind' | 'remind-superior' | 'deem-no-comment';

/** One rung of the escalation ladder: working days relative to the limit, and what happens then. */
export interface LadderRung {
  readonly offset: WorkingDayCount;
  readonly act: LadderAct;
}

/** Requirements a step checks before it lets an answer leave. */
export type GateName = 'opinions-disposed' | 'disputes-settled';

export type StepMode = 'write' | 'consult' | 'sign' | 'vote' | 'decide';
/** What a step may let a seat's holder do besides answering. Acts not listed in `may` are refused there. */
export const SEAT_OPERATIONS = [
  'claim',
  'transfer',
  'delegate',
  'proxy',
  'add-before',
  'add-after',
  'add-parallel',
  'remove-signer',
  'extend',
  'take-back',
  'ask',
  'copy',
  'circulate',
] as const;
export type SeatOperation = (typeof SEAT_OPERATIONS)[number];

/** One rung of the ladder 异议协调: who deals with a disagreement there, and for how long. The last rung rules. */
export interface DisputeRung {
  readonly party: PartyName;
  readonly limit: WorkingDayCount | null;
}

export type FieldType = 'text' | 'number' | 'date' | 'boolean' | 'choice' | 'person' | 'unit';

/** A typed field of the workflow's form. Read in expressions as `form.<name>`. */
export interface FieldSpec {
  readonly title: string;
  readonly type: FieldType;
  /** Read for `choice` only. */
  readonly options: readonly string[];
}

/** What a step's seats may do with a field; one not named there is read only. */
export type FieldRight = 'required' | 'edit' | 'read' | 'hidden';

export type ResubmitMode = 'direct' | 'rewalk';
/** Which change of the text makes an earlier answer stale when the step is walked again. */
export type StalenessRule = 'any-change' | 'own-section';

interface NodeBase {
  readonly id: NodeId;
  /** Shown to people; the node id where the author gave none. */
  readonly title: string;
  /** Stage of the spine this node belongs to; `null` for nodes nobody sees. */
  readonly stage: string | null;
}

export interface StartEvent extends NodeBase {
  readonly kind: 'start-event';
  readonly then: FlowId;
}

/** The human step: our richest element, without a BPMN twin. */
export interface ApprovalStep extends NodeBase {
  readonly kind: 'approval-step';
  readonly mode: StepMode;
  readonly party: PartyName;
  /** What a `write` step produces (`document`, `rectification-report` …); `null` for the others. */
  readonly writes: string | null;
  readonly answers: readonly Answer[];
  readonly order: 'parallel' | 'sequence';
  /**
   * Read for `sign` only. `all`: everybody agrees; `any`: the first agree closes; `first-response`: the first answer
   * closes, whatever it says.
   */
  readonly require: 'all' | 'any' | 'first-response';
  /** `immediate`: the first disagree or return closes the step; `collect`: everybody is heard first. */
  readonly onDisagree: 'immediate' | 'collect';
  /** Read for `vote` only. */
  readonly pass: Ratio | null;
  readonly turnout: Ratio | null;
  readonly chair: { readonly last: boolean; readonly veto: boolean } | null;
  /** What `pass` is a share of: all seats, or once all have answered only the agreeing and disagreeing ones. */
  readonly base: 'all' | 'cast';
  /** Weight of a vote by post, unit or person, the most specific first; 1 where nothing is said, 0 is advisory. */
  readonly weights: Readonly<Record<string, number>>;
  /** Posts, units or people whose disagreement alone fails a vote (the chair's is under `chair`). */
  readonly vetoes: readonly string[];
  /** How a no-comment counts in `sign` and `vote`. */
  readonly noComment: 'agree' | 'abstain';
  /** Whether an answer may be corrected until the step closes. */
  readonly revisable: boolean;
  /** Answers are hidden from everybody until the step closes. */
  readonly secret: boolean;
  /** When a seat's holder sees the answers of the others. */
  readonly peers: 'never' | 'after-own-answer' | 'always';
  /** Who settles a disagreement, rung by rung. Empty: the step's own ways out apply. */
  readonly dispute: readonly DisputeRung[];
  /** Whether an earlier agreement of the same person in this round stands in for the seat, and how near it must be. */
  readonly dedupe: 'off' | 'adjacent' | 'round';
  readonly may: readonly SeatOperation[];
  /** Nobody answers by proxy here without a letter of authority. */
  readonly personal: boolean;
  /** A jump over it needs a second administrator. */
  readonly mandatory: boolean;
  /** What stops a seat's clock for a while (at most `MOST_PAUSED_DAYS` working days). */
  readonly pauses: readonly ('held' | 'asking')[];
  /** Parties of kind `picked` whose people this step's answers choose. */
  readonly picks: readonly PartyName[];
  /** Field rights at this step, by field of the form. */
  readonly fields: Readonly<Record<string, FieldRight>>;
  /** Time allowed for each seat. `null`: no deadline. */
  readonly limit: WorkingDayCount | null;
  /** Length for backward scheduling where there is no limit. */
  readonly takes: WorkingDayCount | null;
  readonly late: readonly LadderRung[];
  /** Who decides when the party turns out empty; `null`: the activation is blocked for an administrator. */
  readonly nobody: { readonly ask: PartyName } | null;
  readonly gates: readonly GateName[];
  readonly stale: StalenessRule;
  readonly return: { readonly to: readonly NodeId[]; readonly resubmit: ResubmitMode } | null;
  /** `submit`, `done`, `agreed`, `passed`, `failed`, or an answer of a `decide` step. First-listed first. */
  readonly outcomes: Readonly<Record<string, FlowId>>;
}

export interface ExclusiveGateway extends NodeBase {
  readonly kind: 'exclusive-gateway';
  /** Tried in order; `if: null` is the default and stands last. */
  readonly branches: readonly { readonly if: Expression | null; readonly then: FlowId }[];
}

/**
 * AND: takes one token from every incoming flow and gives one to every outgoing flow. With one incoming flow it forks,
 * with one outgoing flow it joins. Surplus tokens of a flow wait in their order.
 */
export interface ParallelGateway extends NodeBase {
  readonly kind: 'parallel-gateway';
  readonly incoming: readonly FlowId[];
  readonly outgoing: readonly FlowId[];
}

/**
 * OR: gives a token to every branch whose condition is true, or to the default alone when none is. Joining, it waits
 * as long as a token could still come on an empty flow (the rule of BPMN 2.0).
 */
export interface InclusiveGateway extends NodeBase {
  readonly kind: 'inclusive-gateway';
  readonly incoming: readonly FlowId[];
  /** `if: null` is the default. A pure join has one branch without a condition. */
  readonly branches: readonly { readonly if: Expression | null; readonly then: FlowId }[];
}

/** Waits for a message, a date or a number of working days. A limit is a boundary timer on it. */
export interface WaitEvent extends NodeBase {
  readonly kind: 'wait-event';
  /** `null` where it waits for time alone. */
  readonly message: string | null;
  /** A wait for time leaves by the outcome `elapsed`. */
  readonly until:
    | { readonly kind: 'date'; readonly date: Expression }
    | { readonly kind: 'duration'; readonly days: WorkingDayCount }
    | null;
  readonly outcomes: Readonly<Record<string, FlowId>>;
  readonly boundary: readonly BoundaryTimer[];
}

/** Interrupts the node it sits on when its time has come, and leaves by its own flow. */
export interface BoundaryTimer {
  readonly kind: 'boundary-timer';
  readonly after: WorkingDayCount;
  readonly then: FlowId;
}

/** Runs another workflow as a scope inside this instance: one lock, one chain, one cancel. */
export interface CallActivity extends NodeBase {
  readonly kind: 'call-activity';
  /** Key into `Graph.calls`, pinned when the definition was compiled. */
  readonly workflow: string;
  readonly with: Readonly<Record<string, Expression>>;
  /** By the name of the end that was reached inside. */
  readonly outcomes: Readonly<Record<string, FlowId>>;
}

/** Runs another workflow once for each item of a list: a scope each, one after the other or all at once. */
export interface ForEach extends NodeBase {
  readonly kind: 'for-each';
  /** A list; its length is fixed when the step opens. Empty: the step is passed over with `done`. */
  readonly over: Expression;
  /** The name under which the called workflow reads its item. */
  readonly as: string;
  /** Key into `Graph.calls`. */
  readonly workflow: string;
  readonly with: Readonly<Record<string, Expression>>;
  readonly order: 'parallel' | 'sequence';
  /**
   * Ends the step early and cancels the rest. Reads `total`, `active`, `completed` and, by the name of each end,
   * `ended.<name>`. Evaluated after each completed item.
   */
  readonly until: Expression | null;
  /** `done`: all items ran; `enough`: `until` became true. */
  readonly outcomes: Readonly<Record<string, FlowId>>;
}

/** An automatic step: a registered action carried out by a worker, repeated when the world fails it. */
export interface ServiceTask extends NodeBase {
  readonly kind: 'service-task';
  /** Name of a registered action. */
  readonly action: string;
  readonly with: Readonly<Record<string, Expression>>;
  /** Attempts altogether before an operator is asked. */
  readonly attempts: number;
  /** Minutes before the second attempt; doubled for each further one. */
  readonly retryAfterMinutes: number;
  /** `done`. What the action returned is read as `result.<step>.…`. */
  readonly outcomes: Readonly<Record<string, FlowId>>;
}

export interface EndEvent extends NodeBase {
  readonly kind: 'end-event';
  /** `closed`, `rejected`, … */
  readonly outcome: string;
  /** Takes every other token of its scope with it. */
  readonly terminates: boolean;
}

export type GraphNode =
  | StartEvent
  | ApprovalStep
  | ExclusiveGateway
  | ParallelGateway
  | InclusiveGateway
  | WaitEvent
  | CallActivity
  | ForEach
  | ServiceTask
  | EndEvent;
export type NodeKind = GraphNode['kind'];

export interface Flow {
  readonly id: FlowId;
  readonly from: NodeId;
  readonly to: NodeId;
  /** Why the arrow is taken, in the author's word: an outcome or `else`. */
  readonly name: string;
  /** Taking it opens a new round and re-walks (an overturn). */
  readonly opensRound: boolean;
}

/** A compiled workflow. BPMN-shaped; YAML and BPMN are two front ends of it. */
export interface Graph {
  readonly key: string;
  readonly hash: DefinitionHash;
  readonly title: string;
  readonly subjectKind: string;
  readonly stages: readonly string[];
  readonly parties: Readonly<Record<PartyName, PartyRule>>;
  /** Typed fields people fill in under way. */
  readonly form: Readonly<Record<string, FieldSpec>>;
  readonly start: NodeId;
  readonly nodes: Readonly<Record<NodeId, GraphNode>>;
  readonly flows: Readonly<Record<FlowId, Flow>>;
  /** Workflows this one calls, each pinned to the version current when this one was compiled. */
  readonly calls: Readonly<Record<string, Graph>>;
}
