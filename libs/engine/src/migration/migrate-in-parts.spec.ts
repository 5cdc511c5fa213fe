import { describe, expect, it } from '@jest/globals';
import { decide } from '../decide.js';
import type { Decision } from '../decision.js';
import { evolve } from '../evolve.js';
import type { Flow, Graph, GraphNode } from '../graph.js';
import type { DefinitionHash, NodeId } from '../ids.js';
import type { InstanceState } from '../state.js';
import {
  answers,
  givenIn,
  given,
  inBothBranches,
  inCheck,
  person,
  submits,
  town,
  twoBranches,
  weekDays,
  type Given,
} from '../../../testing/src/engine/index.js';

const next = 'hash-of-the-next-version' as DefinitionHash;

function migrate(
  { state, now, world }: Given,
  target: Graph,
  nodes: Readonly<Record<string, string>> = {},
): Decision {
  return decide(
    world.graph,
    state,
    {
      type: 'MigrateInstance',
      by: person('secretary'),
      to: target.hash,
      nodes: nodes as Readonly<Record<NodeId, NodeId>>,
      resetTimers: false,
      reason: '',
    },
    { now, directory: town(), workingDays: weekDays, target },
  );
}

/** Finance has signed and waits at the join; law has not. */
function waitingAtTheJoin(): Given {
  return givenIn(
    { graph: twoBranches() },
    ...inBothBranches(),
    answers('fiona', 'agree'),
    answers('felix', 'agree'),
  );
}

/** The inspectors found something; the workflow that mends it is called and under way. */
function inRectification(): Given {
  const finding = { opinion: 'why' };
  return given(...inCheck(), answers('ines', 'finding', finding), answers('igor', 'finding', finding));
}

/** A step under another name, its flows with it. */
function renamed(graph: Graph, from: string, to: string): Graph {
  const named = (id: NodeId): NodeId => (id === from ? (to as NodeId) : id);
  const node = (one: GraphNode): GraphNode => ({ ...one, id: named(one.id) });
  const nodes = Object.values(graph.nodes).map(node);
  const flows = Object.values(graph.flows).map((flow): Flow => ({
    ...flow,
    from: named(flow.from),
    to: named(flow.to),
  }));
  return {
    ...graph,
    hash: next,
    nodes: Object.fromEntries(nodes.map((one) => [one.id, one])),
    flows: Object.fromEntries(flows.map((flow) => [flow.id, flow])),
  };
}

describe('moving an instance that stands in several places', () => {
  it('keeps what waits at a join waiting there, and goes on when the other branch comes', () => {
    const before = waitingAtTheJoin();
    const target = renamed(twoBranches(), 'finance2', 'finance-too');
    const decision = migrate(before, target, { finance2: 'finance-too' });
    if (!decision.ok) throw new Error(JSON.stringify(decision.rejection));
    let state = decision.events.reduce<InstanceState>(evolve, before.state);
    expect(state.tokens.map(({ nodeId }) => nodeId).sort()).toEqual(['law1', 'meet']);

    for (const by of ['laura', 'lars']) {
      const context = { now: before.now, directory: town(), workingDays: weekDays };
      const answered = decide(
        target,
        state,
        answers(by, 'agree')(state, { graph: target, directory: town() }),
        context,
      );
      if (!answered.ok) throw new Error(JSON.stringify(answered.rejection));
      state = answered.events.reduce<InstanceState>(evolve, state);
    }
    expect(state.tokens.map(({ nodeId }) => nodeId)).toEqual(['leader']);
  });

  it('is refused where a branch that has come would no longer lead to the join', () => {
    const target = renamed(twoBranches(), 'finance2', 'finance-too');
    expect(migrate(waitingAtTheJoin(), target)).toMatchObject({
      rejection: {
        because: [
          { code: 'join-lost', nodeId: 'meet' },
          { code: 'answered-seat-lost', nodeId: 'finance2' },
        ],
      },
    });
  });

  it('names both places where both stand in the way', () => {
    const graph = renamed(renamed(twoBranches(), 'law1', 'law-one'), 'finance1', 'finance-one');
    const before = givenIn({ graph: twoBranches() }, ...inBothBranches());
    expect(migrate(before, graph)).toMatchObject({
      rejection: {
        because: [
          { code: 'node-missing', nodeId: 'finance1' },
          { code: 'node-missing', nodeId: 'law1' },
        ],
      },
    });
  });

  it('is refused where a called workflow under way is called no more', () => {
    const before = inRectification();
    const { graph } = before.world;
    expect(before.state.tokens.map(({ nodeId }) => nodeId)).toContain('mend');
    expect(migrate(before, { ...graph, hash: next, calls: {} })).toMatchObject({
      rejection: { because: expect.arrayContaining([{ code: 'scope-lost', nodeId: 'mend', seatId: null }]) },
    });
  });

  it('keeps what is under way in a called workflow', () => {
    const before = inRectification();
    const decision = migrate(before, { ...before.world.graph, hash: next });
    if (!decision.ok) throw new Error(JSON.stringify(decision.rejection));
    const state = decision.events.reduce<InstanceState>(evolve, before.state);
    expect(state.seats).toEqual(before.state.seats);
    expect(state.scopes).toEqual(before.state.scopes);
  });

  it('keeps what was answered in a called workflow that has ended', () => {
    const before = inRectification()
      .and(submits('drafter'))
      .and(answers('ines', 'accept'))
      .and(answers('igor', 'accept'));
    expect(before.state.tokens.map(({ nodeId }) => nodeId)).toEqual(['check']);
    expect(migrate(before, { ...before.world.graph, hash: next })).toMatchObject({ ok: true });
  });
});
