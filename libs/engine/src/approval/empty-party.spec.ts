import { describe, expect, it } from '@jest/globals';
import { decide } from '../decide.js';
import type { PersonId } from '../ids.js';
import {
  answers,
  corrects,
  files,
  given,
  givenIn,
  inReview,
  person,
  starts,
  submits,
  town,
  weekDays,
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

describe('a rule that cannot be worked out', () => {
  const unknown = inReview({ reviewUnits: 7 });

  it('blocks the step for an administrator, and nobody is asked to appoint instead', () => {
    const { state } = given(...unknown);
    expect(state.activations.at(-1)).toMatchObject({ state: 'blocked', blocked: 'unresolved', seats: [] });
  });

  it('is tried again when the subject is corrected', () => {
    given(...unknown)
      .when(corrects(person('planner'), { reviewUnits: ['law'] }))
      .thenEmitsAmongOthers(
        { type: 'ActivationUnblocked' },
        { type: 'SeatOpened', principal: { kind: 'unit', unit: 'law' }, state: 'pending' },
      );
  });

  it('is told from nobody when it is tried again: an empty list has somebody asked whom to ask', () => {
    given(...unknown)
      .when(corrects(person('planner'), { reviewUnits: [] }))
      .thenEmitsAmongOthers({ type: 'SeatOpened', purpose: 'appoint', holder: 'head' });
  });

  it('blocks only the seat of the one unit that does not exist', () => {
    const { state } = given(...inReview({ reviewUnits: ['law', 'atlantis'] }));
    expect(state.seats.slice(1).map((seat) => seat.state)).toEqual(['pending', 'blocked']);
  });
});

describe('an author who would be consulted about their own text', () => {
  const consults = (reviewer: string) =>
    town({ people: { drafter: ['lead', 'drafter', 'reviewer'], colleague: ['lead', reviewer] } });
  const asking = { reviewUnits: ['lead', 'law'] };

  it('is passed over, and the record says why', () => {
    givenIn({ directory: consults('clerk') }, starts('planner', asking), files('drafter', 'text-1'))
      .when(submits('drafter'))
      .thenEmitsAmongOthers({
        type: 'SeatOpened',
        principal: { kind: 'unit', unit: 'lead' },
        state: 'skipped',
        reason: '本人起草，不再征求本人意见',
      });
  });

  it('leaves the seat of their unit to a colleague who may answer', () => {
    givenIn({ directory: consults('reviewer') }, starts('planner', asking), files('drafter', 'text-1'))
      .when(submits('drafter'))
      .thenEmitsAmongOthers({ type: 'SeatOpened', holder: 'colleague', state: 'pending' });
  });

  it('passes the whole consultation where nobody else is to be asked', () => {
    givenIn(
      { directory: consults('clerk') },
      starts('planner', { reviewUnits: ['lead'] }),
      files('drafter', 'text-1'),
    )
      .when(submits('drafter'))
      .thenEmitsNo('ActivationBlocked')
      .thenEmitsAmongOthers({ type: 'ActivationOpened', nodeId: 'revise' });
  });

  it('may not answer by a detour: handing the pen on makes the next author one too', () => {
    const review = givenIn({ directory: town() }, ...inReview());
    const penned = { ...review.state, authors: [...review.state.authors, 'carl' as PersonId] };
    expect(
      decide(review.world.graph, penned, answers('carl', 'agree')(penned, review.world), {
        now: review.now,
        directory: review.world.directory,
        workingDays: weekDays,
      }),
    ).toMatchObject({ ok: false, rejection: { code: 'duty.separation', because: 'author' } });
  });
});
