import type { Expression } from './expressions/expression.js';
import type { DefinitionHash, FlowId, NodeId, PartyName } from './ids.js';
import type { WorkingDayCount } from './time.js';
import type { Answer } from './answers.js';
import type { Post } from './directory-view.js';

/** Who is excluded from a party: those of another party, or everybody who took part so far. */
export type Exclusion = { readonly party: PartyName } | 'involved';

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
  /** `all`: everybody agrees; `any`: the first agree closes. Read for `sign` only. */
  readonly require: 'all' | 'any';
  /** `immediate`: the first disagree or return closes the step; `collect`: everybody is heard first. */
  readonly onDisagree: 'immediate' | 'collect';
  /** Read for `vote` only. */
  readonly pass: Ratio | null;
  readonly turnout: Ratio | null;
  readonly chair: { readonly last: boolean; readonly veto: boolean } | null;
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

/** Waits for a message. A limit is a boundary timer on it. */
export interface WaitEvent extends NodeBase {
  readonly kind: 'wait-event';
  readonly message: string;
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

export interface EndEvent extends NodeBase {
  readonly kind: 'end-event';
  /** `closed`, `rejected`, … */
  readonly outcome: string;
}

export type GraphNode = StartEvent | ApprovalStep | ExclusiveGateway | WaitEvent | CallActivity | EndEvent;
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
  readonly start: NodeId;
  readonly nodes: Readonly<Record<NodeId, GraphNode>>;
  readonly flows: Readonly<Record<FlowId, Flow>>;
  /** Workflows this one calls, each pinned to the version current when this one was compiled. */
  readonly calls: Readonly<Record<string, Graph>>;
}
