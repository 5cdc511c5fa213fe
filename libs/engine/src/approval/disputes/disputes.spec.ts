import { describe, expect, it } from '@jest/globals';
import {
  answers,
  bodyParty,
  corrects,
  end,
  files,
  fires,
  givenIn,
  handsOn,
  person,
  personParty,
  starts,
  step,
  submits,
  terminates,
  town,
  unitParty,
  until,
  withdraws,
  workflow,
} from '../../../../testing/src/engine/index.js';
import { effectsOf } from '../../effects-of.js';
import type { ActivationId, NodeId } from '../../ids.js';
import { tallies } from '../tally/index.js';
import { disputeOf } from './dispute-of.js';
import { rungAt } from './ladder.js';
import type { ApprovalStep, DisputeRung, LadderRung } from '../../graph.js';

type Words = Parameters<typeof step>[2];

const no = { opinion: 'no basis' };
const minutes = { opinion: 'met on Monday, no agreement' };
const ruling = { opinion: 'it shall be so' };

function late(offset: number, act: LadderRung['act']): LadderRung {
  return { offset, act } as LadderRung;
}

function rung(party: string, limit: number | null = null): DisputeRung {
  return { party, limit } as DisputeRung;
}

const parties = {
  drafter: personParty('subject.handler'),
  units: unitParty('subject.reviewUnits', ['reviewer']),
  heads: unitParty('subject.leadUnit', ['head']),
  leaders: bodyParty('subject.leaders'),
};

/** Fiona, Laura (or Lars) and Carl sign; the head brings them together; one of the leaders rules. */
function disputed(words: Partial<Omit<Words, 'then'>> = {}, attributes: Parameters<typeof starts>[1] = {}) {
  const graph = workflow('signing', parties, {
    draft: step('write', 'drafter', { then: { submit: 'sign' } }),
    sign: step('sign', 'units', {
      answers: ['agree', 'disagree', 'abstain'],
      onDisagree: 'collect',
      limit: 7,
      late: [late(-1, 'remind')],
      dispute: [rung('heads', 5), rung('leaders', 3)],
      ...words,
      then: { agreed: 'over', disagreed: 'refused' },
    }),
    over: end('closed'),
    refused: end('rejected'),
  });
  const beginning = givenIn(
    { graph, directory },
    starts('planner', { leaders: 'inspectors', ...attributes }),
  );
  return beginning
    .and(files('drafter', 'text-1'))
    .and(submits('drafter'))
    .and(answers('fiona', 'disagree', no))
    .and(answers('laura', 'agree'))
    .and(answers('carl', 'agree'));
}

const directory = town();
const returns: Pick<ApprovalStep, 'answers'> = { answers: ['agree', 'disagree', 'return'] };
const back = { to: ['draft'], resubmit: 'direct' } as const;

describe('a disagreement where everybody is heard', () => {
  it('opens the ladder when the last has answered, and the step waits for it', () => {
    const before = disputed({ dispute: [rung('heads', 5)] });
    expect(before.state.activations.map(({ state, purpose }) => [purpose, state])).toEqual([
      ['step', 'closed'],
      ['step', 'disputed'],
      ['dispute', 'open'],
    ]);
    expect(before.state.disputes).toMatchObject([
      { about: 2, seats: [2], opinions: [], rung: 0, state: 'open' },
    ]);
  });

  it('asks the first rung at once, within its own time', () => {
    const { state } = disputed();
    expect(state.seats.at(-1)).toMatchObject({
      purpose: 'dispute',
      holder: 'head',
      order: 0,
      state: 'pending',
      due: { date: '2015-10-01' },
    });
  });

  it('opens no ladder where the first disagreement ends the step', () => {
    const { state } = givenIn(
      {
        graph: workflow('signing', parties, {
          sign: step('sign', 'units', {
            answers: ['agree', 'disagree'],
            dispute: [rung('heads')],
            then: { agreed: 'over', disagreed: 'over' },
          }),
          over: end('closed'),
        }),
      },
      starts(),
      answers('fiona', 'disagree', no),
    );
    expect(state.disputes).toEqual([]);
    expect(state.status).toBe('ended');
  });
});

