import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Expression } from '#libs/engine';
import { parseExpression } from './parse-expression.js';

const word = fc.constantFrom('subject', 'answer', '完成年度', 'kind', 'x1');
const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 3 }).map((path): Expression => ({ op: 'path', path })),
  fc
    .constantFrom(true, false, null, 0, 7, 2.5, '', '制度 文件')
    .map((value): Expression => ({ op: 'literal', value })),
);
const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    tie('tree').map((of): Expression => ({ op: 'not', of })),
    tie('tree').map((of): Expression => ({ op: 'call', name: 'count', of: [of] })),
    fc
      .tuple(fc.constantFrom('date-add', 'starts-with'), tie('tree'), tie('tree'))
      .map(([name, left, right]): Expression => ({ op: 'call', name, of: [left, right] })),
    fc.array(tie('tree'), { maxLength: 3 }).map((items): Expression => ({ op: 'list', items })),
    fc
      .tuple(fc.constantFrom('and', 'or', 'in'), tie('tree'), tie('tree'))
      .map(([op, left, right]): Expression => ({ op, left, right })),
    fc
      .tuple(fc.constantFrom('=', '!=', '<', '<=', '>', '>='), tie('tree'), tie('tree'))
      .map(([by, left, right]): Expression => ({ op: 'compare', by, left, right })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('tree'), tie('tree'))
      .map(([by, left, right]): Expression => ({ op: 'arithmetic', by, left, right })),
  ),
}));

function written(expression: Expression): string {
  switch (expression.op) {
    case 'literal':
      return JSON.stringify(expression.value);
    case 'path':
      return expression.path.join('.');
    case 'list':
      return `[${expression.items.map(written).join(', ')}]`;
    case 'call':
      return `${expression.name}(${expression.of.map(written).join(', ')})`;
    case 'not':
      return `(not ${written(expression.of)})`;
    case 'compare':
    case 'arithmetic':
      return `(${written(expression.left)} ${expression.by} ${written(expression.right)})`;
    default:
      return `(${written(expression.left)} ${expression.op} ${written(expression.right)})`;
  }
}

describe('reading expressions', () => {
  it('gives back every tree that was written out', () => {
    fc.assert(
      fc.property(tree, (expression) => {
        fc.pre(written(expression).length <= 1000);
        expect(parseExpression(written(expression))).toEqual({ ok: true, expression });
      }),
    );
  });

  it('answers every text and points inside it', () => {
    const sign = fc.constantFrom(
      'a',
      '.',
      '(',
      ')',
      '[',
      ']',
      '"',
      '=',
      '<',
      'not ',
      ' and ',
      ' in ',
      '1',
      '，',
      '-',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(sign, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        const parsed = parseExpression(source);
        if (parsed.ok) return;
        expect(parsed.offset).toBeGreaterThanOrEqual(0);
        expect(parsed.offset).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 2000 },
    );
  });
});
