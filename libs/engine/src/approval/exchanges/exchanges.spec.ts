import { describe, expect, it } from '@jest/globals';
import {
  addsSigners,
  answers,
  asks,
  atTheStep,
  circulates,
  closesQuestion,
  comments,
  copies,
  delegates,
  files,
  givenIn,
  grant,
  handsOn,
  oneStep,
  reads,
  removes,
  replies,
  starts,
  submits,
  suspends,
  terminates,
  town,
  until,
  withdraws,
  type Act,
  type Given,
  type Pause,
} from '../../../../testing/src/engine/index.js';
import { effectsOf } from '../../effects-of.js';

const returning = oneStep('sign', { return: { to: ['draft'], resubmit: 'direct' } });
const OWN = 2;

function at(...acts: readonly (Act | Pause)[]): Given {
  return givenIn({ graph: returning }, ...atTheStep(), ...acts);
}

/** Who is told of the last event of a kind. */
function told(story: Given, type: string): readonly unknown[] {
  const event = story.events.findLast((one) => one.type === type)!;
  return effectsOf(story.world.graph, story.state, event).map((effect) =>
    'to' in effect ? effect.to : null,
  );
}

const toPerson = (person: string) => ({ kind: 'person', person });

describe('a copy for information', () => {
  it('opens no seat and carries the text as it is', () => {
    const story = at(copies('member1', ['stranger', 'planner']));
    expect(story.state.copies).toMatchObject([
      { to: 'stranger', by: 'member1', round: 1, contentHash: 'text-1' },
      { to: 'planner' },
    ]);
    expect(story.state.seats).toHaveLength(5);
    expect(told(story, 'CopySent')).toEqual([toPerson('planner')]);
  });

  it('reaches a person once in a round', () => {
    const story = at(copies('member1', ['stranger', 'stranger']));
    expect(story.state.copies).toHaveLength(1);
    story.when(copies('member2', ['stranger'])).thenEmits();
    story.and(answers('member1', 'return', { to: 'draft', opinion: 'no' }));
    story.and(files('drafter', 'text-2')).and(submits('drafter'));
    story.when(copies('member1', ['stranger'])).thenEmits('CopySent');
  });

  it('stays when the instance is over', () => {
    expect(at(copies('member1', ['stranger']), terminates('secretary')).state.copies).toHaveLength(1);
  });

  it('goes to people who are there, and not to oneself', () => {
    at().when(copies('member1', [])).thenRefuses('field.required', { field: 'to' });
    at()
      .when(copies('member1', ['ghost']))
      .thenRefuses('recipient', { person: 'ghost', because: 'inactive' });
    at()
      .when(copies('member1', ['member1']))
      .thenRefuses('recipient', { because: 'self' });
  });

  it('is sent from a seat, where the step lets its holder', () => {
    at()
      .when(copies('member2', ['stranger'], OWN))
      .thenRefuses('seat.not-held');
    at()
      .when(copies('member2', ['stranger'], 99))
      .thenRefuses('not_found');
    const graph = oneStep('sign', { may: [] });
    for (const [act, operation] of [
      [copies('member1', ['stranger']), 'copy'],
      [circulates('member1', ['stranger']), 'circulate'],
      [asks('member1', ['stranger']), 'ask'],
    ] as const) {
      givenIn({ graph }, ...atTheStep())
        .when(act)
        .thenRefuses('operation.not-offered', { operation });
    }
  });
});

