import { describe, expect, it } from '@jest/globals';
import {
  addsSigners,
  advises,
  answers,
  atTheStep,
  delegates,
  given,
  givenIn,
  handsOn,
  inAcceptance,
  inReview,
  oneStep,
  opens,
  recalls,
  terminates,
  town,
  type Given,
} from '../../../../testing/src/engine/index.js';

const signing = oneStep('sign');
const OWN = 2;

function lent(): Given {
  return givenIn({ graph: signing }, ...atTheStep(), delegates('member1', 'stranger'));
}

describe('asking somebody to look into it in one’s place', () => {
  it('keeps the duty with the holder, who waits for the advice', () => {
    const story = lent();
    expect(story.state.seats[OWN - 1]).toMatchObject({
      state: 'pending',
      holder: 'member1',
      delegation: { to: 'stranger', by: 'member1' },
    });
    story.when(answers('member1', 'agree', { seat: OWN })).thenRefuses('seat.delegated', { to: 'stranger' });
    story.when(opens('member1', OWN)).thenEmits('SeatAcknowledged');
  });

  it('lets the delegate advise and not answer', () => {
    lent()
      .when(answers('stranger', 'agree', { seat: OWN }))
      .thenRefuses('seat.not-held');
    const { decision, state } = lent().when(advises('stranger', OWN, 'fine by me'));
    expect(decision).toMatchObject({
      ok: true,
      action: { authority: 'delegate', onBehalfOf: { person: 'member1' } },
    });
    expect(state.seats[OWN - 1]).toMatchObject({
      state: 'pending',
      delegation: null,
      advice: [{ by: 'stranger', opinion: 'fine by me' }],
    });
  });

  it('gives the seat back with the advice: the holder answers always', () => {
    lent()
      .and(advises('stranger', OWN))
      .when(answers('member1', 'agree', { seat: OWN }))
      .thenEmitsAmongOthers({ type: 'SeatAnswered', by: 'member1' });
  });

  it('is not passed on, and not done twice at once', () => {
    lent()
      .when(delegates('stranger', 'planner', OWN))
      .thenRefuses('seat.delegated');
    lent()
      .when(delegates('member1', 'planner', OWN))
      .thenRefuses('seat.delegated', { to: 'stranger' });
    lent()
      .when(addsSigners('member1', 'before', ['planner'], { seat: OWN }))
      .thenRefuses('seat.delegated');
  });

  it('can be recalled until the delegate has spoken', () => {
    lent().and(recalls('member1', OWN)).when(advises('stranger', OWN)).thenRefuses('seat.not-delegated');
    lent()
      .and(recalls('member1', OWN))
      .when(answers('member1', 'agree', { seat: OWN }))
      .thenEmitsAmongOthers('SeatAnswered');
    lent().and(advises('stranger', OWN)).when(recalls('member1', OWN)).thenRefuses('seat.not-delegated');
    lent().when(recalls('member2', OWN)).thenRefuses('seat.not-held');
  });

  it('can be recalled when the delegate has left', () => {
    const story = lent().meanwhile(town({ departed: ['stranger'] }));
    story.when(advises('stranger', OWN)).thenRefuses('act.forbidden');
    story.when(recalls('member1', OWN)).thenEmits('DelegationRecalled');
  });

  it('falls to the successor with the seat when the holder has left', () => {
    const story = given(...inReview(), delegates('fiona', 'felix'));
    story.meanwhile(town({ departed: ['fiona'], people: { fred: ['finance', 'reviewer'] } }));
    story.when(answers('fred', 'agree', { seat: OWN })).thenRefuses('seat.delegated');
    story
      .and(recalls('fred', OWN))
      .when(answers('fred', 'agree', { seat: OWN }))
      .thenEmitsAmongOthers('SeatAnswered');
  });

  it('ends when the seat is handed on', () => {
    const story = lent().and(handsOn('member1', 'planner', 'away', OWN));
    expect(story.state.seats[OWN - 1]).toMatchObject({ holder: 'planner', delegation: null });
  });

  it.each([
    ['the author of the text', 'drafter', 'author'],
    ['who sits in the step', 'member2', 'seated'],
    ['who does not exist', 'ghost', 'inactive'],
    ['oneself', 'member1', 'self'],
  ])('is not asked of %s', (_who, to, because) => {
    givenIn({ graph: signing }, ...atTheStep())
      .when(delegates('member1', to))
      .thenRefuses('recipient', { person: to, because });
  });

  it('is not asked of who is excluded, nor answered by who has come into conflict since', () => {
    const party = {
      kind: 'body',
      body: { op: 'path', path: ['subject', 'acceptingBody'] },
      post: null,
      named: null,
      not: [{ duty: 'supervisor' }],
    } as const;
    const graph = oneStep('sign', {}, party);
    givenIn({ graph }, ...atTheStep())
      .when(delegates('member1', 'supervisor'))
      .thenRefuses('recipient', { because: 'excluded' });
    givenIn({ graph }, ...atTheStep(), delegates('member1', 'stranger'))
      .meanwhile(town({ duties: { stranger: ['supervisor'] } }))
      .when(advises('stranger', OWN))
      .thenRefuses('duty.separation', { because: 'excluded' });
  });

  it('is for the holder, before answering, for a reason, where the step lets them', () => {
    lent()
      .when(delegates('member2', 'planner', OWN))
      .thenRefuses('seat.not-held');
    givenIn({ graph: signing }, ...atTheStep())
      .when(delegates('member1', 'stranger', OWN, ''))
      .thenRefuses('reason.required');
    givenIn({ graph: oneStep('consult') }, ...atTheStep(), answers('member1', 'agree'))
      .when(delegates('member1', 'stranger', OWN))
      .thenRefuses('seat.closed');
    given(...inAcceptance())
      .when(delegates('member1', 'stranger'))
      .thenRefuses('operation.not-offered', { operation: 'delegate' });
    given(...inReview())
      .when(delegates('laura', 'stranger', 99))
      .thenRefuses('not_found');
  });

  it('takes a seat out of its pool for whoever asks', () => {
    given(...inReview())
      .when(delegates('laura', 'stranger'))
      .thenEmits({ type: 'SeatClaimed', by: 'laura' }, 'SeatDelegated');
  });

  it('starts the time of a seat nobody could answer so far', () => {
    const story = givenIn({ directory: town({ departed: ['carl'] }) }, ...inReview());
    story.meanwhile(town({ departed: ['carl'], people: { cora: ['culture', 'reviewer'] } }));
    story
      .when(delegates('cora', 'stranger', 4))
      .thenEmitsAmongOthers('SeatTurned', 'SeatClaimed', 'SeatDelegated');
  });

  it('says something, as long as the seat is open', () => {
    lent()
      .when(advises('stranger', OWN, ' '))
      .thenRefuses('reason.required', { field: 'opinion' });
    lent().when(advises('planner', OWN)).thenRefuses('seat.not-held');
    const story = lent();
    for (const member of ['member2', 'member3']) story.and(answers(member, 'agree'));
    const returning = oneStep('sign', { return: { to: ['draft'], resubmit: 'direct' } });
    givenIn(
      { graph: returning },
      ...atTheStep(),
      delegates('member1', 'stranger'),
      answers('member2', 'return', { to: 'draft', opinion: 'no' }),
    )
      .when(advises('stranger', OWN))
      .thenRefuses('seat.closed');
    lent().and(terminates('secretary')).when(advises('stranger', OWN)).thenRefuses('instance.ended');
    for (const act of [advises('member1', 99), recalls('member1', 99)])
      lent().when(act).thenRefuses('not_found');
  });
});
