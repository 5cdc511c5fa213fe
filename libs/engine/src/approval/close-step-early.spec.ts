import { describe, expect, it } from '@jest/globals';
import type { ActivationId } from '../ids.js';
import {
  answers,
  closesEarly,
  given,
  givenIn,
  end,
  inReview,
  inSignOff,
  speaksLate,
  starts,
  step,
  unitParty,
  workflow,
} from '../../../testing/src/engine/index.js';

describe('ending a consultation early', () => {
  const halfHeard = () => given(...inReview(), answers('fiona', 'disagree', { opinion: 'no' }));

  it('cancels who was not heard, closes the step, and lets them speak late', () => {
    const ended = halfHeard();
    ended
      .when(closesEarly('head'))
      .thenEmitsAmongOthers(
        { type: 'StepClosedEarly', by: 'head', activationId: 2 },
        { type: 'SeatCancelled', seatId: 3, verb: 'closed-early', by: 'head' },
        { type: 'SeatCancelled', seatId: 4, verb: 'closed-early', by: 'head' },
        { type: 'ActivationClosed', outcome: 'done' },
      );
    ended
      .and(closesEarly('head'))
      .when(speaksLate('carl', 'late', 4))
      .thenEmits('LateOpinionFiled');
  });

  it('is for the head of the lead unit, or an office', () => {
    halfHeard().when(closesEarly('planner')).thenEmitsAmongOthers('StepClosedEarly');
    halfHeard().when(closesEarly('secretary')).thenEmitsAmongOthers('StepClosedEarly');
    halfHeard().when(closesEarly('deputy')).thenRefuses('act.forbidden');
    halfHeard().when(closesEarly('fiona')).thenRefuses('act.forbidden');
  });

  it('is never for those who wrote the text', () => {
    halfHeard().when(closesEarly('drafter')).thenRefuses('duty.separation', { because: 'author' });
  });

  it('needs somebody to have spoken, or a reason', () => {
    given(...inReview())
      .when(closesEarly('head', ' '))
      .thenRefuses('reason.required', { field: 'reason' });
    given(...inReview())
      .when(closesEarly('head', 'a flood'))
      .thenEmitsAmongOthers({ type: 'StepClosedEarly', reason: 'a flood' });
  });

  it('is for consultations alone: a signature is given or not', () => {
    given(...inSignOff())
      .when(closesEarly('planner'))
      .thenRefuses('step.not-closable', { because: 'mode' });
  });

  it('is done once, and not while the step waits for somebody to be named', () => {
    halfHeard()
      .and(closesEarly('head'))
      .when(closesEarly('head', '', 2))
      .thenRefuses('step.not-closable', { because: 'closed' });
    given(...inReview({ reviewUnits: [] }))
      .when(closesEarly('head', 'nobody there'))
      .thenRefuses('step.not-closable', { because: 'blocked' });
  });

  it('is left to the offices where the workflow names nobody to ask', () => {
    const graph = workflow(
      'asking',
      { units: unitParty('subject.reviewUnits', ['reviewer']) },
      { ask: step('consult', 'units', { then: { done: 'over' } }), over: end('closed') },
    );
    const asked = givenIn({ graph }, starts('stranger'), answers('fiona', 'agree'));
    asked.when(closesEarly('head')).thenRefuses('act.forbidden');
    asked.when(closesEarly('planner')).thenEmitsAmongOthers('InstanceEnded');
  });

  it('is not done by a rule, nor to a step that does not exist', () => {
    halfHeard()
      .when(closesEarly('head', '', 99))
      .thenRefuses('not_found');
    const { decision } = halfHeard().when(() => ({
      type: 'CloseStepEarly',
      by: { kind: 'system', name: 'sla', channel: 'timer' },
      activationId: 2 as ActivationId,
      reason: '',
    }));
    expect(decision).toMatchObject({ rejection: { code: 'act.forbidden' } });
  });
});
