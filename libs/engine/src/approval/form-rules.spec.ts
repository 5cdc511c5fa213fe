import { describe, expect, it } from '@jest/globals';
import type { DisputeRung, FieldRight, FieldSpec, FieldType, Graph } from '../graph.js';
import {
  answers,
  bodyParty,
  end,
  givenIn,
  starts,
  step,
  unitParty,
  workflow,
} from '../../../testing/src/engine/index.js';
import type { Value } from '../subject.js';

function spec(type: FieldType, options: readonly string[] = []): FieldSpec {
  return { title: type, type, options };
}

const form: Graph['form'] = {
  amount: spec('number'),
  remark: spec('text'),
  day: spec('date'),
  urgent: spec('boolean'),
  kind: spec('choice', ['new', 'old']),
  who: spec('person'),
  where: spec('unit'),
};

/** Fiona, Laura and Carl sign a form; then the inspectors look at it. */
function filling(fields: Readonly<Record<string, FieldRight>>, dispute: readonly DisputeRung[] = []) {
  const parties = {
    units: unitParty('subject.reviewUnits', ['reviewer']),
    group: bodyParty('subject.acceptingBody'),
  };
  const graph = workflow('form', parties, {
    sign: step('sign', 'units', {
      answers: ['agree', 'disagree', 'abstain', 'return', 'no-comment'],
      onDisagree: 'collect',
      fields,
      dispute,
      then: { agreed: 'look', disagreed: 'look' },
    }),
    look: step('consult', 'units', { fields: { amount: 'read', remark: 'hidden' }, then: { done: 'over' } }),
    over: end('closed'),
  });
  return givenIn({ graph: { ...graph, form } }, starts());
}

const all: Readonly<Record<string, FieldRight>> = Object.fromEntries(
  Object.keys(form).map((name) => [name, 'edit']),
);

describe('the form of a workflow', () => {
  it('keeps what a step lets people fill in', () => {
    const filled = filling(all).and(answers('fiona', 'agree', { fields: { amount: 3, remark: 'few' } }));
    expect(filled.state.form).toEqual({ amount: 3, remark: 'few' });
    filled
      .when(answers('laura', 'agree', { fields: { amount: 4 } }))
      .thenEmits({ type: 'SeatAnswered', fields: {}, form: { amount: 4 } });
  });

  it('records nothing where nothing was filled in', () => {
    const { events } = filling(all).when(answers('fiona', 'agree'));
    expect(events[0]).not.toHaveProperty('form');
  });

  it('has no field that was not described', () => {
    filling(all)
      .when(answers('fiona', 'agree', { fields: { colour: 'red' } }))
      .thenRefuses('field.unknown', { field: 'colour' });
  });

  it.each<[FieldRight | 'unnamed']>([['read'], ['hidden'], ['unnamed']])(
    'is not filled in where the step says %s',
    (right) => {
      filling(right === 'unnamed' ? {} : { amount: right })
        .when(answers('fiona', 'agree', { fields: { amount: 3 } }))
        .thenRefuses('field.read-only', { field: 'amount' });
    },
  );

  it.each<[string, Value]>([
    ['amount', '3'],
    ['amount', Number.NaN],
    ['remark', 3],
    ['day', '2015-02-30'],
    ['day', '2015-2-3'],
    ['day', '2015'],
    ['day', 3],
    ['urgent', 'yes'],
    ['kind', 'other'],
    ['kind', 3],
    ['who', 'nobody'],
    ['who', 3],
    ['where', 'atlantis'],
    ['where', true],
  ])('takes no value of another type: %s = %j', (field, value) => {
    filling(all)
      .when(answers('fiona', 'agree', { fields: { [field]: value } }))
      .thenRefuses('field.invalid', { field });
  });

  it('says what was expected', () => {
    filling(all)
      .when(answers('fiona', 'agree', { fields: { kind: 'other' } }))
      .thenRefuses('field.invalid', { expected: 'new、old' });
    filling(all)
      .when(answers('fiona', 'agree', { fields: { amount: 'few' } }))
      .thenRefuses('field.invalid', { expected: 'number' });
  });

  it('takes every kind of value', () => {
    const fields = {
      amount: 3,
      remark: 'few',
      day: '2015-09-24',
      urgent: false,
      kind: 'new',
      who: 'carl',
      where: 'law',
    };
    filling(all)
      .when(answers('fiona', 'agree', { fields }))
      .thenEmits({ type: 'SeatAnswered', form: fields });
  });

  it('must be filled in where the step requires it, now or before', () => {
    const required = filling({ amount: 'required' });
    required.when(answers('fiona', 'agree')).thenRefuses('field.required', { field: 'amount' });
    required
      .when(answers('fiona', 'agree', { fields: { amount: null } }))
      .thenRefuses('field.required', { field: 'amount' });
    required
      .and(answers('fiona', 'agree', { fields: { amount: 0 } }))
      .when(answers('laura', 'agree'))
      .thenEmits('SeatAnswered');
  });

  it('need not be filled in by who turns the text down or takes no side', () => {
    filling({ amount: 'required' })
      .and(answers('fiona', 'disagree', { opinion: 'no' }))
      .when(answers('laura', 'abstain'))
      .thenEmits('SeatAnswered');
  });

  it('may be emptied again', () => {
    const emptied = filling(all)
      .and(answers('fiona', 'agree', { fields: { remark: 'few' } }))
      .and(answers('laura', 'agree', { fields: { remark: '' } }));
    expect(emptied.state.form).toEqual({ remark: '' });
  });

  it('is not filled in by whoever settles a dispute', () => {
    const disputed = filling(all, [{ party: 'group', limit: null }] as never)
      .and(answers('fiona', 'disagree', { opinion: 'no' }))
      .and(answers('laura', 'agree'))
      .and(answers('carl', 'agree'));
    disputed
      .when(answers('chair', 'rule', { opinion: 'so be it', fields: { amount: 3 } }))
      .thenRefuses('field.read-only', { field: 'amount' });
  });

  it('leaves what a text is submitted with to the submission', () => {
    filling(all)
      .when(answers('fiona', 'agree', { fields: { disclosure: 'open', amount: 3 } }))
      .thenEmitsAmongOthers({ type: 'SeatAnswered', fields: { disclosure: 'open' }, form: { amount: 3 } });
  });
});
