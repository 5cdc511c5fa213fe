import { describe, expect, it } from '@jest/globals';
import { WorkingDayCalendar } from '#libs/calendar';
import type { Unit } from '#libs/directory';
import type { UnitId } from '#libs/engine';
import type { Deliverable, DeliverableId } from '../deliverable.js';
import type { OpenQuestion, PlanId } from '../plan.js';
import { answerQuestion } from './answer-question.js';
import { dueDateOf } from './due-date-of.js';
import { resolveUnits } from './resolve-units.js';

const calendar = new WorkingDayCalendar();
const units: Unit[] = [
  { id: 'shiweiban' as UnitId, name: '市委办公室', aliases: ['市委办'] },
  { id: 'unit-7' as UnitId, name: '市效能办', aliases: [] },
];
const printed = (name: string, printedAs: string[] = [name]) => ({
  name,
  printedAs,
  collective: false,
  line: 1,
});

describe('finding the units a plan names', () => {
  it('takes those the directory knows and numbers the others onwards', () => {
    const resolved = resolveUnits(units, [
      printed('市委办公室', ['市委办公室', '市委办']),
      printed('市政务中心'),
    ]);
    expect(resolved.idOf('市委办')).toBe('shiweiban');
    expect(resolved.idOf('市政务中心')).toBe('unit-8');
    expect(resolved.changes).toEqual([
      { kind: 'put-unit', unit: { id: 'unit-8', name: '市政务中心', aliases: [] } },
    ]);
  });

  it('adds a printed form it did not know to the aliases', () => {
    const resolved = resolveUnits(units, [printed('市效能办公室', ['市效能办公室', '市效能办'])]);
    expect(resolved.changes).toEqual([
      { kind: 'put-unit', unit: { ...units[1], aliases: ['市效能办公室'] } },
    ]);
    expect(resolved.idOf('市效能办')).toBe('unit-7');
  });
});

describe('dating a deliverable', () => {
  it('takes the last working day of a bare year or of the printed period', () => {
    expect(dueDateOf(calendar, { dueYear: 2016, dueOn: null })).toBe('2016-12-30');
    expect(dueDateOf(calendar, { dueYear: 2016, dueOn: '2016-10-31' })).toBe('2016-10-31');
    expect(dueDateOf(calendar, { dueYear: 2016, dueOn: '2016-07-31' })).toBe('2016-07-29');
    expect(dueDateOf(calendar, { dueYear: null, dueOn: null })).toBeNull();
  });
});

describe('answering a question of the import', () => {
  const question = (code: OpenQuestion['code'], about: string): OpenQuestion => ({
    planId: 'plan' as PlanId,
    number: 1,
    code,
    about,
    line: 1,
    quote: '',
    text: '',
    proposal: null,
    answer: null,
    answeredBy: null,
    blocking: false,
  });
  const deliverables = ['1.1.1', '1.1.2', '1.10.1'].map(
    (code) => ({ id: code as DeliverableId, code, responsibleUnit: null }) as Deliverable,
  );
  const answered = (code: OpenQuestion['code'], about: string, answer: string) =>
    answerQuestion(question(code, about), answer, { calendar, units, deliverables });

  it('fills in a fact of the plan', () => {
    expect(answered('plan.issued-on', '', '2015年6月30日')).toMatchObject({
      result: { plan: { issuedOn: '2015-06-30' } },
    });
    expect(answered('plan.issued-on', '', '去年')).toMatchObject({ refusal: { code: 'question.answer' } });
  });

  it.each([
    ['2016', '2016-12-30'],
    ['2016年', '2016-12-30'],
    ['2016年6月底', '2016-06-30'],
  ])('dates a deliverable by %s', (answer, dueDate) => {
    expect(answered('due.missing', '1.1.2', answer)).toMatchObject({
      result: { deliverables: [{ id: '1.1.2', patch: { dueYear: 2016, dueDate } }] },
    });
  });

  it('gives every deliverable of a task its lead, and no other', () => {
    expect(answered('lead.missing', '1.1', '市委办')).toEqual({
      ok: true,
      result: {
        plan: {},
        deliverables: ['1.1.1', '1.1.2'].map((id) => ({
          id,
          patch: { leadUnits: ['shiweiban'], responsibleUnit: 'shiweiban' },
        })),
      },
    });
    expect(answered('lead.missing', '1.1', '没有的单位').ok).toBe(false);
  });

  it('only keeps the answer to any other question', () => {
    expect(answered('title.provisional-twice', '2.2.3', '照印')).toEqual({
      ok: true,
      result: { plan: {}, deliverables: [] },
    });
  });
});
