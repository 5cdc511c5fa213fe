import { describe, expect, it } from '@jest/globals';
import { imported, samplePlanFile } from '../../../../test/fixtures/plans/plan-file.js';
import { outlineOf, recognise } from './recognise.js';

const count = <Item>(items: readonly Item[], test: (item: Item) => boolean): number =>
  items.filter(test).length;

describe('the sample plan', () => {
  it('holds 4 areas, 15 tasks, 43 deliverables and 15 units', async () => {
    const { plan } = await imported(samplePlanFile());

    expect([plan.areas, plan.tasks, plan.deliverables, plan.units].map(({ length }) => length)).toEqual([
      4, 15, 43, 15,
    ]);
    expect(
      [2015, 2016, 2017].map((year) => count(plan.deliverables, ({ dueYear }) => dueYear === year)),
    ).toEqual([22, 15, 6]);
  });

  it('states 32 responsible units, inherits 11 and flags 17 empty review pools', async () => {
    const { plan, questions } = await imported(samplePlanFile());

    expect(count(plan.deliverables, ({ responsibleBasis }) => responsibleBasis === 'stated')).toBe(32);
    expect(count(plan.deliverables, ({ reviewUnits }) => reviewUnits.length === 0)).toBe(17);
    expect(count(questions, ({ code }) => code === 'review.empty')).toBe(17);
    expect(count(questions, ({ code }) => code === 'responsible.inherited')).toBe(11);
    expect(count(questions, ({ code }) => code === 'deliverable.compound')).toBe(8);
    expect(count(questions, ({ code }) => code === 'deliverable.not-a-document')).toBe(7);
  });

  it('leaves five questions open and has the rest answered', async () => {
    const { questions } = await imported(samplePlanFile());

    expect(questions.filter(({ answer }) => answer === null).map(({ code }) => code)).toEqual([
      'plan.document-number',
      'plan.issued-on',
      'participants.open',
      'audit-unit.missing',
      'outline.expired',
    ]);
  });

  it('is recognised as itself, in any width and punctuation', async () => {
    const { plan } = await imported(samplePlanFile());
    const wide = outlineOf(plan).map(({ code, title }) => ({
      code,
      title: title.replaceAll('(', '（').replaceAll(')', '）').replaceAll(',', '，'),
    }));

    expect(recognise(plan, [{ id: 'sample', outline: wide }])).toEqual({ kind: 'same', id: 'sample' });
  });
});
