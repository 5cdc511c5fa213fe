import { describe, expect, it } from '@jest/globals';
import type { ApprovalStep, Graph, NodeId, PartyName } from '#libs/engine';
import {
  addsSigners,
  answers,
  bodyParty,
  end,
  fiveStages,
  given,
  givenIn,
  inReview,
  inSignOff,
  personParty,
  pickedParty,
  starts,
  step,
  town,
  weekDays,
  workflow,
} from '../../../testing/src/engine/index.js';
import { previewOf, type PreviewStep } from './preview.js';

const world = { graph: fiveStages(), directory: town() };

function previewAt({ state, now }: ReturnType<typeof given>) {
  return previewOf(world.graph, state, { now, directory: world.directory, workingDays: weekDays });
}

/** The draft comes with a field that must be filled in, and says who is to be asked later. */
function asksForMore(graph: Graph): Graph {
  const id = 'draft' as NodeId;
  const chosen = 'chosen' as PartyName;
  const draft = { ...graph.nodes[id], fields: { note: 'required' }, picks: [chosen] } as ApprovalStep;
  return {
    ...graph,
    form: { note: { title: 'note', type: 'text', options: [] } },
    parties: { ...graph.parties, [chosen]: pickedParty() },
    nodes: { ...graph.nodes, [id]: draft },
  };
}

function expectedSteps(steps: readonly PreviewStep[]): readonly string[] {
  return steps.filter(({ likelihood }) => likelihood === 'expected').map(({ nodeId }) => nodeId);
}

describe('the preview', () => {
  it('names the usual way in its order, from the draft to the end', () => {
    const { steps, incomplete } = previewAt(given(starts()));
    expect(incomplete).toBe(false);
    expect(expectedSteps(steps)).toEqual(['review', 'revise', 'sign-off', 'acceptance', 'draw', 'check']);
  });

  it('names the steps that come only if somebody does something unusual, and what that is', () => {
    const { steps } = previewAt(given(...inSignOff()));
    expect(steps.find(({ nodeId }) => nodeId === 'draft')).toMatchObject({
      likelihood: 'possible',
      after: [{ node: 'sign-off', what: 'return → draft' }],
    });
  });

  it('says who would be asked and by which rule', () => {
    const review = previewAt(given(starts())).steps.find(({ nodeId }) => nodeId === 'review');
    expect(review?.seats).toMatchObject([
      { principal: { unit: 'finance' }, holder: 'fiona', party: 'reviewers', rule: 'unit', state: 'pending' },
      { principal: { unit: 'law' } },
      { principal: { unit: 'culture' } },
    ]);
  });

  it('counts the whole limit of every step before', () => {
    const steps = previewAt(given(...inReview(), answers('fiona', 'agree'))).steps;
    const [revise, signOff] = ['revise', 'sign-off'].map((node) =>
      steps.find(({ nodeId }) => nodeId === node),
    );
    expect(revise && signOff && revise.opens < signOff.opens).toBe(true);
    expect(signOff?.due).not.toBeNull();
  });

  it('goes on behind a step that still has a form to fill in and people to pick', () => {
    const graph = asksForMore(fiveStages());
    const { state, now } = givenIn({ graph }, starts());
    const { steps } = previewOf(graph, state, { now, directory: world.directory, workingDays: weekDays });
    expect(expectedSteps(steps)).toEqual(['review', 'revise', 'sign-off', 'acceptance', 'draw', 'check']);
  });

  it('hears whoever can answer where the first who is asked has left', () => {
    const graph = workflow(
      'many-writers',
      { writers: bodyParty('subject.acceptingBody'), head: personParty('subject.head') },
      {
        draft: step('write', 'writers', { then: { submit: 'signature' } }),
        signature: step('sign', 'head', { then: { agreed: 'closed' } }),
        closed: end('closed'),
      },
    );
    const { state, now } = givenIn({ graph }, starts('planner', { head: 'head' }));
    const directory = town({ departed: ['member1'] });
    const { steps } = previewOf(graph, state, { now, directory, workingDays: weekDays });
    expect(steps.map(({ nodeId }) => nodeId)).toEqual(['signature']);
  });

  it('hears a signer who was added, and where that leads', () => {
    const before = given(...inSignOff(), addsSigners('deputy', 'after', ['colleague']));
    expect(previewAt(before).steps.map(({ nodeId }) => nodeId)).toEqual(
      expect.arrayContaining(['acceptance', 'revise', 'draft']),
    );
  });

  it('leaves the instance as it is', () => {
    const { state, now } = given(...inReview());
    const before = JSON.stringify(state);
    previewOf(world.graph, state, { now, directory: world.directory, workingDays: weekDays });
    expect(JSON.stringify(state)).toBe(before);
  });
});
