import { describe, expect, it } from '@jest/globals';
import {
  answers,
  bodyParty,
  end,
  files,
  givenIn,
  personParty,
  pickedParty,
  starts,
  step,
  submits,
  town,
  workflow,
} from '../../../testing/src/engine/index.js';
import type { PartyName } from '../ids.js';

const parties = {
  drafter: personParty('subject.handler'),
  group: bodyParty('subject.acceptingBody'),
  few: pickedParty({ among: 'group' as PartyName }),
  anybody: pickedParty(),
};

const fields = { explanation: 'why', proposal: 'agree' };

/** The drafter picks a few of the group, who sign. */
function picking(picks: readonly string[] = ['few'], signed = 'few') {
  const graph = workflow('picking', parties, {
    draft: step('write', 'drafter', { picks: picks as readonly PartyName[], then: { submit: 'sign' } }),
    sign: step('sign', signed, { then: { agreed: 'over' } }),
    over: end('closed'),
  });
  const directory = town({ departed: ['member3'] });
  return givenIn({ graph, directory }, starts(), files('drafter', 'text-1'));
}

describe('picking people for a later step', () => {
  it('is part of the answer, and those picked are asked', () => {
    picking()
      .when(submits('drafter', { fields, picks: { few: ['member1', 'member2'] } }))
      .thenEmitsAmongOthers(
        { type: 'SeatAnswered', picks: { few: ['member1', 'member2'] } },
        { type: 'SeatOpened', holder: 'member1' },
        { type: 'SeatOpened', holder: 'member2' },
      );
  });

  it('is required where the step picks', () => {
    picking().when(submits('drafter')).thenRefuses('pick.required', { party: 'few' });
    picking()
      .when(submits('drafter', { fields, picks: { few: [] } }))
      .thenRefuses('pick.required', { party: 'few' });
  });

  it('is not offered where the step does not pick, or for another party', () => {
    picking([], 'group')
      .when(submits('drafter', { fields, picks: { few: ['member1'] } }))
      .thenRefuses('pick.invalid', { party: 'few', person: 'member1', because: 'not-asked' });
    picking()
      .when(submits('drafter', { fields, picks: { few: ['member1'], anybody: ['carl'] } }))
      .thenRefuses('pick.invalid', { party: 'anybody', because: 'not-asked' });
  });

  it.each([
    ['of another party', 'carl'],
    ['who has left', 'member3'],
    ['nobody knows', 'nobody'],
  ])('takes nobody %s', (_who, someone) => {
    picking()
      .when(submits('drafter', { fields, picks: { few: [someone] } }))
      .thenRefuses('pick.invalid', { party: 'few', person: someone, because: 'ineligible' });
  });

  it('takes nobody twice', () => {
    picking()
      .when(submits('drafter', { fields, picks: { few: ['member1', 'member1'] } }))
      .thenRefuses('pick.invalid', { because: 'twice' });
  });

  it('takes anybody where it is not said among whom, but not the drafter to sign', () => {
    const anybody = picking(['anybody'], 'anybody');
    anybody
      .when(submits('drafter', { fields, picks: { anybody: ['drafter'] } }))
      .thenRefuses('pick.invalid', { because: 'ineligible' });
    const after = anybody.when(submits('drafter', { fields, picks: { anybody: ['carl'] } }));
    expect(after.state.seats.at(-1)).toMatchObject({ holder: 'carl', state: 'pending' });
  });

  it('is not asked of whoever appoints', () => {
    const signed = picking().and(submits('drafter', { fields, picks: { few: ['member1'] } }));
    signed
      .when(answers('member1', 'agree', { picks: { few: ['member2'] } }))
      .thenRefuses('pick.invalid', { because: 'not-asked' });
  });
});
