import { describe, expect, it } from '@jest/globals';
import { Completions } from '#libs/definitions';
import type { ApprovalStep, DefinitionHash, Graph, NodeId, WorkingDayCount } from '#libs/engine';
import {
  answers,
  draftedBy,
  end,
  fiveStages,
  given,
  inReview,
  join,
  person,
  suspends,
  town,
  weekDays,
  type Given,
} from '../../../testing/src/engine/index.js';
import { migrationVerdict, type MigrationVerdict } from './migration-verdict.js';

type Nodes = Record<string, Graph['nodes'][NodeId]>;

function nextVersion(change: (nodes: Nodes) => void): Graph {
  const present = fiveStages();
  const nodes: Nodes = { ...present.nodes };
  change(nodes);
  return { ...present, hash: 'the-next' as DefinitionHash, nodes };
}

function changed(nodes: Nodes, id: string, words: Partial<ApprovalStep>): void {
  const node = nodes[id];
  if (node?.kind === 'approval-step') nodes[id] = { ...node, ...words };
}

interface Words {
  readonly nodes?: Readonly<Record<string, string>>;
  readonly resetTimers?: boolean;
}

function verdictOn({ state, now }: Given, target: Graph, words: Words = {}): MigrationVerdict {
  return migrationVerdict({
    graph: fiveStages(),
    state,
    target,
    plan: {
      by: person('secretary'),
      nodes: (words.nodes ?? {}) as Readonly<Record<NodeId, NodeId>>,
      resetTimers: words.resetTimers ?? false,
    },
    context: { now, directory: town(), workingDays: weekDays },
    completions: new Completions(target),
  });
}

describe('the verdict on a migration', () => {
  it('says so where nothing would change', () => {
    expect(
      verdictOn(
        given(...inReview()),
        nextVersion(() => undefined),
      ),
    ).toEqual({
      verdict: 'unchanged',
      seatsAdded: [],
      seatsRemoved: [],
      movedNodes: [],
      movedDeadlines: [],
    });
  });

  it('names who would be asked and who no longer, with the step', () => {
    const target = nextVersion((nodes) => {
      changed(nodes, 'review', { party: 'lead-head' as ApprovalStep['party'] });
    });
    const verdict = verdictOn(given(...inReview()), target);
    expect(verdict).toMatchObject({
      verdict: 'changes',
      seatsAdded: [{ holder: 'head', nodeId: 'review', title: 'review', state: 'pending' }],
    });
    expect(verdict.verdict === 'changes' && verdict.seatsRemoved.map(({ holder }) => holder)).toEqual([
      'fiona',
      null,
      'carl',
    ]);
  });

  it('names what stands elsewhere afterwards', () => {
    const target = nextVersion((nodes) => {
      changed(nodes, 'draft', { id: 'write-up' as NodeId });
      nodes['write-up'] = nodes['draft']!;
      delete nodes['draft'];
    });
    const present = fiveStages();
    const flows = Object.fromEntries(
      Object.entries(present.flows).map(([id, flow]) => [
        id,
        {
          ...flow,
          from: flow.from === 'draft' ? ('write-up' as NodeId) : flow.from,
          to: flow.to === 'draft' ? ('write-up' as NodeId) : flow.to,
        },
      ]),
    );
    expect(
      verdictOn(given(...draftedBy()), { ...target, flows }, { nodes: { draft: 'write-up' } }),
    ).toMatchObject({
      verdict: 'changes',
      seatsAdded: [],
      movedNodes: [{ from: 'draft', to: 'write-up', title: 'draft' }],
    });
  });

  it('names the deadlines that would move', () => {
    const target = nextVersion((nodes) => {
      changed(nodes, 'review', { limit: 20 as WorkingDayCount });
    });
    expect(verdictOn(given(...inReview()), target)).toMatchObject({ verdict: 'unchanged' });
    const reset = verdictOn(given(...inReview()), target, { resetTimers: true });
    expect(reset.verdict === 'changes' && reset.movedDeadlines).toHaveLength(3);
  });

  it('names every obstacle with the title of its step', () => {
    const before = given(...inReview(), answers('fiona', 'agree'));
    expect(
      verdictOn(
        before,
        nextVersion(() => undefined),
      ),
    ).toMatchObject({
      verdict: 'refused',
      rejection: { code: 'migration.refused' },
      because: [{ code: 'not-a-safe-point', nodeId: 'review', title: 'review' }],
    });
  });

  it('tells what else stands in the way than the plan', () => {
    const before = given(...inReview(), suspends('secretary'));
    expect(
      verdictOn(
        before,
        nextVersion(() => undefined),
      ),
    ).toMatchObject({
      verdict: 'refused',
      rejection: { code: 'instance.suspended' },
      because: [],
    });
  });

  it('is a refusal where the new version leads to no end from here', () => {
    const target = nextVersion((nodes) => {
      // The reviewers' answers wait for others that nobody was asked for.
      nodes['revise'] = join('sign-off')('revise').node;
      nodes['gone'] = end('gone')('gone').node;
    });
    expect(verdictOn(given(...draftedBy()), withJoin(target))).toMatchObject({
      verdict: 'refused',
      because: [{ code: 'cannot-complete', nodeId: 'revise' }],
    });
  });
});

/** The join waits for a branch beside the one that comes. */
function withJoin(graph: Graph): Graph {
  const node = graph.nodes['revise' as NodeId];
  const onward = join('sign-off')('revise');
  const [flow] = onward.flows;
  if (node?.kind !== 'parallel-gateway' || flow === undefined) throw new Error('Expected a join');
  const missing = {
    ...flow,
    id: 'gone→revise' as typeof flow.id,
    from: 'gone' as NodeId,
    to: 'revise' as NodeId,
  };
  const incoming = Object.values(graph.flows).filter(({ to }) => to === 'revise');
  return {
    ...graph,
    nodes: {
      ...graph.nodes,
      ['revise' as NodeId]: { ...node, incoming: [...incoming.map(({ id }) => id), missing.id] },
    },
    flows: { ...graph.flows, [flow.id]: flow, [missing.id]: missing },
  };
}