describe('a text sent round', () => {
  it('is read once, with an opinion where the reader has one, apart from the votes', () => {
    const story = at(circulates('member1', ['stranger']), reads('stranger', 1, 'well written'));
    expect(story.state.circulations).toMatchObject([{ read: { by: 'stranger', opinion: 'well written' } }]);
    expect(story.state.opinions).toEqual([]);
    expect(told(story, 'CirculationRead')).toEqual([toPerson('member1')]);
    story.when(reads('stranger')).thenRefuses('circulation.closed');
  });

  it('is read by whom it was sent to', () => {
    const story = at(circulates('member1', ['stranger']));
    expect(told(story, 'TextCirculated')).toEqual([toPerson('stranger')]);
    story.when(reads('planner')).thenRefuses('act.forbidden');
    story.when(reads('stranger', 9)).thenRefuses('not_found');
  });

  it('holds up the answer of the seat it was sent from where everybody must read it', () => {
    const story = at(
      circulates('member1', ['stranger', 'planner'], { mustFinish: true }),
      reads('planner', 2),
    );
    story
      .when(answers('member1', 'agree', { seat: OWN }))
      .thenRefuses('circulation.unread', { waitingFor: ['stranger'] });
    story.when(answers('member2', 'agree')).thenEmitsAmongOthers('SeatAnswered');
    story.and(reads('stranger')).when(answers('member1', 'agree')).thenEmitsAmongOthers('SeatAnswered');
  });

  it('holds nothing up where it need not be read', () => {
    at(circulates('member1', ['stranger']))
      .when(answers('member1', 'agree'))
      .thenEmitsAmongOthers('SeatAnswered');
  });

  it('does not hold the seat up beyond its own date, nor for who has left', () => {
    const story = at(circulates('member1', ['stranger'], { mustFinish: true, limit: 1 }));
    expect(story.state.circulations[0]?.due).toBe('2015-09-25');
    story.and(until('2015-09-25 17:00')).when(answers('member1', 'agree')).thenRefuses('circulation.unread');
    story
      .and(until('2015-09-26 09:00'))
      .when(answers('member1', 'agree'))
      .thenEmitsAmongOthers('SeatAnswered');
    at(circulates('member1', ['stranger'], { mustFinish: true }))
      .meanwhile(town({ departed: ['stranger'] }))
      .when(answers('member1', 'agree'))
      .thenEmitsAmongOthers('SeatAnswered');
  });

  it('is one item for one person: who sits in the step has it already', () => {
    at()
      .when(circulates('member1', ['member2']))
      .thenRefuses('recipient', { because: 'seated' });
    at(circulates('member1', ['stranger']))
      .when(circulates('member1', ['stranger']))
      .thenEmits();
    const directory = town({ grants: [grant('member1', 'colleague')] });
    givenIn({ graph: returning, directory }, ...atTheStep())
      .when(circulates('colleague', ['member1'], { seat: OWN }))
      .thenRefuses('recipient', { because: 'seated' });
    at().when(circulates('member1', [])).thenRefuses('field.required');
    at()
      .when(circulates('member2', ['stranger'], { seat: OWN }))
      .thenRefuses('seat.not-held');
    at()
      .when(circulates('member2', ['stranger'], { seat: 99 }))
      .thenRefuses('not_found');
  });

  it.each([
    ['a return', answers('member2', 'return', { to: 'draft', opinion: 'no' })],
    ['a withdrawal', withdraws('drafter', 'mistake')],
    ['the end', terminates('secretary')],
  ])('is ended by %s, what was read stays', (_how, act) => {
    const { state } = at(circulates('member1', ['stranger', 'planner']), reads('planner', 2), act);
    expect(state.circulations).toMatchObject([
      { cancelled: true },
      { cancelled: false, read: { by: 'planner' } },
    ]);
  });

  it('can still be read when the seat has answered', () => {
    at(circulates('member1', ['stranger']), answers('member1', 'agree'))
      .when(reads('stranger'))
      .thenEmits('CirculationRead');
  });
});

