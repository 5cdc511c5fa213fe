import { describe, expect, it } from '@jest/globals';
import { InvariantViolation } from './invariant-violation.js';
import { checkChange, checkInvariants } from './invariants.js';
import type { InstanceState } from './state.js';
import { answers, closed, given, inReview, inSignOff } from '../../testing/src/engine/index.js';

const reviewing = given(...inReview(), answers('fiona', 'agree')).state;
const signing = given(...inSignOff(), answers('deputy', 'agree')).state;

describe('what must always hold', () => {
  it('holds for a state the engine made', () => {
    expect(() => checkInvariants(reviewing)).not.toThrow();
    expect(() => checkInvariants(given(...closed()).state)).not.toThrow();
  });

  it.each<[string, InstanceState]>([
    ['an open step without its token', { ...reviewing, tokens: [] }],
    [
      'an open seat in a closed step',
      {
        ...reviewing,
        activations: reviewing.activations.map((one) => ({ ...one, state: 'closed' as const })),
      },
    ],
    [
      'an answered seat without an answer',
      { ...reviewing, seats: reviewing.seats.map((seat) => ({ ...seat, answer: null })) },
    ],
    ['a gap in the numbers', { ...reviewing, seats: reviewing.seats.slice(1) }],
    [
      'a timer of a closed seat',
      {
        ...reviewing,
        seats: reviewing.seats.map((seat) => ({
          ...seat,
          state: 'removed' as const,
          cause: signing.seats[0]!.cause ?? { verb: 'x', by: null, at: reviewing.startedAt, sequence: 1 },
        })),
      },
    ],
    ['an ended instance with a token', { ...reviewing, status: 'ended' }],
    [
      'a person counted twice',
      {
        ...reviewing,
        seats: reviewing.seats.map((seat) => ({ ...seat, answer: reviewing.seats[1]!.answer })),
      },
    ],
    ['an author who judges', { ...signing, authors: [...signing.authors, signing.seats[5]!.holder!] }],
  ])('does not hold for %s', (_what, state) => {
    expect(() => checkInvariants(state)).toThrow(InvariantViolation);
    // Whoever looks only at what has changed finds it as well.
    expect(() => checkChange(reviewing, state)).toThrow(InvariantViolation);
  });
});
