import { describe, expect, it } from '@jest/globals';
import { compileWorkflow } from './compile-workflow.js';
import { drawingOf } from './drawing.js';
import { ordinary } from './rules/testing/ordinary.js';

describe('a drawing', () => {
  const compiled = compileWorkflow(ordinary, { resolveCall: () => undefined });
  const drawing = compiled.ok ? drawingOf(compiled.graph) : undefined;

  it('reads from left to right', () => {
    expect(drawing?.columns).toEqual([
      ['start'],
      ['draft'],
      ['review'],
      ['revise'],
      ['sign-off'],
      ['acceptance'],
      ['risk', 'rejected'],
      ['check', 'draw'],
      ['closed'],
    ]);
  });

  it('sets apart the arrows that run back', () => {
    expect(drawing?.back.map(({ id }) => id)).toEqual(['draw.drawn', 'check.overturn']);
  });
});
