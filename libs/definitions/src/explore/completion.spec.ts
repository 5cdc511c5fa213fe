import { describe, expect, it } from '@jest/globals';
import type { InstanceState } from '#libs/engine';
import {
  accepted,
  choose,
  draftedBy,
  end,
  fiveStages,
  given,
  givenIn,
  inCheck,
  inReview,
  inSignOff,
  join,
  path,
  personParty,
  starts,
  step,
  workflow,
} from '../../../testing/src/engine/index.js';
import { Completions } from './completion.js';

const parties = { clerk: personParty('subject.handler') };
const work = (to: string) => step('write', 'clerk', { then: { submit: to } });

describe('whether an instance can come to an end', () => {
  it.each<[string, () => InstanceState]>([
    ['before anything was written', () => given(starts()).state],
    ['in the draft', () => given(...draftedBy()).state],
    ['in review', () => given(...inReview()).state],
    ['in sign-off', () => given(...inSignOff()).state],
    ['waiting for the draw', () => given(...accepted()).state],
    ['in the check', () => given(...inCheck()).state],
  ])('it can, wherever the five stages are: %s', (_name, stateAt) => {
    expect(new Completions(fiveStages()).of(stateAt())).toEqual({ verdict: 'can-complete' });
  });

  it('names the place where it would stand still for ever', () => {
    const graph = workflow('shape', parties, {
      begin: work('split'),
      split: choose([{ if: path('subject.x'), to: 'a' }, { to: 'b' }]),
      a: work('both'),
      b: work('both'),
      both: join('closed'),
      closed: end('closed'),
    });
    const { state } = givenIn({ graph }, starts());
    expect(new Completions(graph).of(state)).toMatchObject({
      verdict: 'cannot-complete',
      fault: { kind: 'deadlock', node: 'both' },
    });
  });

  it('names the place where it would go round for ever', () => {
    const graph = workflow('circle', parties, {
      begin: work('a'),
      a: work('b'),
      b: work('a'),
      closed: end('closed'),
    });
    expect(new Completions(graph).of(givenIn({ graph }, starts()).state)).toMatchObject({
      verdict: 'cannot-complete',
      fault: { kind: 'no-option-to-complete' },
    });
  });

  it('says that it does not know where there is too much to look at', () => {
    expect(new Completions(fiveStages(), 3).of(given(starts()).state)).toEqual({ verdict: 'unknown' });
  });

  it('answers the second instance by what the first has shown', () => {
    const completions = new Completions(fiveStages());
    const cost = (state: InstanceState) => {
      const began = performance.now();
      completions.of(state);
      return performance.now() - began;
    };
    const first = cost(given(starts()).state);
    expect(cost(given(...inSignOff()).state)).toBeLessThan(first);
  });
});
