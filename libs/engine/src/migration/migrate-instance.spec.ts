import { describe, expect, it } from '@jest/globals';
import { decide } from '../decide.js';
import type { Decision } from '../decision.js';
import { evolve, fold } from '../evolve.js';
import type { ApprovalStep, Graph } from '../graph.js';
import type { DefinitionHash, NodeId } from '../ids.js';
import type { InstanceState } from '../state.js';
import type { WorkingDayCount } from '../time.js';
import {
  answers,
  draftedBy,
  fiveStages,
  given,
  inCheck,
  inReview,
  inSignOff,
  person,
  town,
  accepted,
  weekDays,
  withdraws,
  type Given,
} from '../../../testing/src/engine/index.js';

const next = 'hash-of-the-next-version' as DefinitionHash;

/** The five stages as they ship next, with some steps changed, renamed or left out. */
function nextVersion(change: (nodes: Record<string, Graph['nodes'][NodeId]>) => void): Graph {
  const present = fiveStages();
  const nodes: Record<string, Graph['nodes'][NodeId]> = { ...present.nodes };
  change(nodes);
  return { ...present, hash: next, nodes };
}

function stepOf(nodes: Record<string, Graph['nodes'][NodeId]>, id: string): ApprovalStep {
  const node = nodes[id];
  if (node?.kind !== 'approval-step') throw new Error(`${id} is no step`);
  return node;
}

interface Words {
  readonly by?: string;
  readonly nodes?: Readonly<Record<string, string>>;
  readonly resetTimers?: boolean;
}

function migrate({ state, now }: Given, target: Graph, words: Words = {}): Decision {
  return decide(
    fiveStages(),
    state,
    {
      type: 'MigrateInstance',
      by: person(words.by ?? 'secretary'),
      to: target.hash,
      nodes: (words.nodes ?? {}) as Readonly<Record<NodeId, NodeId>>,
      resetTimers: words.resetTimers ?? false,
      reason: 'the limits are longer now',
    },
    { now, directory: town(), workingDays: weekDays, target },
  );
}

function after(before: Given, decision: Decision): InstanceState {
  if (!decision.ok) throw new Error(`Expected the migration to pass, but found ${JSON.stringify(decision)}`);
  const state = decision.events.reduce<InstanceState>(evolve, before.state);
  expect(fold([...before.events, ...decision.events])).toEqual(state);
  return state;
}

const unchanged = nextVersion(() => undefined);

