import {
  FUNCTIONS,
  type ArithmeticOperator,
  type ComparisonOperator,
  type Expression,
  type FunctionName,
} from '#libs/engine';
import { ExpressionFault, tokensOf, type Token } from './tokens.js';

/** Longest expression, in characters, without the leading `=`. */
const LONGEST_EXPRESSION = 1000;
/** Deepest tree, so that walking one costs a bounded stack wherever it is walked. */
const DEEPEST_EXPRESSION = 32;

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly offset: number; readonly message: string; readonly expected: string };

/**
 * Reads a condition or a value: comparison, boolean, membership, arithmetic, functions of a fixed list, paths and
 * literals. No assignment, no code. Always answers; a fault carries its offset in the text.
 */
export function parseExpression(text: string): ParsedExpression {
  if (text.length > LONGEST_EXPRESSION) {
    return { ok: false, offset: 0, message: '表达式太长。', expected: `不超过${LONGEST_EXPRESSION}个字` };
  }
  try {
    const expression = new ExpressionReader(tokensOf(text)).whole();
    if (depthOf(expression) > DEEPEST_EXPRESSION) throw tooDeep(0);
    return { ok: true, expression };
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    return { ok: false, offset: error.offset, message: error.message, expected: error.expected };
  }
}

const comparisons: readonly string[] = ['=', '!=', '<', '<=', '>', '>='] satisfies ComparisonOperator[];

/** Names that lead out of the data into the language underneath. */
const unsafeNames = new Set(['__proto__', 'constructor', 'prototype']);

