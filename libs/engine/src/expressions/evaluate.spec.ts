import { describe, expect, it } from '@jest/globals';
import type { Value } from '../subject.js';
import { evaluate } from './evaluate.js';
import { FUNCTIONS, type Expression, type FunctionName } from './expression.js';

const literal = (value: Value): Expression => ({ op: 'literal', value });
const path = (...keys: string[]): Expression => ({ op: 'path', path: keys });
const names = { subject: { late: true, days: 3, units: ['a', 'b'], due: '2015-12-31', none: null } };

const compare = (by: '=' | '!=' | '<' | '<=' | '>' | '>=', left: Value, right: Value): Value =>
  evaluate({ op: 'compare', by, left: literal(left), right: literal(right) }, {});
const logic = (op: 'and' | 'or', left: Value, right: Value): Value =>
  evaluate({ op, left: literal(left), right: literal(right) }, {});
const arithmetic = (by: '+' | '-' | '*' | '/', left: Value, right: Value): Value =>
  evaluate({ op: 'arithmetic', by, left: literal(left), right: literal(right) }, {});

describe('a path', () => {
  it('reads what is there', () => {
    expect(evaluate(path('subject', 'late'), names)).toBe(true);
    expect(evaluate(path('subject'), names)).toBe(names.subject);
  });

  it.each([
    ['a missing name', ['answer']],
    ['a missing key', ['subject', 'colour']],
    ['a key of null', ['subject', 'none', 'deeper']],
    ['a key of a text', ['subject', 'due', 'length']],
    ['a key of a list', ['subject', 'units', 'length']],
    ['what every object has', ['subject', 'constructor']],
    ['the prototype', ['subject', '__proto__', 'polluted']],
  ])('is null for %s', (_what, keys) => {
    expect(evaluate(path(...keys), names)).toBeNull();
  });
});

describe('logic', () => {
  it('knows three values', () => {
    expect([logic('and', null, false), logic('and', null, true), logic('and', true, true)]).toEqual([
      false,
      null,
      true,
    ]);
    expect([logic('or', null, true), logic('or', null, false), logic('or', false, false)]).toEqual([
      true,
      null,
      false,
    ]);
    expect(evaluate({ op: 'not', of: literal(null) }, {})).toBeNull();
    expect(evaluate({ op: 'not', of: literal(false) }, {})).toBe(true);
  });

  it('takes nothing but truth for true', () => {
    expect(logic('and', 'yes', 1)).toBeNull();
  });
});

describe('comparison', () => {
  it('orders numbers by size and dates by their text', () => {
    expect(compare('<', 9, 10)).toBe(true);
    expect(compare('>=', '2015-10-10', '2015-09-24')).toBe(true);
    expect(compare('<=', 2, 2)).toBe(true);
    expect(compare('>', 2, 2)).toBe(false);
  });

  it('does not order what has no common order', () => {
    expect(compare('<', 9, '10')).toBeNull();
    expect(compare('<', null, 1)).toBeNull();
  });

  it('compares whole values', () => {
    expect(compare('=', ['a', { b: 1 }], ['a', { b: 1 }])).toBe(true);
    expect(compare('=', { a: 1 }, { b: 1 })).toBe(false);
    expect(compare('=', [], {})).toBe(false);
    expect(compare('!=', null, null)).toBe(false);
  });
});

describe('membership', () => {
  it('asks a list', () => {
    const isIn = (item: Value): Value =>
      evaluate({ op: 'in', left: literal(item), right: path('subject', 'units') }, names);
    expect([isIn('a'), isIn('c')]).toEqual([true, false]);
    expect(evaluate({ op: 'in', left: literal('a'), right: literal('abc') }, {})).toBeNull();
  });

  it('builds a list from its items', () => {
    expect(evaluate({ op: 'list', items: [literal(1), path('nothing')] }, {})).toEqual([1, null]);
  });
});

