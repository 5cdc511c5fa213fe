import { describe, expect, it } from '@jest/globals';
import type { PartyName } from '../../ids.js';
import { offersOf } from '../offers.js';
import {
  answers,
  bodyParty,
  end,
  files,
  givenIn,
  person,
  personParty,
  starts,
  step,
  submits,
  town,
  unitParty,
  weekDays,
  workflow,
  type Act,
} from '../../../../testing/src/engine/index.js';

const flow = (ladder: boolean) =>
  workflow(
    'flow',
    {
      drafter: personParty('subject.handler'),
      head: unitParty('subject.leadUnit', ['head']),
      chair: bodyParty('subject.acceptingBody', { post: 'chair' }),
    },
    {
      draft: step('write', 'drafter', { then: { submit: 'leader' } }),
      leader: step('sign', 'head', {
        return: { to: ['draft'], resubmit: 'direct' },
        dispute: ladder ? [{ party: 'chair' as PartyName, limit: null }] : [],
        then: { agreed: 'done' },
      }),
      done: end('done'),
    },
  );

const sendsBack = answers('head', 'return', { to: 'draft', opinion: 'no' });
const round = [sendsBack, submits('drafter', { opinion: 'it stays' })];
const afterThree: readonly Act[] = [
  starts(),
  files('drafter', 'text-1'),
  submits('drafter'),
  ...round,
  ...round,
  ...round,
];

describe('three returns from one step', () => {
  it('are the last where the workflow names nobody to settle it', () => {
    givenIn({ graph: flow(false) }, ...afterThree)
      .when(sendsBack)
      .thenRefuses('return.limit', { limit: 3 });
  });

  it('never end the matter: whoever returned it can still agree', () => {
    givenIn({ graph: flow(false) }, ...afterThree)
      .when(answers('head', 'agree'))
      .thenEmitsAmongOthers({ type: 'InstanceEnded', outcome: 'done' });
  });

  it('show in the offers why a fourth is closed', () => {
    const { state, now } = givenIn({ graph: flow(false) }, ...afterThree);
    const seat = state.seats.at(-1);
    const context = { now, directory: town(), workingDays: weekDays };
    const { answers: offered } = offersOf(flow(false), state, seat!.id, person('head'), context);
    expect(offered).toMatchObject([
      { answer: 'agree', closed: null },
      { answer: 'return', closed: { code: 'return.limit' } },
    ]);
  });

  it('send the fourth up the ladder instead of back', () => {
    givenIn({ graph: flow(true) }, ...afterThree)
      .when(sendsBack)
      .thenEmitsNo('RoundOpened')
      .thenEmitsAmongOthers('DisputeOpened', { type: 'SeatOpened', purpose: 'dispute', holder: 'chair' });
  });

  it('are counted anew after a ruling', () => {
    const ruled = givenIn(
      { graph: flow(true) },
      ...afterThree,
      sendsBack,
      answers('chair', 'return', { to: 'draft', opinion: 'mend article 4' }),
      submits('drafter', { opinion: 'still' }),
      sendsBack,
      answers('chair', 'rule', { opinion: 'it stays' }),
    );
    expect(ruled.state.outcome).toBe('done');
    expect(ruled.state.disputes.map(({ state }) => state)).toEqual(['dropped', 'ruled']);
  });

  it('of another step do not count', () => {
    const two = workflow(
      'two',
      {
        drafter: personParty('subject.handler'),
        head: unitParty('subject.leadUnit', ['head']),
        deputy: unitParty('subject.leadUnit', ['deputy-head']),
      },
      {
        draft: step('write', 'drafter', { then: { submit: 'deputy' } }),
        deputy: step('sign', 'deputy', {
          return: { to: ['draft'], resubmit: 'direct' },
          then: { agreed: 'leader' },
        }),
        leader: step('sign', 'head', {
          return: { to: ['draft'], resubmit: 'direct' },
          then: { agreed: 'done' },
        }),
        done: end('done'),
      },
    );
    const byDeputy = [
      answers('deputy', 'return', { to: 'draft', opinion: 'no' }),
      submits('drafter', { opinion: 'it stays' }),
    ];
    givenIn(
      { graph: two },
      starts(),
      files('drafter', 'text-1'),
      submits('drafter'),
      ...[...byDeputy, ...byDeputy, ...byDeputy],
      answers('deputy', 'agree'),
    )
      .when(sendsBack)
      .thenEmitsAmongOthers({ type: 'RoundOpened', from: 'leader' });
  });
});
