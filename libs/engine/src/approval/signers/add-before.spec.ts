import { describe, expect, it } from '@jest/globals';
import {
  addsSigners,
  answers,
  atTheStep,
  givenIn,
  handsOn,
  oneStep,
  releases,
  terminates,
  town,
  type Act,
  type Given,
} from '../../../../testing/src/engine/index.js';

const signing = oneStep('sign', {
  answers: ['agree', 'disagree', 'return'],
  return: { to: ['draft'], resubmit: 'direct' },
  onDisagree: 'collect',
});
/** The seat that member1 holds, and the first that was added to it. */
const OWN = 2;
const ADDED = 6;

function before(...acts: readonly Act[]): Given {
  return givenIn(
    { graph: signing, directory: town({ people: { olga: ['office'] } }) },
    ...atTheStep(),
    addsSigners('member1', 'before', ['secretary', 'planner']),
    ...acts,
  );
}

describe('asking others to sign before oneself', () => {
  it('opens their seats under the holder’s, which waits', () => {
    const { state } = before();
    expect(state.seats[OWN - 1]).toMatchObject({ state: 'held', answer: null });
    expect(state.seats[ADDED - 1]).toMatchObject({
      state: 'pending',
      holder: 'secretary',
      principal: { kind: 'person', person: 'secretary' },
      origin: 'add-before',
      parent: OWN,
      group: 1,
    });
    expect(state.groups).toMatchObject([{ kind: 'before', mode: 'all', seats: [6, 7], state: 'open' }]);
  });

  it('keeps the holder from answering, and says whom they wait for', () => {
    before()
      .when(answers('member1', 'agree', { seat: OWN }))
      .thenRefuses('seat.held', { waitingFor: [6, 7] });
  });

  it('gives the seat back with their words as advice when all have answered', () => {
    const story = before(
      answers('secretary', 'agree'),
      answers('planner', 'disagree', { opinion: 'too soon' }),
    );
    expect(story.state.seats[OWN - 1]).toMatchObject({
      state: 'pending',
      answer: null,
      advice: [{ by: 'planner', opinion: 'too soon' }],
    });
    story.when(answers('member1', 'agree')).thenEmitsAmongOthers({ type: 'SeatAnswered', by: 'member1' });
  });

  it('lets them agree, disagree or have nothing to say, and not return', () => {
    before()
      .when(answers('secretary', 'return', { to: 'draft', opinion: 'no' }))
      .thenRefuses('answer.unknown', { offered: ['agree', 'disagree', 'no-comment'] });
  });

  it('does not count them: the step waits for its own seats', () => {
    const story = before(answers('secretary', 'agree'), answers('planner', 'agree'));
    const acts = ['member2', 'member3', 'chair'].map((member) => answers(member, 'agree'));
    for (const act of acts) story.and(act);
    expect(story.state.status).toBe('running');
    story.and(answers('member1', 'agree'));
    expect(story.state.outcome).toBe('closed');
  });

  it('asks one after the other in sequence', () => {
    const story = givenIn(
      { graph: signing },
      ...atTheStep(),
      addsSigners('member1', 'before', ['secretary', 'planner'], { mode: 'sequence' }),
    );
    story.when(answers('planner', 'agree')).thenRefuses('seat.queued', { waitingFor: [ADDED] });
    story
      .when(answers('secretary', 'agree'))
      .thenEmits({ type: 'SeatAnswered', seatId: 6 }, { type: 'SeatTurned', seatId: 7 });
  });

  it('is content with the first who agrees of any', () => {
    const story = givenIn(
      { graph: signing },
      ...atTheStep(),
      addsSigners('member1', 'before', ['secretary', 'planner'], { mode: 'any', binding: true }),
      answers('secretary', 'disagree', { opinion: 'no' }),
    );
    expect(story.state.seats[OWN - 1]?.state).toBe('held');
    story
      .when(answers('planner', 'agree'))
      .thenEmitsAmongOthers('SignerGroupClosed', { type: 'SeatReleased', seatId: OWN, to: 'pending' });
  });

  it('binds the holder to a disagreement only where that was asked, in the name of who disagreed', () => {
    const story = givenIn(
      { graph: signing },
      ...atTheStep(),
      addsSigners('member1', 'before', ['secretary', 'planner'], { binding: true }),
      answers('secretary', 'disagree', { opinion: 'not lawful' }),
    );
    expect(story.state.seats[OWN - 1]).toMatchObject({
      state: 'answered',
      answer: { answer: 'disagree', by: 'secretary', opinion: 'not lawful' },
      overruledBy: ADDED,
    });
    expect(story.state.seats[ADDED]).toMatchObject({ state: 'cancelled', cause: { verb: 'decided' } });
  });

  it('turns a binding disagreement into a return where the step knows no other', () => {
    const graph = oneStep('sign', { return: { to: ['draft'], resubmit: 'direct' } });
    const story = givenIn(
      { graph },
      ...atTheStep(),
      addsSigners('member1', 'before', ['secretary'], { binding: true }),
      answers('secretary', 'disagree', { opinion: 'not lawful' }),
    );
    expect(story.state.rounds.at(-1)).toMatchObject({ cause: 'return', to: 'draft', returnedBy: OWN });
  });

  it('leaves the answer to the holder where the step has no word for a disagreement', () => {
    const graph = oneStep('decide', { answers: ['pass'] });
    const story = givenIn(
      { graph },
      ...atTheStep(),
      addsSigners('member1', 'before', ['secretary'], { binding: true }),
      answers('secretary', 'disagree', { opinion: 'not yet' }),
    );
    expect(story.state.seats[OWN - 1]).toMatchObject({ state: 'pending', advice: [{ by: 'secretary' }] });
  });

  it('files a reservation to be disposed of where a consulted unit is bound by it', () => {
    const story = givenIn(
      { graph: oneStep('consult') },
      ...atTheStep(),
      addsSigners('member1', 'before', ['secretary'], { binding: true }),
      answers('secretary', 'disagree', { opinion: 'costs' }),
    );
    expect(story.state.opinions).toMatchObject([
      { seatId: OWN, item: { nature: 'object', reason: 'costs' } },
    ]);
  });

  it('ends when the holder waits no longer, and what was said is advice', () => {
    const story = before(answers('secretary', 'disagree', { opinion: 'too soon' }));
    story
      .when(releases('member1', OWN))
      .thenEmits(
        { type: 'SeatCancelled', seatId: 7, verb: 'released', by: 'member1' },
        'SignerGroupClosed',
        { type: 'SeatAdvised', seatId: OWN },
        { type: 'SeatReleased', to: 'pending' },
      );
    story
      .and(releases('member1', OWN))
      .when(releases('member1', OWN))
      .thenRefuses('signer.removal', { because: 'none' });
  });

  it('is ended only by the holder', () => {
    before().when(releases('member2', OWN)).thenRefuses('seat.not-held');
  });

  it('allows one open group at a time, and another when it has closed', () => {
    before()
      .when(addsSigners('member1', 'before', ['supervisor'], { seat: OWN }))
      .thenRefuses('signer.limit', { of: 'groups' });
    before(answers('secretary', 'agree'), answers('planner', 'agree'))
      .when(addsSigners('member1', 'before', ['supervisor']))
      .thenEmitsAmongOthers({ type: 'SignersAdded', groupId: 2 });
  });

  it('comes first: nobody is asked to sign after while signers before are awaited', () => {
    before()
      .when(addsSigners('member1', 'after', ['supervisor'], { seat: OWN }))
      .thenRefuses('seat.held');
  });

  it('goes with the seat to its next holder, who waits in turn', () => {
    const story = before(handsOn('member1', 'olga', 'away', OWN));
    expect(story.state.seats[OWN - 1]).toMatchObject({ state: 'held', holder: 'olga' });
    story.when(releases('member1', OWN)).thenRefuses('seat.not-held');
    story.and(answers('secretary', 'agree')).and(answers('planner', 'agree'));
    story.when(answers('olga', 'agree')).thenEmitsAmongOthers({ type: 'SeatAnswered', seatId: OWN });
  });

  it('is cancelled with the seat by a return, a withdrawal or the end', () => {
    const returned = before(answers('member2', 'return', { to: 'draft', opinion: 'no' }));
    for (const member of ['member3', 'chair']) returned.and(answers(member, 'agree'));
    expect(returned.state.status).toBe('running');
    const { state } = before(terminates('secretary'));
    expect(state.groups).toMatchObject([{ state: 'closed' }]);
    expect(state.seats.slice(OWN - 1).map((seat) => seat.state)).toEqual(Array(6).fill('cancelled'));
  });

  it('is cancelled at once by a return that does not wait', () => {
    const graph = oneStep('sign', { return: { to: ['draft'], resubmit: 'direct' } });
    const { state } = givenIn(
      { graph },
      ...atTheStep(),
      addsSigners('member1', 'before', ['secretary']),
      answers('member2', 'return', { to: 'draft', opinion: 'no' }),
    );
    expect([state.seats[OWN - 1], state.seats[ADDED - 1]]).toMatchObject([
      { state: 'cancelled', cause: { verb: 'return' } },
      { state: 'cancelled', cause: { verb: 'return' } },
    ]);
  });

  it('takes a seat out of its pool for whoever asks', () => {
    const people = { vera: ['office', 'checker'], vic: ['office', 'checker'] };
    const graph = oneStep(
      'sign',
      {},
      {
        kind: 'unit',
        unit: { op: 'literal', value: 'office' },
        posts: ['checker'],
        named: null,
        not: [],
      },
    );
    const story = givenIn(
      { graph, directory: town({ people }) },
      ...atTheStep(),
      addsSigners('vera', 'before', ['secretary']),
    );
    expect(story.state.seats[1]).toMatchObject({ holder: 'vera', state: 'held' });
  });
});
