import type {
  Answer,
  ApprovalStep,
  DirectoryView,
  Graph,
  GraphNode,
  PartyName,
  PartyRule,
  PersonId,
  PersonView,
  UnitId,
} from '#libs/engine';

/**
 * The graph with one able person for each step, and nothing that time, gates or forms could hold up. What is left is
 * the order of the steps, which is what soundness is about.
 */
export function freePeople(graph: Graph): Graph {
  const nodes = Object.values(graph.nodes);
  const steps = nodes.filter((node) => node.kind === 'approval-step');
  return {
    ...graph,
    form: {},
    parties: Object.fromEntries(
      steps.map((step): [PartyName, PartyRule] => [
        partyOf(step),
        { kind: 'person', person: { op: 'literal', value: `${graph.key}/${step.id}` }, not: [] },
      ]),
    ),
    nodes: Object.fromEntries(nodes.map((node) => [node.id, freed(node)])),
    calls: Object.fromEntries(Object.entries(graph.calls).map(([key, called]) => [key, freePeople(called)])),
  };
}

function freed(node: GraphNode): GraphNode {
  if (node.kind !== 'approval-step') return node;
  return {
    ...node,
    party: partyOf(node),
    answers: answersOf(node),
    require: 'all',
    onDisagree: 'collect',
    order: 'parallel',
    pass: node.mode === 'vote' ? { numerator: 1, denominator: 1 } : null,
    turnout: null,
    chair: null,
    weights: {},
    vetoes: [],
    limit: null,
    late: [],
    nobody: null,
    gates: [],
    dispute: [],
    dedupe: 'off',
    picks: [],
    fields: {},
    return: node.return === null ? null : { ...node.return, resubmit: 'rewalk' },
  };
}

function partyOf(step: ApprovalStep): PartyName {
  return `only-${step.id}` as PartyName;
}

/** One answer for each way the step can end. */
function answersOf({ mode, answers, outcomes, return: back }: ApprovalStep): readonly Answer[] {
  const returns: readonly Answer[] = back === null ? [] : ['return'];
  switch (mode) {
    case 'write':
      return ['submit'];
    case 'consult':
      return ['no-comment'];
    case 'sign':
      return outcomes['disagreed'] === undefined ? ['agree', ...returns] : ['agree', 'disagree', ...returns];
    case 'vote':
      return ['agree', 'disagree', ...returns];
    case 'decide':
      return answers;
  }
}

/** A directory in which everybody named exists, and nobody is anything else. */
export const anybody: DirectoryView = {
  version: 1,
  person: (id) => personOf(id),
  unit: () => undefined,
  body: () => undefined,
  holdersOf: () => [],
  peopleOf: () => [],
  peopleWithDuty: () => [],
  superiorOf: () => undefined,
  grantsFrom: () => [],
};

function personOf(id: PersonId): PersonView {
  return { id, name: id, active: true, unit: 'anywhere' as UnitId, title: '', posts: [], duties: [] };
}
