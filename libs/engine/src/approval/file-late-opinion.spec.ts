import { describe, expect, it } from '@jest/globals';
import { effectsOf } from '../effects-of.js';
import {
  answers,
  end,
  files,
  fires,
  givenIn,
  given,
  grant,
  inReview,
  personParty,
  speaksLate,
  starts,
  step,
  submits,
  terminates,
  town,
  unitParty,
  until,
  workflow,
  withdraws,
} from '../../../testing/src/engine/index.js';

const parties = {
  drafter: personParty('subject.handler'),
  units: unitParty('subject.reviewUnits', ['reviewer']),
};

function signing(words: Partial<Parameters<typeof step>[2]> = {}, directory = town()) {
  const graph = workflow('signing', parties, {
    draft: step('write', 'drafter', { then: { submit: 'sign' } }),
    sign: step('sign', 'units', {
      answers: ['agree', 'disagree', 'return'],
      return: { to: ['draft'], resubmit: 'direct' },
      ...words,
      then: { agreed: 'next', disagreed: 'next' },
    }),
    next: step('sign', 'units', { then: { agreed: 'over' } }),
    over: end('closed'),
  });
  return givenIn({ graph, directory }, starts(), files('drafter', 'text-1'), submits('drafter'));
}

describe('a late opinion', () => {
  it('may be filed by who lost the race, is kept on the seat and counts for nothing', () => {
    const late = signing({ require: 'any' }).and(answers('fiona', 'agree'));
    const after = late
      .when(speaksLate('carl', 'I would have said no', 4))
      .thenEmits({ type: 'LateOpinionFiled', seatId: 4, by: 'carl', opinion: 'I would have said no' });
    const told = after.events.flatMap((event) => effectsOf(late.world.graph, after.state, event));
    expect(told).toMatchObject([{ topic: 'late-opinion', to: { person: 'drafter' } }]);
    expect(after.state.seats[3]).toMatchObject({
      state: 'cancelled',
      answer: null,
      lateOpinion: { by: 'carl', opinion: 'I would have said no' },
    });
  });

  it('may be filed by anybody who could have answered the seat', () => {
    const late = signing({ require: 'any' }).and(answers('fiona', 'agree'));
    late.when(speaksLate('lars', 'well', 3)).thenEmits('LateOpinionFiled');
    late.when(speaksLate('stranger', 'well', 3)).thenRefuses('seat.not-held');
  });

  it('may be filed under a grant', () => {
    const granted = town({ grants: [grant('carl', 'felix')] });
    signing({ require: 'any' }, granted)
      .and(answers('fiona', 'agree'))
      .when(speaksLate('felix', 'for Carl: no', 4))
      .thenEmits({ type: 'LateOpinionFiled', by: 'felix' });
  });

  it('may be filed by who was cancelled by a disagreement or a return', () => {
    signing()
      .and(answers('fiona', 'disagree', { opinion: 'no' }))
      .when(speaksLate('carl', 'yes', 4))
      .thenEmits('LateOpinionFiled');
    signing()
      .and(answers('fiona', 'return', { opinion: 'anew', to: 'draft' }))
      .when(speaksLate('carl', 'yes', 4))
      .thenEmits('LateOpinionFiled');
  });

  it('may be filed by whose silence was taken for no comment', () => {
    given(
      ...inReview(),
      answers('fiona', 'agree'),
      until('2015-10-05 17:30'),
      fires(),
      fires(),
      fires(),
      fires(),
    )
      .when(speaksLate('carl', 'still', 4))
      .thenEmits('LateOpinionFiled');
  });

  it('is refused while the seat can be answered, and once it was', () => {
    signing()
      .when(speaksLate('carl', 'yes', 4))
      .thenRefuses('late-opinion.not-late', { seatId: 4 });
    signing()
      .and(answers('carl', 'agree'))
      .when(speaksLate('carl', 'and more', 4))
      .thenRefuses('late-opinion.not-late');
  });

  it('is refused where the text was taken away, and after all is over', () => {
    given(...inReview(), withdraws('drafter'))
      .when(speaksLate('carl', 'yes', 4))
      .thenRefuses('late-opinion.not-late');
    signing()
      .and(terminates('planner'))
      .when(speaksLate('carl', 'yes', 4))
      .thenRefuses('instance.ended');
  });

  it('is nothing for a drafter: neither on the seat that writes nor on one that judges', () => {
    signing()
      .when(speaksLate('drafter', 'my text', 1))
      .thenRefuses('late-opinion.not-late');
    signing({ require: 'any' })
      .and(answers('fiona', 'agree'))
      .when(speaksLate('drafter', 'my text', 4))
      .thenRefuses('duty.separation', { because: 'author' });
  });

  it('is no late opinion on a seat that judged nothing', () => {
    const named = given(...inReview({ reviewUnits: [] }), answers('head', 'name', { units: ['law'] }));
    named.when(speaksLate('head', 'well', 2)).thenRefuses('late-opinion.not-late');
  });

  it('says something, and its seat exists', () => {
    const late = signing({ require: 'any' }).and(answers('fiona', 'agree'));
    late.when(speaksLate('carl', ' ', 4)).thenRefuses('reason.required', { field: 'opinion' });
    late.when(speaksLate('carl', 'well', 99)).thenRefuses('not_found');
  });
});
