import { describe, expect, it } from '@jest/globals';
import {
  addsSigners,
  answers,
  atTheStep,
  givenIn,
  handsOn,
  oneStep,
  releases,
  type Act,
  type Given,
} from '../../../../testing/src/engine/index.js';

const returnable = { to: ['draft'], resubmit: 'direct' } as const;
const signing = oneStep('sign', { answers: ['agree', 'disagree', 'return'], return: returnable });
const OWN = 2;

function after(graph = signing, ...acts: readonly Act[]): Given {
  return givenIn(
    { graph },
    ...atTheStep(),
    addsSigners('member1', 'after', ['secretary', 'planner']),
    ...acts,
  );
}

describe('asking others to sign after oneself', () => {
  it('gives the holder’s agreement, which counts only when the others have signed', () => {
    const story = after();
    expect(story.state.seats[OWN - 1]).toMatchObject({
      state: 'held',
      answer: { answer: 'agree', by: 'member1' },
    });
    for (const member of ['member2', 'member3', 'chair']) story.and(answers(member, 'agree'));
    expect(story.state.status).toBe('running');
    story.and(answers('secretary', 'agree'));
    story
      .when(answers('planner', 'no-comment'))
      .thenEmitsAmongOthers(
        { type: 'SeatReleased', seatId: OWN, to: 'answered' },
        { type: 'InstanceEnded', outcome: 'closed' },
      );
  });

  it('comes with an agreement, and only where the step knows one', () => {
    givenIn({ graph: signing }, ...atTheStep())
      .when(addsSigners('member1', 'after', ['secretary'], { agreement: null }))
      .thenRefuses('field.required', { field: 'agreement' });
    const graph = oneStep('decide', { answers: ['pass'], may: ['add-after'] });
    givenIn({ graph }, ...atTheStep())
      .when(addsSigners('member1', 'after', ['secretary']))
      .thenRefuses('answer.unknown');
  });

  it('agrees to the text as it stands, like every answer', () => {
    givenIn({ graph: signing }, ...atTheStep())
      .when(
        addsSigners('member1', 'after', ['secretary'], {
          agreement: { opinion: '', documentHash: null, fields: {} },
        }),
      )
      .thenRefuses('document.changed');
  });

  it('makes the seat disagree when one of them does, and shows whose disagreement it is', () => {
    const story = after();
    story
      .when(answers('secretary', 'disagree', { opinion: 'wrong figure' }))
      .thenEmitsAmongOthers({ type: 'SeatOverruled', seatId: OWN, bySeat: 6, answer: 'disagree' });
    const { state } = story.and(answers('secretary', 'disagree', { opinion: 'wrong figure' }));
    expect(state.seats[OWN - 1]?.answer).toMatchObject({ answer: 'disagree', by: 'secretary' });
    expect(state.outcome).toBe('rejected');
    expect(story.events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'SeatAnswered', seatId: OWN, by: 'member1', answer: 'agree' }),
      ]),
    );
  });

  it('goes back by their return as by the seat’s own', () => {
    const { state } = after(signing, answers('secretary', 'return', { to: 'draft', opinion: 'redo' }));
    expect(state.rounds.at(-1)).toMatchObject({
      cause: 'return',
      to: 'draft',
      returnedBy: OWN,
      reason: 'redo',
    });
  });

  it('lets them return instead of disagreeing where the step knows only that', () => {
    after(oneStep('sign', { return: returnable }))
      .when(answers('secretary', 'disagree', { opinion: 'no' }))
      .thenRefuses('answer.unknown', { offered: ['agree', 'no-comment', 'return'] });
    after(oneStep('sign', { answers: ['agree'] }))
      .when(answers('secretary', 'abstain'))
      .thenRefuses('answer.unknown', { offered: ['agree', 'disagree', 'no-comment'] });
  });

  it('waits, under collect, with their return until everybody was heard', () => {
    const graph = oneStep('sign', {
      answers: ['agree', 'disagree', 'return'],
      return: returnable,
      onDisagree: 'collect',
    });
    const story = after(graph, answers('secretary', 'return', { to: 'draft', opinion: 'redo' }));
    expect(story.state.rounds).toHaveLength(1);
    for (const member of ['member2', 'member3', 'chair']) story.and(answers(member, 'agree'));
    expect(story.state.rounds.at(-1)).toMatchObject({ cause: 'return', returnedBy: OWN });
  });

  it('cannot be handed on any more: the holder has answered', () => {
    after()
      .when(handsOn('member1', 'secretary', 'away', OWN))
      .thenRefuses('seat.closed');
  });

  it('counts with those who have signed when the holder waits no longer', () => {
    after(signing, answers('secretary', 'agree'))
      .when(releases('member1', OWN))
      .thenEmitsAmongOthers({ type: 'SeatReleased', seatId: OWN, to: 'answered' });
  });

  it('follows signers before: the two groups come one after the other', () => {
    const story = givenIn(
      { graph: signing },
      ...atTheStep(),
      addsSigners('member1', 'before', ['secretary']),
      answers('secretary', 'agree'),
      addsSigners('member1', 'after', ['planner']),
    );
    expect(story.state.groups).toMatchObject([
      { kind: 'before', state: 'closed' },
      { kind: 'after', state: 'open', binding: true },
    ]);
  });

  it('sets how far the result is made public only when the signature counts', () => {
    const story = givenIn(
      { graph: oneStep('sign', {}, { kind: 'person', person: { op: 'literal', value: 'head' }, not: [] }) },
      ...atTheStep(),
      addsSigners('head', 'after', ['secretary'], {
        agreement: { opinion: '', documentHash: 'text-1' as never, fields: { disclosure: 'public' } },
      }),
    );
    expect(story.state.subject.attributes).toMatchObject({ disclosureProposed: 'public' });
    expect(story.state.subject.attributes['disclosure']).toBeUndefined();
    story.and(answers('secretary', 'agree'));
    expect(story.state.subject.attributes).toMatchObject({ disclosure: 'public' });
  });

  it('cannot be corrected past them', () => {
    const graph = oneStep('consult');
    const story = after(graph, answers('secretary', 'agree'), answers('planner', 'agree'));
    expect(story.state.seats[OWN - 1]?.state).toBe('answered');
    story.when(answers('member1', 'disagree', { opinion: 'no', seat: OWN })).thenRefuses('seat.closed');
  });

  it('leaves what is filled in to the holder', () => {
    after()
      .when(answers('secretary', 'agree', { fields: { disclosure: 'public' } }))
      .thenRefuses('field.read-only');
  });
});
