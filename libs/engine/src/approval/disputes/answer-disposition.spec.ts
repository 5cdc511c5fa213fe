import { describe, expect, it } from '@jest/globals';
import {
  answers,
  bodyParty,
  disposes,
  end,
  files,
  givenIn,
  personParty,
  respondsTo,
  starts,
  step,
  submits,
  terminates,
  unitParty,
  workflow,
} from '../../../../testing/src/engine/index.js';
import type { DisputeRung } from '../../graph.js';

const parties = {
  drafter: personParty('subject.handler'),
  units: unitParty('subject.reviewUnits', ['reviewer']),
  leaders: bodyParty('subject.supervisingBody'),
  heads: unitParty('subject.leadUnit', ['head']),
};
const ladder: readonly DisputeRung[] = [{ party: 'leaders' as DisputeRung['party'], limit: null }];

/** Fiona wants a change that the drafter does not make; Laura’s is made; the text is being revised. */
function consulted(dispute: readonly DisputeRung[] = ladder) {
  const graph = workflow('consulting', parties, {
    draft: step('write', 'drafter', { then: { submit: 'consult' } }),
    consult: step('consult', 'units', { dispute, then: { done: 'revise' } }),
    revise: step('write', 'drafter', {
      gates: ['opinions-disposed', 'disputes-settled'],
      then: { submit: 'sign' },
    }),
    sign: step('sign', 'heads', { return: { to: ['revise'], resubmit: 'direct' }, then: { agreed: 'over' } }),
    over: end('closed'),
  });
  return givenIn(
    { graph },
    starts(),
    files('drafter', 'text-1'),
    submits('drafter'),
    answers('fiona', 'disagree', { opinion: 'too dear' }),
    answers('laura', 'agree-with-changes', { opinion: 'a comma' }),
    answers('carl', 'agree'),
    disposes('drafter', 2),
  );
}

const refused = (dispute?: readonly DisputeRung[]) =>
  consulted(dispute).and(disposes('drafter', 1, 'notAdopted', 'the budget is there'));

describe('what the author of an opinion says to its disposition', () => {
  it('is asked for only when there is one', () => {
    consulted()
      .when(respondsTo('fiona', 1, 'confirm'))
      .thenRefuses('disposition.missing', { opinionId: 1 });
  });

  it('may be that they are content', () => {
    refused()
      .when(respondsTo('fiona', 1, 'confirm', ''))
      .thenEmits({ type: 'DispositionAnswered', opinionId: 1, response: 'confirm', by: 'fiona' });
  });

  it('may be a reservation, with a reason, which stays in sight and stops nothing', () => {
    refused()
      .when(respondsTo('fiona', 1, 'reserve', ' '))
      .thenRefuses('reason.required', { field: 'reason' });
    const reserved = refused().and(respondsTo('fiona', 1, 'reserve'));
    expect(reserved.state.opinions[0]?.response).toMatchObject({ kind: 'reserve', by: 'fiona' });
    reserved.when(submits('drafter')).thenEmitsAmongOthers({ type: 'ActivationOpened', nodeId: 'sign' });
  });

  it('may go up the ladder of the step, although the step has closed, and then the gate is closed', () => {
    refused()
      .when(respondsTo('fiona', 1, 'escalate', ''))
      .thenRefuses('reason.required');
    const escalated = refused();
    escalated
      .when(respondsTo('fiona', 1, 'escalate'))
      .thenEmits(
        { type: 'DispositionAnswered', response: 'escalate', reason: 'not enough' },
        { type: 'ActivationOpened', purpose: 'dispute', nodeId: 'consult' },
        { type: 'DisputeOpened', about: 2, seats: [], opinions: [1] },
        { type: 'SeatOpened', purpose: 'dispute', holder: 'ines' },
        { type: 'SeatOpened', purpose: 'dispute', holder: 'igor' },
      );
    escalated
      .and(respondsTo('fiona', 1, 'escalate'))
      .when(submits('drafter'))
      .thenRefuses('gate.closed', { gate: 'disputes-settled', open: 1 });
  });

  it('does not go up where the opinion was adopted, or there is no ladder', () => {
    refused()
      .when(respondsTo('laura', 2, 'escalate'))
      .thenRefuses('answer.unknown', { offered: ['confirm', 'reserve'] });
    refused([])
      .when(respondsTo('fiona', 1, 'escalate'))
      .thenRefuses('answer.unknown');
  });

  it('is said again without a second dispute', () => {
    refused()
      .and(respondsTo('fiona', 1, 'escalate'))
      .when(respondsTo('fiona', 1, 'escalate', 'and what is more'))
      .thenEmits('DispositionAnswered');
  });

  it('may be said by whoever could answer the seat today', () => {
    refused()
      .when(respondsTo('lars', 2, 'confirm'))
      .thenEmits('DispositionAnswered');
  });

  it('is not for others, who do not learn how many opinions there are', () => {
    refused()
      .when(respondsTo('carl', 1, 'confirm'))
      .thenRefuses('act.forbidden');
    refused()
      .when(respondsTo('carl', 99, 'confirm'))
      .thenRefuses('act.forbidden');
  });

  it('is never the drafter’s', () => {
    refused()
      .when(respondsTo('drafter', 1, 'confirm'))
      .thenRefuses('duty.separation', { because: 'author' });
  });

  it('cannot be given by a rule, nor to an opinion that was replaced', () => {
    refused()
      .when(() => ({
        ...respondsTo('fiona', 1, 'confirm')(null, {} as never),
        by: { kind: 'system', name: 'sla', channel: 'timer' },
      }))
      .thenRefuses('act.forbidden');
    const corrected = givenIn(
      consulted().world,
      starts(),
      files('drafter', 'text-1'),
      submits('drafter'),
      answers('fiona', 'disagree', { opinion: 'too dear' }),
      answers('fiona', 'disagree', { opinion: 'far too dear' }),
    );
    corrected.when(respondsTo('fiona', 1, 'confirm')).thenRefuses('not_found');
  });
});

