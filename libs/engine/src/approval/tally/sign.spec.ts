import { describe, it } from '@jest/globals';
import {
  answers,
  end,
  givenIn,
  starts,
  step,
  unitParty,
  workflow,
} from '../../../../testing/src/engine/index.js';

type Words = Parameters<typeof step>[2];

function signedBy(words: Omit<Words, 'then'>, then: Words['then'] = { agreed: 'over' }) {
  const parties = { units: unitParty('subject.reviewUnits', ['reviewer']) };
  return workflow('signing', parties, {
    sign: step('sign', 'units', { ...words, then }),
    over: end('closed'),
  });
}

describe('signing by any one', () => {
  const graph = signedBy({ require: 'any' });

  it('is done by the first, and the others are told nothing more is needed', () => {
    givenIn({ graph }, starts())
      .when(answers('fiona', 'agree'))
      .thenEmitsAmongOthers(
        { type: 'SeatCancelled', seatId: 2, verb: 'decided', by: 'fiona' },
        { type: 'SeatCancelled', seatId: 3, verb: 'decided' },
        { type: 'ActivationClosed', outcome: 'agreed' },
      );
  });

  it('tells the second who was faster', () => {
    const twice = workflow(
      'signing',
      { units: unitParty('subject.reviewUnits', ['reviewer']) },
      {
        first: step('sign', 'units', { require: 'any', then: { agreed: 'second' } }),
        second: step('sign', 'units', { then: { agreed: 'over' } }),
        over: end('closed'),
      },
    );
    givenIn({ graph: twice }, starts(), answers('fiona', 'agree'))
      .when(answers('carl', 'agree', { seat: 3 }))
      .thenRefuses('seat.closed', { state: 'cancelled', by: 'fiona' });
  });
});

describe('signing by all', () => {
  const answersAllowed = { answers: ['agree', 'disagree', 'abstain'] as const };

  it('is done when the last has agreed', () => {
    givenIn({ graph: signedBy({}) }, starts(), answers('fiona', 'agree'), answers('laura', 'agree'))
      .when(answers('carl', 'agree'))
      .thenEmitsAmongOthers({ type: 'ActivationClosed', outcome: 'agreed' });
  });

  it('ends at once by a disagreement where the step says so', () => {
    givenIn({ graph: signedBy(answersAllowed, { agreed: 'over', disagreed: 'over' }) }, starts())
      .when(answers('fiona', 'disagree', { opinion: 'no' }))
      .thenEmitsAmongOthers(
        { type: 'SeatCancelled', seatId: 2 },
        { type: 'ActivationClosed', outcome: 'disagreed' },
      );
  });

  it('hears everybody first where the step collects', () => {
    const graph = signedBy(
      { ...answersAllowed, onDisagree: 'collect' },
      { agreed: 'over', disagreed: 'over' },
    );
    const heard = givenIn({ graph }, starts());
    heard.when(answers('fiona', 'disagree', { opinion: 'no' })).thenEmits('SeatAnswered');
    heard.and(answers('fiona', 'disagree', { opinion: 'no' })).and(answers('laura', 'agree'));
    heard
      .when(answers('carl', 'agree'))
      .thenEmitsAmongOthers({ type: 'ActivationClosed', outcome: 'disagreed' });
  });

  it('is an impasse when nobody drew a way for disagreement', () => {
    givenIn({ graph: signedBy(answersAllowed) }, starts())
      .when(answers('fiona', 'disagree', { opinion: 'no' }))
      .thenEmitsAmongOthers({ type: 'ActivationBlocked', cause: 'no-decision' });
  });

  it('leaves an abstention out of the count, but is not signed by abstentions alone', () => {
    const graph = signedBy(answersAllowed);
    givenIn({ graph }, starts(), answers('fiona', 'abstain'), answers('laura', 'agree'))
      .when(answers('carl', 'agree'))
      .thenEmitsAmongOthers({ type: 'ActivationClosed', outcome: 'agreed' });
    givenIn({ graph }, starts(), answers('fiona', 'abstain'), answers('laura', 'abstain'))
      .when(answers('carl', 'abstain'))
      .thenEmitsAmongOthers({ type: 'ActivationBlocked', cause: 'no-decision' });
  });
});