describe('a rung of the ladder', () => {
  it('hands the dispute up with minutes, and the next rung is asked', () => {
    disputed().when(answers('head', 'escalate')).thenRefuses('reason.required', { field: 'opinion' });
    disputed()
      .when(answers('head', 'escalate', minutes))
      .thenEmitsAmongOthers(
        { type: 'SeatAnswered', answer: 'escalate', by: 'head', opinion: minutes.opinion },
        { type: 'DisputeEscalated', disputeId: 1, rung: 1 },
        { type: 'SeatOpened', purpose: 'dispute', holder: 'ines', order: 1 },
        { type: 'SeatOpened', purpose: 'dispute', holder: 'igor', order: 1 },
        { type: 'DeadlineSet', date: '2015-09-29' },
      );
  });

  it('cannot rule below the last, nor hand up from it', () => {
    disputed()
      .when(answers('head', 'rule', ruling))
      .thenRefuses('answer.unknown', { offered: ['escalate'] });
    disputed()
      .and(answers('head', 'escalate', minutes))
      .when(answers('ines', 'escalate', minutes))
      .thenRefuses('answer.unknown', { offered: ['rule'] });
  });

  it('speaks by the first of its people who does; the others need not', () => {
    disputed()
      .and(answers('head', 'escalate', minutes))
      .when(answers('ines', 'rule', ruling))
      .thenEmitsAmongOthers({ type: 'SeatCancelled', verb: 'decided', by: 'ines' });
  });

  it('is reminded, but no silence settles it', () => {
    const reminded = disputed({ late: [late(-1, 'remind'), late(0, 'deem-no-comment')] }).and(
      until('2015-09-30 09:00'),
    );
    expect(reminded.state.timers.map(({ purpose }) => purpose)).toEqual([
      { kind: 'rung', seatId: 5, act: 'remind' },
      { kind: 'dispute-rung', seatId: 5 },
    ]);
    reminded.when(fires()).thenEmits('TimerFired', { type: 'SeatReminded', seatId: 5 });
  });

  it('may be sat on by somebody who sat on the one before', () => {
    disputed({ dispute: [rung('heads'), rung('heads')] })
      .and(answers('head', 'escalate', minutes))
      .when(answers('head', 'rule', ruling))
      .thenEmitsAmongOthers('SeatRuled');
  });

  it('is for nobody else', () => {
    disputed()
      .when(answers('deputy', 'escalate', { ...minutes, seat: 5 }))
      .thenRefuses('seat.not-held');
  });

  it('shows that nobody is there, and does not ask the next in silence', () => {
    const empty = disputed({ dispute: [rung('heads'), rung('leaders')] }, { leadUnit: 'office' });
    expect(empty.state.activations.at(-1)).toMatchObject({
      purpose: 'dispute',
      state: 'blocked',
      blocked: 'nobody',
    });
    expect(empty.state.seats.filter(({ purpose }) => purpose === 'dispute')).toEqual([]);
    empty.when(corrects(person('planner'), { leadUnit: 'law' })).thenEmitsNo('ActivationUnblocked');
    empty
      .when(corrects(person('planner'), { leadUnit: 'lead' }))
      .thenEmitsAmongOthers('ActivationUnblocked', {
        type: 'SeatOpened',
        purpose: 'dispute',
        holder: 'head',
      });
  });

  it('looks at the very text in dispute', () => {
    disputed()
      .when(answers('head', 'escalate', { ...minutes, seen: 'text-0' }))
      .thenRefuses('document.changed');
  });
});

