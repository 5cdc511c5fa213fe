import { describe, expect, it } from '@jest/globals';
import {
  answers,
  end,
  files,
  forEach,
  givenIn,
  path,
  personParty,
  starts,
  step,
  submits,
  town,
  unitParty,
  workflow,
} from '../../testing/src/engine/index.js';
import { checkInvariants } from './invariants.js';

/** As many units as asked for, each with one reviewer. */
function crowd(size: number): {
  readonly units: readonly string[];
  readonly people: Record<string, readonly string[]>;
} {
  const numbers = Array.from({ length: size }, (_, index) => index + 1);
  return {
    units: numbers.map((number) => `unit${number}`),
    people: Object.fromEntries(numbers.map((number) => [`reviewer${number}`, [`unit${number}`, 'reviewer']])),
  };
}

const most = 1_000;
const { units, people } = crowd(most);
const directory = town({ units, people });

describe('a large instance', () => {
  it('is as right after five thousand steps as after the first', () => {
    const graph = workflow(
      'to-and-fro',
      { writer: personParty('subject.handler'), judges: unitParty('subject.leadUnit', ['head']) },
      {
        draft: step('write', 'writer', { limit: 5, then: { submit: 'judge' } }),
        judge: step('decide', 'judges', { answers: ['redo', 'pass'], then: { redo: 'draft', pass: 'over' } }),
        over: end('closed'),
      },
    );
    const given = givenIn({ graph }, starts(), files('drafter', 'text-1'));
    for (let turn = 0; turn < 2_500; turn += 1) {
      const seat = given.state.seats.length;
      given
        .and(submits('drafter', { seat }))
        .and(answers('head', 'redo', { seat: seat + 1, opinion: 'again' }));
    }
    expect(given.state.activations).toHaveLength(5_001);
    checkInvariants(given.state);
    given
      .and(submits('drafter'))
      .when(answers('head', 'pass'))
      .thenEmitsAmongOthers({ type: 'InstanceEnded' });
  }, 60_000);

  it('hears everybody in a step of a thousand seats', () => {
    const graph = workflow(
      'wide',
      { reviewers: unitParty('subject.reviewUnits', ['reviewer']) },
      { review: step('consult', 'reviewers', { limit: 5, then: { done: 'over' } }), over: end('closed') },
    );
    const given = givenIn({ graph, directory }, starts('planner', { reviewUnits: units }));
    for (let seat = 1; seat < most; seat += 1) given.and(answers(`reviewer${seat}`, 'agree', { seat }));
    checkInvariants(given.state);
    expect(given.state.status).toBe('running');
    given
      .when(answers(`reviewer${most}`, 'agree', { seat: most }))
      .thenEmitsAmongOthers({ type: 'ActivationClosed', outcome: 'done' }, { type: 'InstanceEnded' });
  }, 60_000);

  it('goes through a list of a thousand items', () => {
    const note = workflow(
      'note',
      { writer: personParty('who') },
      { note: step('write', 'writer', { then: { submit: 'over' } }), over: end('closed') },
    );
    const graph = workflow(
      'long',
      {},
      {
        each: forEach(path('subject.people'), 'note', { as: 'who', then: { done: 'over' } }),
        over: end('closed'),
      },
      { note },
    );
    const given = givenIn({ graph, directory }, starts('planner', { people: Object.keys(people) }));
    expect(given.state.tokens).toHaveLength(most + 1);
    const first = given.state.seats[0]?.holder ?? '';
    given.and(files(first, 'text-1')).and(submits(first, { seat: 1 }));
    checkInvariants(given.state);
    expect(given.state.tokens).toHaveLength(most);
  }, 60_000);
});
