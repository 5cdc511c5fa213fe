import { describe, expect, it } from '@jest/globals';
import {
  answers,
  fiveStages,
  given,
  inReview,
  inSignOff,
  starts,
  town,
  weekDays,
} from '../../../testing/src/engine/index.js';
import { previewOf, type PreviewStep } from './preview.js';

const world = { graph: fiveStages(), directory: town() };

function previewAt({ state, now }: ReturnType<typeof given>) {
  return previewOf(world.graph, state, { now, directory: world.directory, workingDays: weekDays });
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

  it('leaves the instance as it is', () => {
    const { state, now } = given(...inReview());
    const before = JSON.stringify(state);
    previewOf(world.graph, state, { now, directory: world.directory, workingDays: weekDays });
    expect(JSON.stringify(state)).toBe(before);
  });
});