describe('a ruling', () => {
  const ready = () => disputed().and(answers('head', 'escalate', minutes));

  it('binds whoever disagreed, keeps what they said, and closes the step once, agreed', () => {
    const after = ready()
      .when(answers('ines', 'rule', ruling))
      .thenEmitsAmongOthers(
        { type: 'SeatRuled', seatId: 2, by: 'ines' },
        { type: 'DisputeClosed', state: 'ruled', ruling: { by: 'ines', opinion: ruling.opinion } },
        { type: 'ActivationClosed', activationId: 2, outcome: 'agreed' },
        { type: 'InstanceEnded', outcome: 'closed' },
      );
    expect(after.state.seats[1]).toMatchObject({
      state: 'ruled',
      answer: { answer: 'disagree', opinion: no.opinion },
      cause: { verb: 'ruled', by: 'ines' },
    });
    expect(after.events.filter(({ type }) => type === 'ActivationClosed')).toHaveLength(2);
    expect(after.state.lastAnswer).toEqual({});
  });

  it('needs a reason', () => {
    ready().when(answers('ines', 'rule')).thenRefuses('reason.required', { field: 'opinion' });
  });

  it('is never the drafter’s, who may speak for the text below', () => {
    const own = (dispute: readonly DisputeRung[]) => disputed({ dispute });
    own([rung('drafter'), rung('leaders')])
      .when(answers('drafter', 'escalate', minutes))
      .thenEmitsAmongOthers('DisputeEscalated');
    expect(own([rung('drafter')]).state.activations.at(-1)).toMatchObject({ blocked: 'excluded' });
  });

  it('is never the objector’s own', () => {
    const shared = disputed({ dispute: [rung('units')] });
    const asked = shared.state.seats.filter(({ purpose }) => purpose === 'dispute');
    expect(asked.map(({ principal }) => principal)).toEqual([
      { kind: 'unit', unit: 'law' },
      { kind: 'unit', unit: 'culture' },
    ]);
    shared
      .and(answers('lars', 'disagree', { ...no, seat: 3 }))
      .when(answers('lars', 'rule', { ...ruling, seat: 5 }))
      .thenRefuses('duty.separation', { because: 'involved' });
  });

  it('binds also who disagreed only after the ladder was opened', () => {
    ready()
      .and(answers('carl', 'disagree', { ...no, seat: 4 }))
      .when(answers('ines', 'rule', ruling))
      .thenEmitsAmongOthers({ type: 'SeatRuled', seatId: 2 }, { type: 'SeatRuled', seatId: 4 });
  });
});

describe('a seat that was ruled on', () => {
  it('counts as agreement, however often the step is counted', () => {
    const { state } = disputed()
      .and(answers('head', 'escalate', minutes))
      .when(answers('ines', 'rule', ruling));
    const signature = disputed().world.graph.nodes['sign' as NodeId] as ApprovalStep;
    const seats = state.seats.filter(({ activationId }) => activationId === 2);
    expect(tallies.sign(signature, seats)).toEqual({ outcome: 'agreed' });
  });
});

describe('the ladder', () => {
  it('is not counted like a step when everything is looked at again', () => {
    disputed()
      .when(corrects(person('planner'), { late: true }))
      .thenEmits('SubjectChanged');
  });

  it('has no rung beyond its last, and no seat without a dispute', () => {
    const { world, state } = disputed();
    const step = world.graph.nodes['sign' as NodeId] as ApprovalStep;
    expect(() => rungAt({ step }, 9)).toThrow('Expected rung 9 of sign');
    expect(() => disputeOf(state, { activationId: 1 as ActivationId })).toThrow('Expected a dispute');
  });
});

