import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planFile, samplePlanFile } from '../../../../test/fixtures/plans/plan-file.js';
import { importPlan } from './import-plan.js';

const names = fc.constantFrom(
  'plan.txt',
  'plan.csv',
  'plan.yaml',
  'plan.xlsx',
  'plan.docx',
  'plan',
  '方案.TXT',
);
const plans = ['irregular.txt', 'qinghe.txt', 'songyang.txt', 'baisha-gbk.txt', 'table.csv', 'word.docx'].map(
  planFile,
);
const whole = fc.constantFrom(...plans, samplePlanFile());

/** A plan with a stretch of it replaced by other bytes. */
const damaged = fc
  .record({ file: whole, at: fc.nat(), cut: fc.nat(200), put: fc.uint8Array({ maxLength: 60 }) })
  .map(({ file, at, cut, put }) => {
    const from = at % file.bytes.length;
    return {
      name: file.name,
      bytes: Uint8Array.from([...file.bytes.subarray(0, from), ...put, ...file.bytes.subarray(from + cut)]),
    };
  });

/** The lines of a plan in another order, some of them lost. */
const shuffled = fc
  .constantFrom('irregular.txt', 'qinghe.txt', 'songyang.txt')
  .chain((name) => fc.shuffledSubarray(new TextDecoder().decode(planFile(name).bytes).split('\n')))
  .map((lines) => ({ name: 'plan.txt', bytes: new TextEncoder().encode(lines.join('\n')) }));

describe('any file', () => {
  it('is read or refused, never thrown at', async () => {
    const random = fc.record({ name: names, bytes: fc.uint8Array({ maxLength: 400 }) });
    await fc.assert(
      fc.asyncProperty(fc.oneof(random, damaged, shuffled), async (file) => {
        const result = await importPlan(file);
        if (!result.ok) expect(result.problem.title).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('gives every deliverable its own code, and every question a line of the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, shuffled), async (file) => {
        const result = await importPlan(file);
        if (!result.ok) return;
        const codes = result.plan.deliverables.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(result.questions.every(({ line }) => line >= 1)).toBe(true);
        expect(
          result.plan.deliverables.every(
            ({ reviewUnits, responsibleUnit }) => !reviewUnits.includes(responsibleUnit ?? ''),
          ),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