/** Recursive descent, loosest binding first: or, and, not, comparison, sum, product, operand. */
class ExpressionReader {
  private position = 0;
  private nesting = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const expression = this.either();
    if (this.next.kind !== 'end') throw this.unexpected('and、or 或比较符号');
    return expression;
  }

  private either(): Expression {
    let left = this.both();
    while (this.take('or')) left = { op: 'or', left, right: this.both() };
    return left;
  }

  private both(): Expression {
    let left = this.negation();
    while (this.take('and')) left = { op: 'and', left, right: this.negation() };
    return left;
  }

  private negation(): Expression {
    if (!this.take('not')) return this.comparison();
    return this.nested(() => ({ op: 'not', of: this.negation() }));
  }

  private comparison(): Expression {
    const left = this.sum();
    if (this.take('in')) return { op: 'in', left, right: this.sum() };
    const by = this.takeOne<ComparisonOperator>(comparisons);
    if (by === undefined) return left;
    if (by === '=' && this.next.text === '=') throw this.unexpected('一个等号');
    return { op: 'compare', by, left, right: this.sum() };
  }

  private sum(): Expression {
    let left = this.product();
    for (let by = this.arithmetic('+', '-'); by !== undefined; by = this.arithmetic('+', '-')) {
      left = { op: 'arithmetic', by, left, right: this.product() };
    }
    return left;
  }

  private product(): Expression {
    let left = this.operand();
    for (let by = this.arithmetic('*', '/'); by !== undefined; by = this.arithmetic('*', '/')) {
      left = { op: 'arithmetic', by, left, right: this.operand() };
    }
    return left;
  }

  private operand(): Expression {
    const token = this.next;
    if (token.kind === 'name') return this.path();
    if (token.kind === 'function') return this.nested(() => this.call());
    this.position += 1;
    switch (token.kind) {
      case 'number':
        return { op: 'literal', value: Number(token.text) };
      case 'string':
        return { op: 'literal', value: token.text.slice(1, -1) };
      default:
        return this.wordOrSign(token);
    }
  }

  private wordOrSign(token: Token): Expression {
    switch (token.text) {
      case 'true':
        return { op: 'literal', value: true };
      case 'false':
        return { op: 'literal', value: false };
      case 'null':
        return { op: 'literal', value: null };
      case '(':
        return this.nested(() => this.closed(this.either(), ')'));
      case '[':
        return this.nested(() => this.list());
      case '-':
        return this.nested(() => negative(this.operand()));
      default:
        this.position -= 1;
        throw this.unexpected('名称、数字或带引号的文字');
    }
  }

  private path(): Expression {
    const path = [this.segment()];
    while (this.take('.')) path.push(this.segment());
    return { op: 'path', path };
  }

  private call(): Expression {
    const { text, offset } = this.next;
    if (!isFunction(text)) {
      throw new ExpressionFault(offset, `没有函数“${text}”。`, Object.keys(FUNCTIONS).join('、'));
    }
    this.position += 2;
    const of = this.next.text === ')' ? [] : this.several();
    if (of.length !== FUNCTIONS[text]) {
      const message = `函数“${text}”的参数个数不对。`;
      throw new ExpressionFault(offset, message, `${FUNCTIONS[text]}个参数`);
    }
    return this.closed({ op: 'call', name: text, of }, ')');
  }

  private several(): readonly Expression[] {
    const all: Expression[] = [];
    do all.push(this.either());
    while (this.take(','));
    return all;
  }

  private segment(): string {
    const { kind, text, offset } = this.next;
    if (unsafeNames.has(text)) throw new ExpressionFault(offset, `不能使用名称“${text}”。`, '业务数据的名称');
    if (kind !== 'name') throw this.unexpected('点号后面的名称');
    this.position += 1;
    return text;
  }

  private list(): Expression {
    if (this.take(']')) return { op: 'list', items: [] };
    return this.closed({ op: 'list', items: this.several() }, ']');
  }

  private closed(expression: Expression, bracket: ')' | ']'): Expression {
    if (!this.take(bracket)) throw this.unexpected(`右括号 ${bracket}`);
    return expression;
  }

  /** Keeps the reader's own recursion bounded, whatever the text. */
  private nested(read: () => Expression): Expression {
    this.nesting += 1;
    if (this.nesting > DEEPEST_EXPRESSION) throw tooDeep(this.next.offset);
    const expression = read();
    this.nesting -= 1;
    return expression;
  }

  private get next(): Token {
    return this.tokens[this.position] ?? { kind: 'end', text: '', offset: 0 };
  }

  private take(text: string): boolean {
    const { kind } = this.next;
    if (this.next.text !== text || (kind !== 'symbol' && kind !== 'keyword')) return false;
    this.position += 1;
    return true;
  }

  private takeOne<Sign extends string>(signs: readonly string[]): Sign | undefined {
    const { kind, text } = this.next;
    if (kind !== 'symbol' || !signs.includes(text)) return undefined;
    this.position += 1;
    return text as Sign;
  }

  private arithmetic(...signs: ArithmeticOperator[]): ArithmeticOperator | undefined {
    return this.takeOne<ArithmeticOperator>(signs);
  }

  private unexpected(expected: string): ExpressionFault {
    const { kind, text, offset } = this.next;
    const message = kind === 'end' ? '表达式没有写完。' : `表达式里不该出现“${text}”。`;
    return new ExpressionFault(offset, message, expected);
  }
}

function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTIONS, name);
}

function negative(of: Expression): Expression {
  if (of.op === 'literal' && typeof of.value === 'number') return { op: 'literal', value: -of.value };
  return { op: 'arithmetic', by: '-', left: { op: 'literal', value: 0 }, right: of };
}

function tooDeep(offset: number): ExpressionFault {
  return new ExpressionFault(offset, '表达式嵌套太深。', `不超过${DEEPEST_EXPRESSION}层`);
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'literal':
    case 'path':
      return [];
    case 'list':
      return expression.items;
    case 'not':
      return [expression.of];
    case 'call':
      return expression.of;
    default:
      return [expression.left, expression.right];
  }
}

function depthOf(expression: Expression): number {
  return 1 + Math.max(0, ...partsOf(expression).map(depthOf));
}

/** Every path the expression reads. */
export function pathsOf(expression: Expression): readonly (readonly string[])[] {
  return expression.op === 'path' ? [expression.path] : partsOf(expression).flatMap(pathsOf);
}

/** The first names of every path: what the expression reads. */
export function rootsOf(expression: Expression): readonly string[] {
  return pathsOf(expression).flatMap((path) => path.slice(0, 1));
}
