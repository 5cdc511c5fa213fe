import { describe, expect, it } from '@jest/globals';
import type { PersonId, SeatId } from '../ids.js';
import {
  answers,
  bodyParty,
  end,
  files,
  givenIn,
  personParty,
  starts,
  step,
  submits,
  unitParty,
  workflow,
  type Given,
} from '../../../testing/src/engine/index.js';
import { mayReadAnswer } from './answer-visibility.js';

const parties = {
  drafter: personParty('subject.handler'),
  units: unitParty('subject.reviewUnits', ['reviewer']),
  group: bodyParty('subject.acceptingBody'),
  heads: unitParty('subject.leadUnit', ['head']),
};
type Words = Partial<Parameters<typeof step>[2]>;

/** The drafter's text in a step: of units (seats 2 to 4), or of the group (seats 2 to 5, the chair last). */
function asking(mode: 'consult' | 'sign' | 'vote', words: Words = {}) {
  const then = {
    consult: { done: 'over' },
    sign: { agreed: 'over' },
    vote: { passed: 'over', failed: 'over' },
  };
  const graph = workflow('seeing', parties, {
    draft: step('write', 'drafter', { then: { submit: 'ask' } }),
    ask: step(mode, mode === 'vote' ? 'group' : 'units', { ...words, then: then[mode] }),
    over: end('closed'),
  });
  return givenIn({ graph }, starts(), files('drafter', 'text-1'), submits('drafter'));
}

function sees({ world, state }: Given, viewer: string, seat = 2): boolean {
  return mayReadAnswer(world.graph, state, world.directory, seat as SeatId, viewer as PersonId);
}

const answered = (mode: 'consult' | 'sign' | 'vote', words?: Words) =>
  asking(mode, words).and(answers(mode === 'vote' ? 'member1' : 'fiona', 'agree'));

describe('who sees an answer while its step is open', () => {
  it('is whoever gave it, and their unit', () => {
    const open = answered('consult', { peers: 'never' });
    expect(sees(open, 'fiona')).toBe(true);
    expect(sees(open, 'felix')).toBe(true);
    expect(sees(answered('vote', { peers: 'never' }), 'member1')).toBe(true);
  });

  it('is, among those asked, whoever has answered', () => {
    const open = answered('consult');
    expect(sees(open, 'carl')).toBe(false);
    expect(sees(open.and(answers('carl', 'agree')), 'carl')).toBe(true);
  });

  it('is among those asked nobody, or everybody, where the step says so', () => {
    expect(sees(answered('consult', { peers: 'never' }).and(answers('carl', 'agree')), 'carl')).toBe(false);
    expect(sees(answered('consult', { peers: 'always' }), 'carl')).toBe(true);
    expect(sees(answered('sign'), 'carl')).toBe(true);
  });

  it('is who is not asked, except for votes', () => {
    expect(sees(answered('consult'), 'drafter')).toBe(true);
    expect(sees(answered('vote'), 'drafter')).toBe(false);
  });

  it('is the chair who speaks last, when their turn has come', () => {
    const voting = answered('vote', { chair: { last: true, veto: true }, peers: 'never' });
    expect(sees(voting, 'chair')).toBe(false);
    voting.and(answers('member2', 'agree')).and(answers('member3', 'agree'));
    expect(sees(voting, 'chair')).toBe(true);
    expect(sees(voting, 'member2')).toBe(false);
  });

  it('is nobody but the voter where the step is secret, not even the chair', () => {
    const secret = answered('vote', { secret: true, chair: { last: true, veto: false }, peers: 'always' });
    secret.and(answers('member2', 'agree')).and(answers('member3', 'agree'));
    expect(sees(secret, 'chair')).toBe(false);
    expect(sees(secret, 'member2')).toBe(false);
    expect(sees(secret, 'member1')).toBe(true);
  });
});

describe('who sees an answer afterwards', () => {
  it('is everybody once the step has closed, secret or not', () => {
    const closed = answered('consult', { secret: true }).and(answers('laura', 'agree'));
    expect(sees(closed, 'drafter')).toBe(false);
    closed.and(answers('carl', 'agree'));
    expect(sees(closed, 'drafter')).toBe(true);
  });

  it('is everybody once the step is in dispute, so that those who settle it know what about', () => {
    const disputed = asking('sign', {
      answers: ['agree', 'disagree'],
      onDisagree: 'collect',
      secret: true,
      dispute: [{ party: 'heads' as never, limit: null }],
    })
      .and(answers('fiona', 'disagree', { opinion: 'no' }))
      .and(answers('laura', 'agree'))
      .and(answers('carl', 'agree'));
    expect(sees(disputed, 'head')).toBe(true);
    expect(sees(disputed, 'drafter', 5)).toBe(true);
  });

  it('is nobody where there is no seat', () => {
    expect(sees(asking('sign'), 'head', 99)).toBe(false);
  });
});
