import { describe, expect, it } from '@jest/globals';
import { imported, planFile } from '../../../../test/fixtures/plans/plan-file.js';
import { outlineOf, recognise } from './recognise.js';

describe('recognising a plan', () => {
  it('calls a plan with another title in one place a revision and names the place', async () => {
    const { plan } = await imported(planFile('irregular.txt'));
    const outline = outlineOf(plan).map((entry) =>
      entry.code === '1.1.1' ? { ...entry, title: '另一件事' } : entry,
    );

    expect(recognise(plan, [{ id: 'known', outline }])).toEqual({
      kind: 'revision',
      id: 'known',
      differences: ['1.1.1'],
    });
  });

  it('calls a plan of another city new', async () => {
    const { plan } = await imported(planFile('irregular.txt'));
    const other = await imported(planFile('qinghe.txt'));

    expect(recognise(plan, [{ id: 'known', outline: outlineOf(other.plan) }])).toEqual({ kind: 'new' });
    expect(recognise(plan, [])).toEqual({ kind: 'new' });
  });

  it('recognises the same plan kept as text and in Word', async () => {
    const text = await imported(planFile('qinghe.txt'));
    const word = await imported(planFile('word.docx'));

    expect(recognise(word.plan, [{ id: 'text', outline: outlineOf(text.plan) }])).toEqual({
      kind: 'same',
      id: 'text',
    });
  });
});
