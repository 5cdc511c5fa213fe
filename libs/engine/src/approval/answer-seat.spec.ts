import { describe, expect, it } from '@jest/globals';
import {
  answers,
  closed,
  disposes,
  draftedBy,
  files,
  given,
  inAcceptance,
  inCheck,
  inReview,
  inSignOff,
  reviewed,
  starts,
  submits,
  terminates,
} from '../../../testing/src/engine/index.js';

describe('submitting a text', () => {
  it('closes the writing step and asks every unit', () => {
    given(...draftedBy())
      .when(submits('drafter'))
      .thenEmits(
        { type: 'SeatAnswered', by: 'drafter', answer: 'submit', documentHash: 'text-1' },
        { type: 'ActivationClosed', outcome: 'submit' },
        { type: 'TokenMoved', from: 'draft', to: 'review' },
        { type: 'ActivationOpened', nodeId: 'review', mode: 'consult', round: 1 },
        {
          type: 'SeatOpened',
          principal: { kind: 'unit', unit: 'finance' },
          holder: 'fiona',
          state: 'pending',
        },
        'DeadlineSet',
        'TimerArmed',
        'TimerArmed',
        { type: 'SeatOpened', principal: { kind: 'unit', unit: 'law' }, holder: null, state: 'pending' },
        'DeadlineSet',
        'TimerArmed',
        'TimerArmed',
        { type: 'SeatOpened', principal: { kind: 'unit', unit: 'culture' }, holder: 'carl' },
        'DeadlineSet',
        'TimerArmed',
        'TimerArmed',
      );
  });

  it('needs a text', () => {
    given(starts()).when(submits('drafter')).thenRefuses('document.missing');
  });

  it.each(['explanation', 'proposal'])('needs the %s', (field) => {
    given(...draftedBy())
      .when(submits('drafter', { fields: { explanation: 'why', proposal: 'agree', [field]: '  ' } }))
      .thenRefuses('field.required', { field });
  });

  it('waits until every opinion is disposed of, and counts those that are not', () => {
    given(...reviewed(), disposes('drafter', 1))
      .when(submits('drafter'))
      .thenRefuses('gate.closed', { gate: 'opinions-disposed', open: 1 });
  });

  it('makes its sender an author', () => {
    expect(given(...inReview()).state.authors).toEqual(['drafter']);
  });
});

describe('giving an opinion', () => {
  it('leaves the step open for the other units', () => {
    given(...inReview())
      .when(answers('fiona', 'agree'))
      .thenEmits('TimerCancelled', 'TimerCancelled', { type: 'SeatAnswered', answer: 'agree' });
  });

  it('closes the step when the last unit has spoken, whatever was said', () => {
    given(...inReview(), answers('fiona', 'agree'), answers('laura', 'disagree', { opinion: 'no basis' }))
      .when(answers('carl', 'not-concerned'))
      .thenEmitsAmongOthers(
        { type: 'ActivationClosed', outcome: 'done' },
        { type: 'ActivationOpened', nodeId: 'revise' },
      );
  });

  it('files each point, to be disposed of one by one', () => {
    const point = { place: 'article 4', nature: 'modify', wording: 'shall', reason: 'clearer' } as const;
    given(...inReview())
      .when(answers('fiona', 'agree-with-changes', { items: [point, { ...point, place: 'article 5' }] }))
      .thenEmitsAmongOthers(
        { type: 'OpinionFiled', opinionId: 1, item: point },
        { type: 'OpinionFiled', opinionId: 2 },
      );
  });

  it('files the general opinion as a point where none was made', () => {
    given(...inReview())
      .when(answers('fiona', 'disagree', { opinion: 'no basis' }))
      .thenEmitsAmongOthers({
        type: 'OpinionFiled',
        item: { place: '', nature: 'object', wording: '', reason: 'no basis' },
      });
  });

  it('asks who disagrees for a reason', () => {
    given(...inReview())
      .when(answers('fiona', 'disagree', { opinion: ' ' }))
      .thenRefuses('reason.required', { field: 'opinion' });
  });

  it('asks who wants changes which ones', () => {
    given(...inReview())
      .when(answers('fiona', 'agree-with-changes'))
      .thenRefuses('reason.required');
  });

  it('can be corrected until the step closes, and the points before are replaced', () => {
    given(...inReview(), answers('fiona', 'disagree', { opinion: 'no basis' }))
      .when(answers('fiona', 'agree'))
      .thenEmits({ type: 'SeatAnswered', answer: 'agree' }, { type: 'OpinionSuperseded', opinionId: 1 });
  });

  it('cannot be corrected once the step has closed', () => {
    given(...reviewed())
      .when(answers('fiona', 'agree'))
      .thenRefuses('seat.closed', { state: 'answered', by: 'fiona', answer: 'agree-with-changes' });
  });

  it('is given once for a unit: a colleague of the same post corrects it instead', () => {
    const corrected = given(...inReview(), answers('laura', 'agree'), answers('lars', 'no-comment'));
    expect(corrected.state.seats[2]?.answer).toMatchObject({ by: 'lars', answer: 'no-comment' });
  });

  it('is not for people of another unit', () => {
    given(...inReview())
      .when(answers('fiona', 'agree', { seat: 4 }))
      .thenRefuses('seat.not-held', { seatId: 4 });
  });

  it('offers no answers but those of the step', () => {
    given(...inReview())
      .when(answers('fiona', 'abstain'))
      .thenRefuses('answer.unknown', { answer: 'abstain' });
  });
});

