import { describe, expect, it } from '@jest/globals';
import {
  addsSigners,
  answers,
  asksForTime,
  atTheStep,
  claims,
  copies,
  delegates,
  disposes,
  files,
  given,
  givenIn,
  grant,
  handsOn,
  inReview,
  inSignOff,
  oneStep,
  opens,
  reviewed,
  submits,
  town,
  until,
  type Given,
} from '../../../../testing/src/engine/index.js';
import type { ProxyGrant } from '../../directory-view.js';
import type { BusinessDate } from '../../time.js';

const day = (text: string): BusinessDate => text as BusinessDate;
const signing = oneStep('sign', { limit: 5 });
const OWN = 2;

/** member1 has given colleague a power of proxy. */
function at(words: Partial<ProxyGrant> = {}, graph = signing): Given {
  const directory = town({ grants: [grant('member1', 'colleague', words)] });
  return givenIn({ graph, directory }, ...atTheStep());
}

describe('a proxy', () => {
  it('answers in the other’s name, and the record says so', () => {
    const { decision, state } = at().when(answers('colleague', 'agree', { seat: OWN }));
    expect(decision).toMatchObject({
      ok: true,
      action: { authority: 'proxy', onBehalfOf: { person: 'member1' }, actorName: 'colleague' },
    });
    expect(state.seats[OWN - 1]?.answer).toMatchObject({
      by: 'colleague',
      proxy: { grant: 'member1-colleague', for: 'member1' },
    });
  });

  it('leaves the other their seat: whoever is first has answered', () => {
    at()
      .and(answers('colleague', 'agree', { seat: OWN }))
      .when(answers('member1', 'agree', { seat: OWN }))
      .thenRefuses('seat.closed');
    at()
      .and(answers('member1', 'agree', { seat: OWN }))
      .when(answers('colleague', 'agree', { seat: OWN }))
      .thenRefuses('seat.closed');
  });

  it('may do everything else on the seat', () => {
    at().when(opens('colleague', OWN)).thenEmits({ type: 'SeatAcknowledged', by: 'colleague' });
    at()
      .when(asksForTime('colleague', 2, OWN))
      .thenEmitsAmongOthers('ExtensionAsked');
    at()
      .when(copies('colleague', ['planner'], OWN))
      .thenEmits('CopySent');
    at()
      .when(addsSigners('colleague', 'before', ['planner'], { seat: OWN }))
      .thenEmitsAmongOthers('SeatHeld');
  });

  it('passes it on to nobody', () => {
    at()
      .when(delegates('colleague', 'planner', OWN))
      .thenRefuses('seat.not-held');
    at()
      .when(handsOn('colleague', 'planner', 'away', OWN))
      .thenRefuses('seat.not-held');
  });

  it('has no proxy: a power is not given on', () => {
    const grants = [grant('member1', 'colleague'), grant('colleague', 'stranger')];
    givenIn({ graph: signing, directory: town({ grants }) }, ...atTheStep())
      .when(answers('stranger', 'agree', { seat: OWN }))
      .thenRefuses('seat.not-held');
  });

  it('with a seat of their own there answers that one only', () => {
    const directory = town({ grants: [grant('member1', 'member2')] });
    givenIn({ graph: signing, directory }, ...atTheStep())
      .when(answers('member2', 'agree', { seat: OWN }))
      .thenRefuses('duty.separation', { because: 'second-answer', person: 'member2' });
  });

  it('for two members casts one vote', () => {
    const directory = town({ grants: [grant('member1', 'colleague'), grant('member2', 'colleague')] });
    givenIn({ graph: signing, directory }, ...atTheStep(), answers('colleague', 'agree', { seat: OWN }))
      .when(answers('colleague', 'agree', { seat: 3 }))
      .thenRefuses('duty.separation', { because: 'second-answer' });
  });

  it('who wrote the text is no proxy there', () => {
    const directory = town({ grants: [grant('member1', 'drafter')] });
    givenIn({ graph: signing, directory }, ...atTheStep())
      .when(answers('drafter', 'agree', { seat: OWN }))
      .thenRefuses('duty.separation', { because: 'author', person: 'drafter' });
  });

  it('does nothing the other may not do themselves', () => {
    const party = {
      kind: 'body',
      body: { op: 'path', path: ['subject', 'acceptingBody'] },
      post: null,
      named: null,
      not: [{ duty: 'supervisor' }],
    } as const;
    const directory = town({ grants: [grant('member1', 'colleague')] });
    givenIn({ graph: oneStep('sign', {}, party), directory }, ...atTheStep())
      .meanwhile(town({ grants: [grant('member1', 'colleague')], duties: { member1: ['supervisor'] } }))
      .when(answers('colleague', 'agree', { seat: OWN }))
      .thenRefuses('duty.separation', { because: 'excluded', person: 'member1' });
  });

  it('who is excluded is no proxy there', () => {
    const party = {
      kind: 'body',
      body: { op: 'path', path: ['subject', 'acceptingBody'] },
      post: null,
      named: null,
      not: [{ duty: 'supervisor' }],
    } as const;
    const directory = town({ grants: [grant('member1', 'supervisor')] });
    givenIn({ graph: oneStep('sign', {}, party), directory }, ...atTheStep())
      .when(answers('supervisor', 'agree', { seat: OWN }))
      .thenRefuses('duty.separation', { because: 'excluded', person: 'supervisor' });
  });

  it('takes an unclaimed seat for who gave the power', () => {
    const directory = town({ grants: [grant('laura', 'colleague')] });
    givenIn({ directory }, ...inReview())
      .when(claims('colleague', 3))
      .thenEmits({ type: 'SeatClaimed', seatId: 3, by: 'laura' });
  });

  it('holds the pen for the drafter, and is an author from then on', () => {
    const directory = town({ grants: [grant('drafter', 'colleague')] });
    const story = givenIn({ directory }, ...reviewed());
    const { decision } = story.when(disposes('colleague', 1));
    expect(decision).toMatchObject({
      ok: true,
      action: { authority: 'proxy', onBehalfOf: { person: 'drafter' } },
    });
    story.and(disposes('colleague', 1)).and(disposes('colleague', 2));
    const filing = story.when(files('colleague', 'text-2')).decision;
    expect(filing).toMatchObject({
      ok: true,
      action: { authority: 'proxy', onBehalfOf: { person: 'drafter' } },
    });
    story.and(files('colleague', 'text-2')).and(submits('colleague', { seat: 5 }));
    expect(story.state.authors).toEqual(['drafter', 'colleague']);
  });
});