describe('moving an instance to another version', () => {
  it('keeps seats, holders and deadlines that both versions have', () => {
    const before = given(...inReview());
    const state = after(before, migrate(before, unchanged));
    expect(state.definition.hash).toBe(next);
    expect(state.seats).toEqual(before.state.seats);
    expect(state.timers).toEqual(before.state.timers);
  });

  it('asks who is new in the step and no longer who is not', () => {
    const before = given(...inReview());
    const target = nextVersion((nodes) => {
      nodes['review'] = { ...stepOf(nodes, 'review'), party: 'lead-head' as ApprovalStep['party'] };
    });
    const state = after(before, migrate(before, target));
    expect(state.seats.filter((seat) => seat.state === 'pending').map(({ holder }) => holder)).toEqual([
      'head',
    ]);
    expect(state.seats.filter(({ cause }) => cause?.verb === 'migrate')).toHaveLength(3);
  });

  it('takes the places of steps that have another name to where the plan says', () => {
    const before = given(...draftedBy());
    const target = nextVersion((nodes) => {
      nodes['write-up'] = { ...stepOf(nodes, 'draft'), id: 'write-up' as NodeId };
      delete nodes['draft'];
    });
    expect(migrate(before, target)).toMatchObject({
      rejection: { because: [{ code: 'node-missing', nodeId: 'draft' }] },
    });
    const state = after(before, migrate(before, target, { nodes: { draft: 'write-up' } }));
    expect(state.tokens.map(({ nodeId }) => nodeId)).toEqual(['write-up']);
  });

  it('works deadlines out anew only where the plan says so', () => {
    const before = given(...inReview());
    const target = nextVersion((nodes) => {
      nodes['review'] = { ...stepOf(nodes, 'review'), limit: 20 as WorkingDayCount };
    });
    const kept = after(before, migrate(before, target));
    expect(kept.seats.map(({ due }) => due)).toEqual(before.state.seats.map(({ due }) => due));
    const reset = after(before, migrate(before, target, { resetTimers: true }));
    expect(reset.seats.at(-1)?.due?.date).not.toBe(before.state.seats.at(-1)?.due?.date);
    expect(reset.timers).toHaveLength(before.state.timers.length);
  });

  it('is refused while somebody has answered the open step', () => {
    const before = given(...inReview(), answers('fiona', 'agree'));
    expect(migrate(before, unchanged)).toMatchObject({
      rejection: { code: 'migration.refused', because: [{ code: 'not-a-safe-point', nodeId: 'review' }] },
    });
  });

  it('is refused where an answered seat would vanish', () => {
    const before = given(...inSignOff());
    const target = nextVersion((nodes) => {
      delete nodes['review'];
    });
    expect(migrate(before, target)).toMatchObject({
      rejection: { because: [{ code: 'answered-seat-lost', nodeId: 'review' }] },
    });
  });

  it('is refused where a step that was visited would have no name any more', () => {
    const before = given(...inReview(), withdraws('drafter', 'a mistake in the text'));
    const target = nextVersion((nodes) => {
      delete nodes['review'];
    });
    expect(migrate(before, target)).toMatchObject({
      rejection: { because: [{ code: 'node-missing', nodeId: 'review' }] },
    });
  });

  it('is refused where a step would become one of another kind', () => {
    const before = given(...inReview());
    const target = nextVersion((nodes) => {
      nodes['review'] = { ...stepOf(nodes, 'review'), mode: 'sign' };
    });
    expect(migrate(before, target)).toMatchObject({ rejection: { because: [{ code: 'node-kind' }] } });
  });

  it('is refused where a step that was answered would become one of another kind, which it may come back to', () => {
    const before = given(...inSignOff());
    const target = nextVersion((nodes) => {
      nodes['draft'] = { ...stepOf(nodes, 'draft'), mode: 'sign' };
    });
    expect(migrate(before, target)).toMatchObject({
      rejection: { because: [{ code: 'answered-seat-lost', nodeId: 'draft' }] },
    });
  });

  it('does not exchange two steps: a text would stand behind the one that nobody jumps alone', () => {
    const exchange = { nodes: { draft: 'revise', revise: 'draft' } };
    expect(migrate(given(...draftedBy()), unchanged, exchange)).toMatchObject({
      rejection: {
        because: [
          { code: 'node-kind', nodeId: 'draft' },
          { code: 'node-kind', nodeId: 'revise' },
        ],
      },
    });
  });

  it('is refused where two places would become one', () => {
    const before = given(...draftedBy());
    expect(migrate(before, unchanged, { nodes: { draft: 'revise' } })).toMatchObject({
      rejection: { because: [{ code: 'mapped-twice' }] },
    });
  });

  it('is refused to the same version and to another workflow', () => {
    const before = given(...draftedBy());
    expect(migrate(before, fiveStages())).toMatchObject({
      rejection: { because: [{ code: 'same-version' }] },
    });
    expect(migrate(before, { ...unchanged, key: 'other' })).toMatchObject({
      rejection: { because: [{ code: 'other-workflow' }] },
    });
  });

  it('is for an office, and for nobody who wrote the text', () => {
    const before = given(...draftedBy());
    expect(migrate(before, unchanged, { by: 'head' })).toMatchObject({
      rejection: { code: 'act.forbidden' },
    });
    expect(migrate(before, unchanged, { by: 'drafter' })).toMatchObject({ ok: false });
  });

  it('keeps the end of a wait, and gives it the limits of the new version where they differ', () => {
    const before = given(...accepted());
    expect(after(before, migrate(before, unchanged)).timers).toEqual(before.state.timers);
    const target = nextVersion((nodes) => {
      const wait = nodes['draw'];
      if (wait?.kind === 'wait-event') nodes['draw'] = { ...wait, boundary: [] };
    });
    expect(after(before, migrate(before, target)).timers).toEqual([]);
  });

  it('goes on by the new version', () => {
    const before = given(...inCheck());
    const target = nextVersion((nodes) => {
      const check = stepOf(nodes, 'check');
      nodes['check'] = { ...check, answers: ['pass', 'finding'] };
    });
    const state = after(before, migrate(before, target));
    const command = answers('ines', 'overturn', { opinion: 'why' })(state, {
      graph: target,
      directory: town(),
    });
    const context = { now: before.now, directory: town(), workingDays: weekDays };
    expect(decide(target, state, command, context)).toMatchObject({
      rejection: { code: 'answer.unknown', offered: ['pass', 'finding'] },
    });
  });
});