describe('an opinion in dispute', () => {
  const escalated = () => refused().and(respondsTo('fiona', 1, 'escalate'));

  it('is settled when its author is content after all', () => {
    escalated()
      .when(respondsTo('fiona', 1, 'confirm'))
      .thenEmitsAmongOthers({ type: 'DisputeClosed', state: 'settled' });
  });

  it('may be disposed of anew, which clears what was said to it; the dispute stays its author’s to end', () => {
    const anew = escalated().and(disposes('drafter', 1));
    expect(anew.state.opinions[0]).toMatchObject({ disposition: { kind: 'adopted' }, response: null });
    expect(anew.state.disputes).toMatchObject([{ state: 'open' }]);
    anew
      .when(answers('ines', 'rule', { opinion: 'so be it' }))
      .thenEmitsAmongOthers({ type: 'DisputeClosed', state: 'ruled' });
    anew
      .when(respondsTo('fiona', 1, 'confirm'))
      .thenEmitsAmongOthers({ type: 'DisputeClosed', state: 'settled' });
  });

  it('is not disposed of anew while its author is content', () => {
    refused()
      .and(respondsTo('fiona', 1, 'confirm'))
      .when(disposes('drafter', 1))
      .thenRefuses('opinion.disposed');
  });

  it('is ruled on, and the text may go on', () => {
    const ruled = escalated();
    ruled
      .when(answers('ines', 'rule', { opinion: 'the budget is there' }))
      .thenEmitsAmongOthers({ type: 'DisputeClosed', state: 'ruled' })
      .thenEmitsNo('SeatRuled');
    ruled
      .and(answers('ines', 'rule', { opinion: 'the budget is there' }))
      .when(submits('drafter'))
      .thenEmitsAmongOthers({ type: 'ActivationOpened', nodeId: 'sign' });
  });

  it('offers the rung no return: opinions send no text back', () => {
    escalated()
      .when(answers('ines', 'return', { opinion: 'no', to: 'draft' }))
      .thenRefuses('answer.unknown', { offered: ['rule'] });
  });

  it('is dropped when the text goes back or all is over', () => {
    const signing = refused()
      .and(submits('drafter'))
      .and(respondsTo('fiona', 1, 'escalate'));
    signing
      .when(answers('head', 'return', { to: 'revise', opinion: 'wording' }))
      .thenEmitsAmongOthers({ type: 'DisputeClosed', state: 'dropped' });
    signing.when(terminates('planner')).thenEmitsAmongOthers({ type: 'DisputeClosed', state: 'dropped' });
    const after = signing.when(answers('head', 'agree'));
    after.thenEmitsAmongOthers({ type: 'DisputeClosed', state: 'dropped' }, 'InstanceEnded');
    expect(after.state.seats.filter(({ state }) => state === 'pending')).toEqual([]);
  });
});