describe('a dispute', () => {
  it('is told to both sides, and so is its end', () => {
    const told = (after: ReturnType<ReturnType<typeof disputed>['when']>, type: string) =>
      after.events
        .filter((event) => event.type === type)
        .flatMap((event) => effectsOf(disputed().world.graph, after.state, event))
        .map((effect) => (effect.kind === 'notify' ? [effect.topic, effect.to] : []));
    const both = ['drafter', 'fiona'].map((one) => ({ kind: 'person', person: one }));
    const graph = disputed().world.graph;
    const opening = givenIn({ graph, directory }, starts('planner', { leaders: 'inspectors' }))
      .and(files('drafter', 'text-1'))
      .and(submits('drafter'))
      .and(answers('fiona', 'disagree', no))
      .and(answers('laura', 'agree'))
      .when(answers('carl', 'agree'));
    expect(told(opening, 'DisputeOpened')).toEqual(both.map((to) => ['dispute-opened', to]));
    const closing = disputed()
      .and(answers('head', 'escalate', minutes))
      .when(answers('ines', 'rule', ruling));
    expect(told(closing, 'DisputeClosed')).toEqual(both.map((to) => ['dispute-closed', to]));
  });

  it('is settled when nobody disagrees any more: the step closes once, and the rung need not meet', () => {
    disputed()
      .when(answers('fiona', 'agree', { seat: 2 }))
      .thenEmits(
        'SeatAnswered',
        'TimerCancelled',
        'TimerCancelled',
        { type: 'SeatCancelled', seatId: 5, verb: 'settled', by: 'fiona' },
        { type: 'ActivationClosed', activationId: 3, outcome: 'settled' },
        { type: 'DisputeClosed', state: 'settled', ruling: null },
        { type: 'ActivationClosed', activationId: 2, outcome: 'agreed' },
        'TokenMoved',
        'TokenConsumed',
        'InstanceEnded',
      );
  });

  it('goes on while anybody still disagrees', () => {
    disputed()
      .and(answers('carl', 'disagree', { ...no, seat: 4 }))
      .when(answers('fiona', 'agree', { seat: 2 }))
      .thenEmits('SeatAnswered');
  });

  it('is settled without a result when all who are left abstain', () => {
    disputed()
      .and(answers('laura', 'abstain', { seat: 3 }))
      .and(answers('carl', 'abstain', { seat: 4 }))
      .when(answers('fiona', 'abstain', { seat: 2 }))
      .thenEmitsAmongOthers(
        { type: 'DisputeClosed', state: 'settled' },
        { type: 'ActivationBlocked', activationId: 2, cause: 'no-decision' },
      );
  });

  it('is dropped when a rung sends the text back', () => {
    const after = disputed({ ...returns, return: back })
      .when(answers('head', 'return', { opinion: 'write it anew', to: 'draft' }))
      .thenEmitsAmongOthers(
        { type: 'DisputeClosed', state: 'dropped', ruling: null },
        { type: 'ActivationClosed', activationId: 3, outcome: null },
        { type: 'RoundOpened', cause: 'return', to: 'draft', returnedBy: 5 },
      );
    expect(after.state.seats[1]).toMatchObject({ state: 'answered', answer: { answer: 'disagree' } });
  });

  it('is dropped when an objector asks for a return instead', () => {
    disputed({ ...returns, return: back })
      .when(answers('fiona', 'return', { opinion: 'rather anew', to: 'draft', seat: 2 }))
      .thenEmitsAmongOthers(
        { type: 'DisputeClosed', state: 'dropped' },
        { type: 'RoundOpened', to: 'draft' },
      );
  });

  it('is dropped with the instance', () => {
    const { state } = disputed().when(terminates('planner'));
    expect(state.disputes).toMatchObject([{ state: 'dropped' }]);
    expect(state.timers).toEqual([]);
  });

  it('keeps the text from being taken back: it has been judged', () => {
    disputed().when(withdraws('drafter', 'a mistake')).thenRefuses('withdraw.too-late');
  });

  it('goes with a seat that is handed on', () => {
    disputed()
      .and(handsOn('head', 'deputy'))
      .when(answers('deputy', 'escalate', minutes))
      .thenEmitsAmongOthers('DisputeEscalated');
  });
});
