import { describe, expect, it } from '@jest/globals';
import {
  answers,
  files,
  given,
  givenIn,
  inReview,
  starts,
  submits,
  town,
} from '../../../testing/src/engine/index.js';

const nobodyToAsk = inReview({ reviewUnits: [] });

describe('a consultation with nobody to ask', () => {
  it('asks the head of the lead unit whom to ask, and never passes by itself', () => {
    given(starts('planner', { reviewUnits: [] }), files('drafter', 'text-1'))
      .when(submits('drafter'))
      .thenEmits(
        'SeatAnswered',
        'ActivationClosed',
        'TokenMoved',
        { type: 'ActivationOpened', nodeId: 'review' },
        { type: 'ActivationBlocked', cause: 'nobody' },
        { type: 'SeatOpened', purpose: 'appoint', holder: 'head', state: 'pending' },
        'DeadlineSet',
        { type: 'TimerArmed' },
      );
  });

  it('asks the units that were named', () => {
    given(...nobodyToAsk)
      .when(answers('head', 'name', { units: ['law', 'culture'] }))
      .thenEmitsAmongOthers(
        { type: 'ActivationUnblocked' },
        { type: 'SeatOpened', principal: { kind: 'unit', unit: 'law' }, state: 'pending' },
        { type: 'SeatOpened', principal: { kind: 'unit', unit: 'culture' }, state: 'pending' },
      );
  });

  it.each(['atlantis', 'office'])('refuses a unit without a reviewer: %s', (unit) => {
    given(...nobodyToAsk)
      .when(answers('head', 'name', { units: ['law', unit] }))
      .thenRefuses('party.unknown-unit', { unit });
  });

  it('needs at least one unit', () => {
    given(...nobodyToAsk)
      .when(answers('head', 'name'))
      .thenRefuses('field.required', { field: 'units' });
  });

  it('may be recorded as not applicable, with a reason and a name', () => {
    given(...nobodyToAsk)
      .when(answers('head', 'not-applicable'))
      .thenRefuses('reason.required');
    given(...nobodyToAsk)
      .when(answers('head', 'not-applicable', { opinion: 'internal matter' }))
      .thenEmitsAmongOthers(
        { type: 'SeatAnswered', by: 'head', answer: 'not-applicable', opinion: 'internal matter' },
        { type: 'ActivationClosed', outcome: 'done' },
        { type: 'ActivationOpened', nodeId: 'revise' },
      );
  });

  it('is not for others to settle', () => {
    given(...nobodyToAsk)
      .when(answers('deputy', 'not-applicable', { opinion: 'no' }))
      .thenRefuses('seat.not-held');
  });

  it('remembers the appointment when the chain is walked again', () => {
    const again = given(
      ...nobodyToAsk,
      answers('head', 'name', { units: ['culture'] }),
      answers('carl', 'agree'),
      submits('drafter'),
      answers('deputy', 'return', { to: 'draft', opinion: 'wording' }),
      files('drafter', 'text-2'),
    );
    again.when(submits('drafter')).thenEmitsAmongOthers(
      { type: 'SeatOpened', purpose: 'appoint', state: 'carried' },
      {
        type: 'SeatOpened',
        purpose: 'duty',
        state: 'carried',
        principal: { kind: 'unit', unit: 'culture' },
      },
      { type: 'ActivationOpened', nodeId: 'sign-off', round: 2 },
    );
  });

  it('tells apart who never was there from who has left', () => {
    givenIn(
      { directory: town({ departed: ['carl'] }) },
      starts('planner', { reviewUnits: ['culture'] }),
      files('drafter', 'x'),
    )
      .when(submits('drafter'))
      .thenEmitsAmongOthers({ type: 'ActivationBlocked', cause: 'departed' });
  });
});

describe('one unit of several without anybody', () => {
  const directory = town({ departed: ['carl'] });

  it('is not passed over: its seat is blocked and says why', () => {
    givenIn({ directory }, starts(), files('drafter', 'text-1'))
      .when(submits('drafter'))
      .thenEmitsNo('ActivationBlocked')
      .thenEmitsAmongOthers({
        type: 'SeatOpened',
        principal: { kind: 'unit', unit: 'culture' },
        state: 'blocked',
        reason: '任职人员均已离任',
      });
  });

  it('keeps the step open when the others have spoken', () => {
    const { state } = givenIn(
      { directory },
      ...inReview(),
      answers('fiona', 'agree'),
      answers('laura', 'agree'),
    );
    expect(state.activations.at(-1)).toMatchObject({ nodeId: 'review', state: 'open' });
  });
});

describe('a text without a drafter', () => {
  it('blocks the first step until somebody is charged with it', () => {
    const { state } = given(starts('planner', { handler: null }));
    expect(state.activations).toMatchObject([{ state: 'blocked', blocked: 'nobody' }]);
  });
});
