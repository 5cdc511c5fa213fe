import {
  plainStep,
  type ApprovalStep,
  type CallActivity,
  type DefinitionHash,
  type EndEvent,
  type ExclusiveGateway,
  type Expression,
  type Flow,
  type FlowId,
  type ForEach,
  type Graph,
  type GraphNode,
  type NodeId,
  type ParallelGateway,
  type PartyName,
  type PartyRule,
  type ServiceTask,
  type StepMode,
  type WaitEvent,
  type WorkingDayCount,
} from '#libs/engine';

/** Ways out as an author writes them: outcome to target. A target `!draft` opens a new round. */
type Ways = Readonly<Record<string, string>>;
type Part = (id: string) => { readonly node: GraphNode; readonly flows: readonly Flow[] };

/** `path('subject.late')` */
export function path(text: string): Expression {
  return { op: 'path', path: text.split('.') };
}

type StepWords = Partial<
  Omit<ApprovalStep, 'party' | 'limit' | 'return' | 'nobody' | 'outcomes' | 'mode'>
> & {
  readonly limit?: number;
  readonly return?: { readonly to: readonly string[]; readonly resubmit: 'direct' | 'rewalk' };
  readonly nobody?: string;
  readonly then: Ways;
};

const usualAnswers = {
  write: ['submit'],
  consult: ['agree', 'agree-with-changes', 'disagree', 'no-comment', 'not-concerned'],
  sign: ['agree', 'return'],
  vote: ['agree', 'disagree', 'abstain'],
  decide: ['pass', 'finding', 'overturn'],
} satisfies Record<StepMode, ApprovalStep['answers']>;

export function step(mode: StepMode, party: string, words: StepWords): Part {
  const { limit, nobody, then, return: back, ...rest } = words;
  return (id) => ({
    node: {
      kind: 'approval-step',
      id: id as NodeId,
      title: id,
      stage: null,
      mode,
      party: party as PartyName,
      writes: mode === 'write' ? 'document' : null,
      answers: usualAnswers[mode],
      order: 'parallel',
      require: 'all',
      onDisagree: 'immediate',
      pass: null,
      turnout: null,
      chair: null,
      limit: limit === undefined ? null : (limit as WorkingDayCount),
      takes: null,
      late: [],
      nobody: nobody === undefined ? null : { ask: nobody as PartyName },
      gates: [],
      stale: mode === 'consult' ? 'own-section' : 'any-change',
      return: back === undefined ? null : { to: back.to as readonly NodeId[], resubmit: back.resubmit },
      outcomes: outcomesOf(id, then),
      ...plainStep(mode),
      ...rest,
    },
    flows: flowsOf(id, then),
  });
}

export function choose(branches: readonly { readonly if?: Expression; readonly to: string }[]): Part {
  return (id) => {
    const ways = Object.fromEntries(branches.map(({ to }, index) => [`branch${index}`, to]));
    const node: ExclusiveGateway = {
      kind: 'exclusive-gateway',
      id: id as NodeId,
      title: id,
      stage: null,
      branches: branches.map((branch, index) => ({
        if: branch.if ?? null,
        then: flowId(id, `branch${index}`),
      })),
    };
    return { node, flows: flowsOf(id, ways) };
  };
}

export function wait(
  message: string,
  then: Ways,
  limit?: { readonly after: number; readonly to: string },
): Part {
  return (id) => {
    const node: WaitEvent = {
      kind: 'wait-event',
      id: id as NodeId,
      title: id,
      stage: null,
      message,
      until: null,
      outcomes: outcomesOf(id, then),
      boundary:
        limit === undefined
          ? []
          : [{ kind: 'boundary-timer', after: limit.after as WorkingDayCount, then: flowId(id, 'limit') }],
    };
    return { node, flows: flowsOf(id, limit === undefined ? then : { ...then, limit: limit.to }) };
  };
}

/** Waits until a date (an expression) or for a number of working days, and leaves by `elapsed`. */
export function waitUntil(date: Expression, then: Ways, words: WaitWords = {}): Part {
  return timed({ kind: 'date', date }, then, words);
}
export function waitFor(days: number, then: Ways, words: WaitWords = {}): Part {
  return timed({ kind: 'duration', days: days as WorkingDayCount }, then, words);
}

interface WaitWords {
  readonly message?: string;
  readonly limit?: { readonly after: number; readonly to: string };
}

function timed(until: WaitEvent['until'], then: Ways, { message, limit }: WaitWords): Part {
  return (id) => {
    const { node, flows } = wait('', then, limit)(id);
    return { node: { ...(node as WaitEvent), message: message ?? null, until }, flows };
  };
}

/** AND: a token to each of these. The builder finds what comes in. */
export function fork(...to: readonly string[]): Part {
  return (id) => {
    const ways = Object.fromEntries(to.map((target, index) => [`branch${index}`, target]));
    const node: ParallelGateway = {
      kind: 'parallel-gateway',
      id: id as NodeId,
      title: id,
      stage: null,
      incoming: [],
      outgoing: Object.keys(ways).map((name) => flowId(id, name)),
    };
    return { node, flows: flowsOf(id, ways) };
  };
}
/** AND: waits for a token on every flow that comes in. */
export function join(to: string): Part {
  return fork(to);
}

