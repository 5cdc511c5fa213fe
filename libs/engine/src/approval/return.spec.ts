import { describe, expect, it } from '@jest/globals';
import {
  answers,
  files,
  given,
  inAcceptance,
  inSignOff,
  submits,
} from '../../../testing/src/engine/index.js';

const returned = [
  ...inSignOff(),
  answers('deputy', 'agree'),
  answers('head', 'return', { to: 'revise', opinion: 'wording of article 4' }),
];

describe('a return by a leader', () => {
  it('cancels what is open and begins a new round at the step named', () => {
    given(...inSignOff())
      .when(answers('deputy', 'return', { to: 'revise', opinion: 'wording' }))
      .thenEmits(
        'TimerCancelled',
        'TimerCancelled',
        { type: 'SeatAnswered', answer: 'return' },
        { type: 'SeatCancelled', verb: 'return', by: 'deputy' },
        { type: 'ActivationClosed', outcome: null },
        { type: 'TokenConsumed', cause: 'return' },
        {
          type: 'RoundOpened',
          round: 2,
          cause: 'return',
          from: 'sign-off',
          to: 'revise',
          resubmit: 'direct',
        },
        { type: 'TokenPlaced', nodeId: 'revise' },
        { type: 'ActivationOpened', nodeId: 'revise', round: 2 },
        { type: 'SeatOpened', holder: 'drafter', state: 'pending' },
      );
  });

  it('shows the instance as returned until the text is submitted again', () => {
    const afterReturn = given(...returned);
    expect(afterReturn.state.status).toBe('returned');
    expect(afterReturn.and(files('drafter', 'text-3')).and(submits('drafter')).state.status).toBe('running');
  });

  it('gives a reason', () => {
    given(...inSignOff())
      .when(answers('deputy', 'return', { to: 'revise' }))
      .thenRefuses('reason.required');
  });

  it.each([null, 'acceptance', 'review'])('goes to a step the workflow lists, not to %s', (to) => {
    given(...inSignOff())
      .when(answers('deputy', 'return', { opinion: 'no', ...(to === null ? {} : { to }) }))
      .thenRefuses('return.target', { to, offered: ['revise', 'draft'] });
  });

  it('may ask for everybody to be heard again', () => {
    given(...inSignOff())
      .when(answers('deputy', 'return', { to: 'draft', opinion: 'start over', resubmit: 'rewalk' }))
      .thenEmitsAmongOthers({ type: 'RoundOpened', to: 'draft', resubmit: 'rewalk' });
  });

  it('leaves no timer and no open seat outside the step it goes to', () => {
    const { state } = given(...returned);
    expect(state.timers).toEqual([]);
    expect(state.seats.filter((seat) => ['pending', 'queued'].includes(seat.state))).toHaveLength(1);
  });

  it('asks the drafter to explain a text that did not change', () => {
    given(...returned)
      .when(submits('drafter'))
      .thenRefuses('resubmit.unchanged');
    given(...returned)
      .when(submits('drafter', { opinion: 'settled by telephone' }))
      .thenEmitsAmongOthers({ type: 'ActivationClosed', outcome: 'submit' });
  });
});

describe('a ruling of the chair', () => {
  const failed = [
    ...inAcceptance(),
    ...['member1', 'member2', 'member3'].map((member) => answers(member, 'agree')),
    answers('chair', 'disagree', { opinion: 'not ripe' }),
  ];

  it('sends the text back to be walked anew', () => {
    given(...failed)
      .when(answers('chair', 'return', { to: 'draft', opinion: 'rework' }))
      .thenEmitsAmongOthers({ type: 'RoundOpened', cause: 'return', to: 'draft', resubmit: 'rewalk' });
  });

  it('does not let the short way be chosen where the workflow has none', () => {
    given(...failed)
      .when(answers('chair', 'return', { to: 'draft', opinion: 'rework', resubmit: 'direct' }))
      .thenRefuses('answer.unknown', { answer: 'direct', offered: ['rewalk'] });
  });

  it('ends the matter by rejecting it', () => {
    given(...failed)
      .when(answers('chair', 'reject', { opinion: 'no' }))
      .thenEmitsAmongOthers({ type: 'InstanceEnded', outcome: 'rejected' });
  });
});
