import { describe, expect, it } from '@jest/globals';
import type { Expression } from '#libs/engine';
import { parseExpression, rootsOf } from './parse-expression.js';

function read(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${parsed.offset}: ${parsed.message}`);
  return parsed.expression;
}

const literal = (value: string | number | boolean | null): Expression => ({ op: 'literal', value });
const path = (...names: string[]): Expression => ({ op: 'path', path: names });

describe('an expression', () => {
  it.each([
    ['12.5', literal(12.5)],
    ['-3', literal(-3)],
    ['"text"', literal('text')],
    ["'制度 文件'", literal('制度 文件')],
    ['true', literal(true)],
    ['null', literal(null)],
    ['subject.leadUnit', path('subject', 'leadUnit')],
    ['subject.完成年度', path('subject', '完成年度')],
    ['[1, "a"]', { op: 'list', items: [literal(1), literal('a')] }],
    ['[]', { op: 'list', items: [] }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('binds or weaker than and, and weaker than not, not weaker than comparison', () => {
    expect(read('a or b and not c = 1')).toEqual({
      op: 'or',
      left: path('a'),
      right: {
        op: 'and',
        left: path('b'),
        right: { op: 'not', of: { op: 'compare', by: '=', left: path('c'), right: literal(1) } },
      },
    });
  });

  it('binds products tighter than sums, and from the left', () => {
    expect(read('1 - 2 - 3 * 4')).toEqual({
      op: 'arithmetic',
      by: '-',
      left: { op: 'arithmetic', by: '-', left: literal(1), right: literal(2) },
      right: { op: 'arithmetic', by: '*', left: literal(3), right: literal(4) },
    });
  });

  it('reads membership and parentheses', () => {
    expect(read('(subject.kind) in ["text", "plan"]')).toEqual({
      op: 'in',
      left: path('subject', 'kind'),
      right: { op: 'list', items: [literal('text'), literal('plan')] },
    });
  });

  it('reads functions, whose names may have hyphens', () => {
    const due = path('subject', 'due');
    expect(read('days-between(subject.due, date-add(subject.due, 3)) > 2')).toEqual({
      op: 'compare',
      by: '>',
      left: {
        op: 'call',
        name: 'days-between',
        of: [due, { op: 'call', name: 'date-add', of: [due, literal(3)] }],
      },
      right: literal(2),
    });
    expect(read('count([1]) - length')).toMatchObject({ op: 'arithmetic', by: '-', right: path('length') });
    expect(read('not (a)')).toEqual({ op: 'not', of: path('a') });
    expect(read('not(a) or(b)')).toMatchObject({ op: 'or' });
  });

  it('reads the names of steps and ends with their hyphens, and no others', () => {
    expect(read('result.assign-number.value')).toEqual(path('result', 'assign-number', 'value'));
    expect(read('ended.not-drawn > 1')).toMatchObject({ left: path('ended', 'not-drawn') });
    expect(read('subject.days-1')).toMatchObject({ op: 'arithmetic', left: path('subject', 'days') });
    expect(read('subject.result.a-1')).toMatchObject({ op: 'arithmetic' });
  });

  it('knows the first names of everything it reads', () => {
    expect(rootsOf(read('subject.late or not answer.finding in [finding, 1]'))).toEqual([
      'subject',
      'answer',
      'finding',
    ]);
  });
});

describe('a faulty expression', () => {
  it.each([
    ['', 0, '表达式没有写完。'],
    ['a and', 5, '表达式没有写完。'],
    ['a b', 2, '表达式里不该出现“b”。'],
    ['a == 1', 3, '表达式里不该出现“=”。'],
    ['(a', 2, '表达式没有写完。'],
    ['a = “文”', 4, '“ 是全角符号。'],
    ['a = "b', 4, '文字少了右边的引号。'],
    ['a; b', 1, '表达式里不能用“;”。'],
    ['a < b < c', 6, '表达式里不该出现“<”。'],
    ['now()', 0, '没有函数“now”。'],
    ['a.count(b)', 2, '表达式里不该出现“count”。'],
    ['count()', 0, '函数“count”的参数个数不对。'],
    ['count(a, b)', 0, '函数“count”的参数个数不对。'],
    ['count(a', 7, '表达式没有写完。'],
    ['count(,)', 6, '表达式里不该出现“,”。'],
    ['toString(a)', 0, '没有函数“toString”。'],
    ['a[0]', 1, '表达式里不该出现“[”。'],
    ['subject.constructor', 8, '不能使用名称“constructor”。'],
    ['subject.__proto__.x', 8, '不能使用名称“__proto__”。'],
  ])('%j is refused at %i', (text, offset, message) => {
    expect(parseExpression(text)).toMatchObject({ ok: false, offset, message });
  });

  it.each([
    ['parentheses', `${'('.repeat(400)}a${')'.repeat(400)}`],
    ['negations', `${'not '.repeat(200)}a`],
    ['signs', `${'-'.repeat(900)}a`],
    ['lists', `${'['.repeat(400)}${']'.repeat(400)}`],
    ['calls', `${'sum('.repeat(100)}a${')'.repeat(100)}`],
    ['alternatives', Array(100).fill('a').join(' or ')],
  ])('has too many nested %s', (_, text) => {
    expect(parseExpression(text)).toMatchObject({ ok: false, message: '表达式嵌套太深。' });
  });

  it('is too long', () => {
    expect(parseExpression('a'.repeat(1001))).toMatchObject({ ok: false, message: '表达式太长。' });
  });
});
