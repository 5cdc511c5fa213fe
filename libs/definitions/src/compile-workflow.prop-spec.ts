import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileWorkflow } from './compile-workflow.js';
import { ordinary } from './rules/testing/ordinary.js';

const options = { resolveCall: () => undefined };

describe('compiling', () => {
  it('answers every text, and points at a place in it', () => {
    const lines = ordinary.split('\n');
    const line = fc.oneof(fc.constantFrom(...lines), fc.string());
    const scrambled = fc.array(line, { maxLength: 40 }).map((all) => all.join('\n'));
    const spliced = fc
      .tuple(fc.nat(ordinary.length), fc.nat(20), fc.string({ maxLength: 12 }))
      .map(([at, cut, text]) => ordinary.slice(0, at) + text + ordinary.slice(at + cut));
    fc.assert(
      fc.property(fc.oneof(scrambled, spliced), (source) => {
        const compiled = compileWorkflow(source, options);
        if (compiled.ok) return;
        expect(compiled.problems.length).toBeGreaterThan(0);
        const height = source.split('\n').length;
        for (const problem of compiled.problems) expect(problem.line).toBeLessThanOrEqual(height + 1);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same graph for the same text', () => {
    expect(compileWorkflow(ordinary, options)).toEqual(compileWorkflow(ordinary, options));
  });
});
