import { describe, expect, it } from '@jest/globals';
import {
  accepted,
  answers,
  corrects,
  draftedBy,
  files,
  given,
  givenIn,
  handsOn,
  inAcceptance,
  inCheck,
  inReview,
  inSignOff,
  person,
  sends,
  submits,
  town,
  type Given,
} from '../../../testing/src/engine/index.js';

function statesOf({ state }: Given, node: string): Readonly<Record<string, string>> {
  const activation = state.activations.findLast(({ nodeId }) => nodeId === node);
  return Object.fromEntries(
    state.seats
      .filter(({ activationId }) => activationId === activation?.id)
      .map(({ holder, post, state: seatState }) => [holder ?? post ?? '', seatState]),
  );
}

describe('who wrote the text', () => {
  it('does not sign: the post they hold is passed over for the next one up', () => {
    const directory = town({ people: { drafter: ['lead', 'deputy-head'], deputy: ['lead'] } });
    const signing = givenIn({ directory }, ...inReview(), ...reviewedPlainly());
    expect(statesOf(signing, 'sign-off')).toEqual({ 'deputy-head': 'skipped', head: 'pending' });
    expect(signing.events.findLast(({ type }) => type === 'SeatOpened')).toMatchObject({ post: 'head' });
    expect(signing.events).toContainEqual(
      expect.objectContaining({ post: 'deputy-head', state: 'skipped', reason: '本人起草，由上一级签批' }),
    );
  });

  it('leaves a signature open where no higher post of the unit can give it', () => {
    const highest = town({ people: { drafter: ['lead', 'head'], head: ['lead'] } });
    const above = givenIn({ directory: highest }, ...inReview(), ...reviewedPlainly());
    expect(statesOf(above, 'sign-off')).toEqual({ deputy: 'pending', head: 'blocked' });
    const alone = town({
      people: { drafter: ['lead', 'deputy-head'], deputy: ['lead'] },
      departed: ['head'],
    });
    const signing = givenIn({ directory: alone }, ...inReview(), ...reviewedPlainly());
    expect(signing.state.activations.at(-1)).toMatchObject({ nodeId: 'sign-off', blocked: 'excluded' });
  });

  it('has no vote', () => {
    const directory = town({
      bodies: { group: ['chair:chair', 'drafter', 'member1', 'member2'], inspectors: ['ines'] },
    });
    expect(statesOf(givenIn({ directory }, ...inAcceptance()), 'acceptance')).toMatchObject({
      drafter: 'skipped',
    });
  });

  it('is recused although the workflow forgot to say so', () => {
    const directory = town({
      bodies: { group: ['chair:chair', 'colleague', 'member1', 'member2'], inspectors: ['ines'] },
    });
    const voting = givenIn(
      { directory },
      ...draftedBy(),
      handsOn('drafter', 'colleague'),
      files('colleague', 'text-2'),
      submits('colleague'),
      ...reviewedPlainly(),
      answers('deputy', 'agree'),
      answers('head', 'agree'),
    );
    expect(voting.state.authors).toEqual(['drafter', 'colleague']);
    expect(statesOf(voting, 'acceptance')).toMatchObject({ colleague: 'skipped', member1: 'pending' });
  });

  it('is refused at the act as well, when the post came after the seat was opened', () => {
    given(...inSignOff())
      .meanwhile(town({ people: { drafter: ['lead', 'deputy-head'], deputy: ['office'] } }))
      .when(answers('drafter', 'agree', { seat: 6 }))
      .thenRefuses('duty.separation', { because: 'author' });
  });
});