/** OR: joins what comes in, and gives a token to every branch that is true or else to the one without a condition. */
export function inclusive(branches: readonly { readonly if?: Expression; readonly to: string }[]): Part {
  return (id) => {
    const { node, flows } = choose(branches)(id);
    return { node: { ...(node as ExclusiveGateway), kind: 'inclusive-gateway', incoming: [] }, flows };
  };
}

type EachWords = Partial<Pick<ForEach, 'as' | 'with' | 'order' | 'until'>> & { readonly then: Ways };

/** Runs a called workflow once for each item of a list. */
export function forEach(over: Expression, workflow: string, { then, ...words }: EachWords): Part {
  return (id) => ({
    node: {
      kind: 'for-each',
      id: id as NodeId,
      title: id,
      stage: null,
      over,
      as: 'item',
      workflow,
      with: {},
      order: 'parallel',
      until: null,
      outcomes: outcomesOf(id, then),
      ...words,
    },
    flows: flowsOf(id, then),
  });
}

type RunWords = Partial<Pick<ServiceTask, 'with' | 'attempts' | 'retryAfterMinutes'>> & {
  readonly then: Ways;
};

/** An automatic step. */
export function run(action: string, { then, ...words }: RunWords): Part {
  return (id) => ({
    node: {
      kind: 'service-task',
      id: id as NodeId,
      title: id,
      stage: null,
      action,
      with: {},
      attempts: 3,
      retryAfterMinutes: 5,
      outcomes: outcomesOf(id, then),
      ...words,
    },
    flows: flowsOf(id, then),
  });
}

export function call(workflow: string, passed: CallActivity['with'], then: Ways): Part {
  return (id) => ({
    node: {
      kind: 'call-activity',
      id: id as NodeId,
      title: id,
      stage: null,
      workflow,
      with: passed,
      outcomes: outcomesOf(id, then),
    },
    flows: flowsOf(id, then),
  });
}

/** @param how `terminates`: takes every other token of its scope with it. */
export function end(outcome: string, how: 'terminates' | 'plain' = 'plain'): Part {
  return (id) => {
    const node: EndEvent = {
      kind: 'end-event',
      id: id as NodeId,
      title: id,
      stage: null,
      outcome,
      terminates: how === 'terminates',
    };
    return { node, flows: [] };
  };
}

/** Parties as a workflow file writes them. */
export function unitParty(unit: string, posts: readonly string[], words: Partial<PartyRule> = {}): PartyRule {
  return { kind: 'unit', unit: path(unit), posts, named: null, not: [], ...words } as PartyRule;
}
export function bodyParty(body: string, words: Partial<PartyRule> = {}): PartyRule {
  return { kind: 'body', body: path(body), post: null, named: null, not: [], ...words } as PartyRule;
}
export function personParty(person: string): PartyRule {
  return { kind: 'person', person: path(person), not: [] };
}
export function superiorParty(of: string, words: Partial<PartyRule> = {}): PartyRule {
  return { kind: 'superior', of, levels: 1, until: null, not: [], ...words } as PartyRule;
}
export function pickedParty(words: Partial<PartyRule> = {}): PartyRule {
  return { kind: 'picked', among: null, not: [], ...words } as PartyRule;
}

/** A whole workflow; its first part is where it starts. */
export function workflow(
  key: string,
  parties: Readonly<Record<string, PartyRule>>,
  parts: Readonly<Record<string, Part>>,
  calls: Graph['calls'] = {},
): Graph {
  const built = Object.entries(parts).map(([id, part]) => part(id));
  const [first = ''] = Object.keys(parts);
  const start: GraphNode = {
    kind: 'start-event',
    id: 'start' as NodeId,
    title: 'start',
    stage: null,
    then: flowId('start', 'start'),
  };
  const flows = [...flowsOf('start', { start: first }), ...built.flatMap((part) => part.flows)];
  return {
    key,
    hash: `hash-of-${key}` as DefinitionHash,
    title: key,
    subjectKind: 'deliverable',
    stages: [],
    parties,
    form: {},
    start: start.id,
    nodes: Object.fromEntries(
      [start, ...built.map(({ node }) => joining(node, flows))].map((node) => [node.id, node]),
    ),
    flows: Object.fromEntries(flows.map((flow) => [flow.id, flow])),
    calls,
  };
}

/** A gateway with the flows that come into it. */
function joining(node: GraphNode, flows: readonly Flow[]): GraphNode {
  if (node.kind !== 'parallel-gateway' && node.kind !== 'inclusive-gateway') return node;
  return { ...node, incoming: flows.filter(({ to }) => to === node.id).map(({ id }) => id) };
}

function flowId(from: string, name: string): FlowId {
  return `${from}.${name}` as FlowId;
}

function outcomesOf(id: string, ways: Ways): Readonly<Record<string, FlowId>> {
  return Object.fromEntries(Object.keys(ways).map((name) => [name, flowId(id, name)]));
}

function flowsOf(id: string, ways: Ways): readonly Flow[] {
  return Object.entries(ways).map(([name, target]) => ({
    id: flowId(id, name),
    from: id as NodeId,
    to: target.replace('!', '') as NodeId,
    name,
    opensRound: target.startsWith('!'),
  }));
}