describe('arithmetic', () => {
  it('calculates with numbers only', () => {
    expect([
      arithmetic('+', 2, 3),
      arithmetic('-', 2, 3),
      arithmetic('*', 2, 3),
      arithmetic('/', 3, 2),
    ]).toEqual([5, -1, 6, 1.5]);
    expect(arithmetic('+', 'a', 1)).toBeNull();
  });

  it('has no infinity', () => {
    expect(arithmetic('/', 1, 0)).toBeNull();
    expect(arithmetic('*', Number.MAX_VALUE, 2)).toBeNull();
  });
});

describe('a function', () => {
  const call = (name: FunctionName, ...of: readonly Value[]): Value =>
    evaluate({ op: 'call', name, of: of.map(literal) }, {});

  it.each<[FunctionName, readonly Value[], Value]>([
    ['count', [['a', null]], 2],
    ['count', [[]], 0],
    ['count', ['abc'], null],
    ['min', [[3, 1, 2]], 1],
    ['max', [['2015-10-01', '2015-12-01']], '2015-12-01'],
    ['max', [[]], null],
    ['max', [[1, '2']], null],
    ['min', [[null]], null],
    ['min', [7], null],
    ['sum', [[1, 2.5]], 3.5],
    ['sum', [[]], 0],
    ['sum', [[1, 'a']], null],
    ['sum', [[Number.MAX_VALUE, Number.MAX_VALUE]], null],
    ['sum', [1], null],
    ['contains', ['制度文件', '文件'], true],
    ['contains', ['制度文件', '方案'], false],
    ['contains', [['a'], 'a'], null],
    ['contains', ['a', null], null],
    ['starts-with', ['3.3.1', '3.'], true],
    ['starts-with', ['3.3.1', '1'], false],
    ['starts-with', [3, '3'], null],
    ['length', ['办法'], 2],
    ['length', ['𠮷'], 1],
    ['length', [12], null],
    ['date-add', ['2016-02-28', 1], '2016-02-29'],
    ['date-add', ['2015-01-01', -1], '2014-12-31'],
    ['date-add', ['2015-02-30', 1], null],
    ['date-add', ['2015-02-28', 0.5], null],
    ['date-add', ['2015-02-28', '1'], null],
    ['date-add', ['9999-12-31', 1], null],
    ['date-add', ['9999-12-31', Number.MAX_SAFE_INTEGER], null],
    ['days-between', ['2015-12-31', '2016-01-02'], 2],
    ['days-between', ['2016-01-02', '2015-12-31'], -2],
    ['days-between', ['soon', '2015-12-31'], null],
    ['days-between', ['2015-12-31', 'soon'], null],
    ['days-between', ['2015-13-01', '2015-12-31'], null],
  ])('%s of %j is %j', (name, of, value) => {
    expect(call(name, ...of)).toEqual(value);
  });

  it.each(Object.keys(FUNCTIONS) as FunctionName[])('%s of nothing is null', (name) => {
    expect(call(name)).toBeNull();
  });

  it('costs what a list is long', () => {
    const long = Array.from({ length: 20_000 }, () => 1);
    expect(call('sum', long)).toBeNull();
  });
});

describe('a budget', () => {
  it('stops a tree that is too deep', () => {
    const deep = Array.from({ length: 5_000 }).reduce<Expression>((of) => ({ op: 'not', of }), literal(true));
    expect(evaluate(deep, {})).toBeNull();
  });

  it('stops a tree that is too large', () => {
    const half = (depth: number): Expression =>
      depth === 0 ? literal(true) : { op: 'and', left: half(depth - 1), right: half(depth - 1) };
    expect(evaluate(half(8), {})).toBe(true);
    expect(evaluate(half(15), {})).toBeNull();
  });

  it('stops a comparison of values that are too deep', () => {
    const nested = (): Value => Array.from({ length: 1_000 }).reduce<Value>((inner) => [inner], 'x');
    expect(compare('=', nested(), nested())).toBe(false);
  });
});