describe('signing', () => {
  it('gives the head her turn when the deputy has agreed', () => {
    given(...inSignOff())
      .when(answers('deputy', 'agree'))
      .thenEmits(
        'TimerCancelled',
        'TimerCancelled',
        { type: 'SeatAnswered', by: 'deputy' },
        { type: 'SeatTurned' },
        'DeadlineSet',
        'TimerArmed',
        'TimerArmed',
      );
  });

  it('does not let the head sign before the deputy', () => {
    given(...inSignOff())
      .when(answers('head', 'agree'))
      .thenRefuses('seat.queued', { waitingFor: [6] });
  });

  it('is bound to the text that was read', () => {
    given(...inSignOff())
      .when(answers('deputy', 'agree', { seen: 'text-1' }))
      .thenRefuses('document.changed', { seen: 'text-1', current: 'text-2' });
  });

  it('is never done by the drafter', () => {
    given(...inSignOff())
      .when(answers('drafter', 'agree', { seat: 6 }))
      .thenRefuses('duty.separation', { because: 'author' });
  });

  it('is done once', () => {
    given(...inSignOff(), answers('deputy', 'agree'))
      .when(answers('deputy', 'agree', { seat: 6 }))
      .thenRefuses('seat.closed', { by: 'deputy' });
  });
});

describe('voting', () => {
  it('gives the chair the last word', () => {
    given(...inAcceptance())
      .when(answers('chair', 'agree'))
      .thenRefuses('seat.queued');
    given(...inAcceptance(), answers('member1', 'agree'), answers('member2', 'agree'))
      .when(answers('member3', 'abstain'))
      .thenEmitsAmongOthers({ type: 'SeatTurned' });
  });

  it('passes with two thirds and goes on to the draw', () => {
    given(
      ...inAcceptance(),
      answers('member1', 'agree'),
      answers('member2', 'agree'),
      answers('member3', 'disagree', { opinion: 'unclear' }),
    )
      .when(answers('chair', 'agree'))
      .thenEmitsAmongOthers(
        { type: 'ActivationClosed', outcome: 'passed' },
        { type: 'TokenMoved', from: 'risk', to: 'draw' },
      );
  });

  it('fails by the veto of the chair alone', () => {
    given(...inAcceptance(), ...['member1', 'member2', 'member3'].map((member) => answers(member, 'agree')))
      .when(answers('chair', 'disagree', { opinion: 'not ripe' }))
      .thenEmitsAmongOthers(
        { type: 'ActivationClosed', outcome: 'failed' },
        { type: 'ActivationOpened', nodeId: 'ruling' },
      );
  });

  it('decides nothing when everybody abstains', () => {
    const abstained = ['member1', 'member2', 'member3'].map((member) => answers(member, 'abstain'));
    given(...inAcceptance(), ...abstained)
      .when(answers('chair', 'abstain'))
      .thenEmitsAmongOthers({ type: 'ActivationBlocked', cause: 'no-decision' });
  });

  it('cannot be repeated', () => {
    given(...inAcceptance(), answers('member1', 'agree'))
      .when(answers('member1', 'disagree', { opinion: 'changed my mind' }))
      .thenRefuses('seat.closed');
  });

  it('is not open to who signed: the head is chair of nothing here, but holds no seat either', () => {
    given(...inAcceptance())
      .when(answers('head', 'agree', { seat: 8 }))
      .thenRefuses('seat.not-held');
  });
});

describe('deciding', () => {
  it('needs a second inspector to confirm what the first one filed', () => {
    given(...inCheck())
      .when(answers('ines', 'pass'))
      .thenEmits({ type: 'SeatAnswered', answer: 'pass' });
    given(...inCheck(), answers('ines', 'pass'))
      .when(answers('igor', 'pass'))
      .thenEmitsAmongOthers({ type: 'InstanceEnded', outcome: 'closed' });
  });

  it('stays open while the two disagree, and either may come round', () => {
    given(...inCheck(), answers('ines', 'pass'), answers('igor', 'finding', { opinion: 'a gap' }))
      .when(answers('ines', 'finding', { opinion: 'a gap indeed' }))
      .thenEmitsAmongOthers({ type: 'ActivationClosed', outcome: 'finding' });
  });

  it('asks for what was found', () => {
    given(...inCheck())
      .when(answers('ines', 'finding'))
      .thenRefuses('reason.required');
  });

  it('opens a new round from the beginning when the acceptance is overturned', () => {
    given(...inCheck(), answers('ines', 'overturn', { opinion: 'void' }))
      .when(answers('igor', 'overturn', { opinion: 'void' }))
      .thenEmits(
        'SeatAnswered',
        { type: 'ActivationClosed', outcome: 'overturn' },
        { type: 'RoundOpened', round: 2, cause: 'overturn', from: 'check', to: 'draft', resubmit: 'rewalk' },
        { type: 'TokenMoved', to: 'draft' },
        { type: 'ActivationOpened', nodeId: 'draft', round: 2 },
        { type: 'SeatOpened', holder: 'drafter', state: 'pending' },
      );
  });
});

describe('an instance that is over', () => {
  it('accepts no answer', () => {
    given(...closed())
      .when(answers('ines', 'pass'))
      .thenRefuses('instance.ended', { status: 'ended' });
    given(...inReview(), terminates('planner'))
      .when(answers('fiona', 'agree'))
      .thenRefuses('instance.ended', { status: 'terminated' });
  });
});

describe('a seat that does not exist', () => {
  it('is not found', () => {
    given(...inReview())
      .when(answers('fiona', 'agree', { seat: 99 }))
      .thenRefuses('not_found');
  });

  it('is closed to somebody unknown', () => {
    given(...inReview())
      .when(answers('nobody', 'agree'))
      .thenRefuses('act.forbidden');
  });
});

describe('a corrected text', () => {
  it('does not reopen the reading of it', () => {
    given(...inReview())
      .when(files('drafter', 'text-9'))
      .thenRefuses('document.locked');
  });
});