describe('a question', () => {
  it('is asked of anybody and changes nothing in the count', () => {
    const story = at(asks('member1', ['drafter', 'member2']));
    expect(story.state.threads).toMatchObject([
      { seatId: OWN, by: 'member1', to: ['drafter', 'member2'], closed: false },
    ]);
    expect(told(story, 'QuestionAsked')).toEqual([toPerson('drafter'), toPerson('member2')]);
    story
      .when(answers('member1', 'agree'))
      .thenEmitsAmongOthers({ type: 'QuestionClosed', threadId: 1, by: null }, 'SeatAnswered');
  });

  it('is answered by those asked; who asked may add to it', () => {
    const story = at(asks('member1', ['drafter', 'stranger']), replies('drafter'));
    expect(told(story, 'QuestionReplied')).toEqual([toPerson('member1')]);
    story.and(replies('member1', 'which plan?'));
    expect(told(story, 'QuestionReplied')).toEqual([toPerson('drafter'), toPerson('stranger')]);
    story.when(replies('planner')).thenRefuses('act.forbidden');
    story.when(replies('drafter', ' ')).thenRefuses('field.required', { field: 'text' });
    story.when(replies('drafter', 'x', 9)).thenRefuses('not_found');
  });

  it('closes with its seat; late replies stay with it', () => {
    const story = at(asks('member1', ['drafter']), answers('member1', 'agree'));
    expect(story.and(replies('drafter')).state.threads[0]).toMatchObject({
      closed: true,
      replies: [{ by: 'drafter' }],
    });
    story.when(replies('member1')).thenRefuses('question.closed');
  });

  it('closes with a seat that was cancelled or taken away', () => {
    expect(
      at(asks('member1', ['stranger']), answers('member2', 'return', { to: 'draft', opinion: 'no' })).state
        .threads[0]?.closed,
    ).toBe(true);
    expect(at(asks('member1', ['stranger']), removes('secretary', OWN, 'ill')).state.threads[0]?.closed).toBe(
      true,
    );
  });

  it('is closed by whoever asked, or holds the seat now', () => {
    const story = at(asks('member1', ['drafter']));
    story.when(closesQuestion('drafter')).thenRefuses('act.forbidden');
    story.when(closesQuestion('member1', 9)).thenRefuses('not_found');
    story
      .and(handsOn('member1', 'planner', 'away', OWN))
      .when(closesQuestion('planner'))
      .thenEmits({ type: 'QuestionClosed', by: 'planner' });
    story.and(closesQuestion('member1')).when(closesQuestion('member1')).thenRefuses('question.closed');
  });

  it('is a question, to people who are there, from a seat', () => {
    at()
      .when(asks('member1', ['drafter'], ' '))
      .thenRefuses('field.required', { field: 'question' });
    at()
      .when(asks('member1', ['ghost']))
      .thenRefuses('recipient');
    at()
      .when(asks('member2', ['drafter'], 'why?', OWN))
      .thenRefuses('seat.not-held');
    at()
      .when(asks('member2', ['drafter'], 'why?', 99))
      .thenRefuses('not_found');
  });

  it('may be asked while signers are awaited or advice was asked for', () => {
    at(addsSigners('member1', 'before', ['planner']))
      .when(asks('member1', ['stranger'], 'why?', OWN))
      .thenEmits('QuestionAsked');
    at(delegates('member1', 'stranger'))
      .when(asks('member1', ['planner'], 'why?', OWN))
      .thenEmits('QuestionAsked');
  });
});

describe('a remark', () => {
  it.each([
    ['the initiator', 'planner', []],
    ['an author', 'drafter', []],
    ['who holds a seat', 'member1', []],
    ['supervision', 'supervisor', []],
    ['an office', 'secretary', []],
    ['who was asked', 'stranger', [asks('member1', ['stranger'])]],
    ['who got a copy', 'stranger', [copies('member1', ['stranger'])]],
    ['who reads', 'stranger', [circulates('member1', ['stranger'])]],
    ['who advises', 'stranger', [delegates('member1', 'stranger')]],
    ['who answered', 'member2', [answers('member2', 'agree')]],
    ['who handed on', 'member1', [handsOn('member1', 'secretary')]],
  ] as const)('may be made by %s', (_who, by, acts) => {
    at(...acts)
      .when(comments(by))
      .thenEmits({ type: 'CommentMade', by });
  });

  it('is not for strangers, says something, and is made by people', () => {
    at().when(comments('stranger')).thenRefuses('act.forbidden');
    at().when(comments('drafter', ' ')).thenRefuses('field.required', { field: 'text' });
    const rule = { kind: 'system', name: 'sla', channel: 'timer' } as const;
    at()
      .when(() => ({ type: 'MakeComment', by: rule, text: 'x' }))
      .thenRefuses('act.forbidden');
    const story = at(asks('member1', ['drafter']), circulates('member1', ['planner']));
    for (const act of [
      { type: 'ReplyToQuestion', by: rule, threadId: 1 as never, text: 'x' },
      { type: 'CloseQuestion', by: rule, threadId: 1 as never },
      { type: 'ReadCirculation', by: rule, circulationId: 1 as never, opinion: '' },
    ] as const) {
      story.when(() => act).thenRefuses('act.forbidden');
    }
  });

  it('may be made while the instance is suspended, where nothing else is', () => {
    const story = at(suspends('secretary'));
    story.when(comments('drafter')).thenEmits('CommentMade');
    story.when(asks('member1', ['drafter'])).thenRefuses('instance.suspended');
  });

  it('needs an instance', () => {
    givenIn({}, starts()).when(comments('planner')).thenEmits('CommentMade');
  });
});
