import { describe, expect, it } from '@jest/globals';
import { fold } from './evolve.js';
import { closed, given } from '../../testing/src/engine/index.js';

describe('a deliverable walked through its five stages', () => {
  it('ends closed, and its history folds to the state it lived through', () => {
    const walked = given(...closed());
    expect(walked.state.status).toBe('ended');
    expect(walked.state.outcome).toBe('closed');
    expect(fold(walked.events)).toEqual(walked.state);
  });
});