describe('who signed', () => {
  it('does not vote, and a vote whose chair signed waits visibly for another chair', () => {
    const directory = town({
      bodies: { group: ['chair:head', 'member1', 'member2', 'member3'], inspectors: ['ines'] },
    });
    const voting = givenIn({ directory }, ...inAcceptance());
    expect(statesOf(voting, 'acceptance')).toEqual({
      member1: 'pending',
      member2: 'pending',
      member3: 'pending',
      head: 'blocked',
    });
    const votes = ['member1', 'member2', 'member3'].map((member) => answers(member, 'agree'));
    const { state } = givenIn({ directory }, ...inAcceptance(), ...votes);
    expect(state.activations.at(-1)).toMatchObject({ nodeId: 'acceptance', state: 'open' });
  });

  it('is remembered although the seat was handed on before', () => {
    const directory = town({
      people: { aide: ['lead'] },
      bodies: { group: ['chair:chair', 'deputy', 'aide', 'member1'], inspectors: ['ines'] },
    });
    const voting = givenIn(
      { directory },
      ...inSignOff(),
      handsOn('deputy', 'aide'),
      answers('aide', 'agree'),
      answers('head', 'agree'),
    );
    expect(statesOf(voting, 'acceptance')).toMatchObject({
      deputy: 'skipped',
      aide: 'skipped',
      member1: 'pending',
    });
  });
});

describe('who was involved', () => {
  it('does not inspect: neither who acted, nor the people of a unit that was asked', () => {
    const directory = town({
      bodies: {
        group: ['chair:chair', 'member1', 'member2', 'member3'],
        inspectors: ['ines', 'igor', 'member1', 'felix'],
      },
    });
    const checking = givenIn({ directory }, ...inCheck());
    expect(statesOf(checking, 'check')).toEqual({
      ines: 'pending',
      igor: 'pending',
      member1: 'skipped',
      felix: 'skipped',
    });
  });

  it('leaves no inspection to one person where several were to confirm each other', () => {
    const directory = town({
      bodies: { group: ['chair:chair', 'member1', 'member2', 'member3'], inspectors: ['ines', 'felix'] },
    });
    const { state } = givenIn({ directory }, ...inCheck());
    expect(state.activations.at(-1)).toMatchObject({
      nodeId: 'check',
      state: 'blocked',
      blocked: 'excluded',
    });
  });

  it('may look again whether a fault of its own finding was mended', () => {
    const mended = given(
      ...inCheck(),
      answers('ines', 'finding', { opinion: 'a gap' }),
      answers('igor', 'finding', { opinion: 'a gap' }),
      submits('drafter'),
      answers('ines', 'accept'),
      answers('igor', 'accept'),
    );
    expect(statesOf(mended, 'check')).toEqual({ ines: 'pending', igor: 'pending' });
  });
});

describe('one person', () => {
  it('has one counted answer in a step, however many posts', () => {
    const directory = town({
      people: { laura: ['law', 'reviewer', 'reviewer@finance'], lars: ['law', 'reviewer'] },
    });
    givenIn({ directory }, ...inReview(), answers('laura', 'agree', { seat: 2 }))
      .when(answers('laura', 'agree', { seat: 3 }))
      .thenRefuses('duty.separation', { because: 'second-answer' });
  });
});

describe('a party nobody is left of', () => {
  it('blocks the step, because of exclusion', () => {
    const directory = town({
      bodies: { group: ['chair:chair', 'member1', 'member2', 'member3'], inspectors: ['member1', 'drafter'] },
    });
    givenIn({ directory }, ...accepted())
      .when(sends(person('supervisor'), 'drawn'))
      .thenEmitsAmongOthers({ type: 'ActivationBlocked', cause: 'excluded' });
  });

  it('goes on when the subject names somebody after all', () => {
    const directory = town({
      bodies: {
        group: ['chair:chair', 'member1', 'member2', 'member3'],
        inspectors: ['member1'],
        others: ['ines'],
      },
    });
    givenIn({ directory }, ...inCheck())
      .when(corrects(person('planner'), { supervisingBody: 'others' }))
      .thenEmits('SubjectChanged', 'ActivationUnblocked', {
        type: 'SeatOpened',
        holder: 'ines',
        state: 'pending',
      });
  });
});

function reviewedPlainly() {
  return [...['fiona', 'laura', 'carl'].map((reviewer) => answers(reviewer, 'agree')), submitsAgain];
}

const submitsAgain: ReturnType<typeof submits> = (state, world) =>
  submits(state?.seats.findLast((seat) => seat.state === 'pending')?.holder ?? 'drafter')(state, world);