describe('a power of proxy', () => {
  it.each([
    ['on its first day', '2015-09-24', '2015-10-01', 'accepted'],
    ['on its last day, the one before its end', '2015-09-01', '2015-09-25', 'accepted'],
    ['not on the day it ends', '2015-09-01', '2015-09-24', 'refused'],
    ['not before it begins', '2015-09-25', '2015-10-01', 'refused'],
  ])('holds %s', (_when, since, end, result) => {
    const { decision } = at({ since: day(since), until: day(end) }).when(
      answers('colleague', 'agree', { seat: OWN }),
    );
    expect(decision.ok ? 'accepted' : 'refused').toBe(result);
  });

  it('counts at the moment of the act, for seats opened before it too', () => {
    const story = at({ since: day('2015-09-28'), until: day('2015-09-29') });
    story.when(answers('colleague', 'agree', { seat: OWN })).thenRefuses('seat.not-held');
    story.and(until('2015-09-28 09:00'));
    story.when(answers('colleague', 'agree', { seat: OWN })).thenEmitsAmongOthers('SeatAnswered');
    story.and(until('2015-09-29 09:00'));
    story.when(answers('colleague', 'agree', { seat: OWN })).thenRefuses('seat.not-held');
  });

  it('ends when it is revoked; what was done under it stays done', () => {
    at({ revoked: true })
      .when(answers('colleague', 'agree', { seat: OWN }))
      .thenRefuses('seat.not-held');
    const story = at()
      .and(answers('colleague', 'agree', { seat: OWN }))
      .meanwhile(town());
    expect(story.and(answers('member2', 'agree')).state.seats[OWN - 1]?.state).toBe('answered');
  });

  it.each([
    ['another workflow', { workflows: ['other'] }, 'refused'],
    ['this workflow', { workflows: ['deliverable'] }, 'accepted'],
    ['other kinds of step', { modes: ['consult'] }, 'refused'],
    ['this kind of step', { modes: ['sign'] }, 'accepted'],
  ] as const)('for %s is %s there', (_scope, words, result) => {
    const { decision } = at(words).when(answers('colleague', 'agree', { seat: OWN }));
    expect(decision.ok ? 'accepted' : 'refused').toBe(result);
  });

  it('does not reach a personal step, unless a letter of authority is on file', () => {
    const personal = oneStep('sign', { personal: true });
    at({}, personal)
      .when(answers('colleague', 'agree', { seat: OWN }))
      .thenRefuses('seat.not-held');
    at({ letter: true }, personal)
      .when(answers('colleague', 'agree', { seat: OWN }))
      .thenEmitsAmongOthers('SeatAnswered');
  });

  it('does not reach a step that knows no proxies', () => {
    at({}, oneStep('sign', { may: ['transfer'] }))
      .when(answers('colleague', 'agree', { seat: OWN }))
      .thenRefuses('seat.not-held');
  });

  it('ends with the post of who gave it', () => {
    const grants = [grant('deputy', 'colleague')];
    const story = givenIn({ directory: town({ grants }) }, ...inSignOff());
    story.when(answers('colleague', 'agree', { seat: 6 })).thenEmitsAmongOthers('SeatAnswered');
    story
      .meanwhile(town({ grants, people: { deputy: ['lead'], nadia: ['lead', 'deputy-head'] } }))
      .when(answers('colleague', 'agree', { seat: 6 }))
      .thenRefuses('seat.not-held');
  });

  it('ends when who gave it leaves, and is nothing for who has left', () => {
    const grants = [grant('member1', 'colleague')];
    at()
      .meanwhile(town({ grants, departed: ['member1'] }))
      .when(answers('colleague', 'agree', { seat: OWN }))
      .thenRefuses('seat.not-held');
    at()
      .meanwhile(town({ grants, departed: ['colleague'] }))
      .when(answers('colleague', 'agree', { seat: OWN }))
      .thenRefuses('act.forbidden');
  });

  it('gives nothing to whoever has none', () => {
    given(...inReview())
      .when(answers('stranger', 'agree', { seat: OWN }))
      .thenRefuses('seat.not-held');
  });
});
