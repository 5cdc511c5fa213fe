/** A piece of an expression and where it begins, counted from the start of the text. */
export interface Token {
  readonly kind: 'number' | 'string' | 'function' | 'name' | 'keyword' | 'symbol' | 'end';
  readonly text: string;
  readonly offset: number;
}

/** Stops the reading of one expression. Caught where the reading began; it never leaves this folder. */
export class ExpressionFault extends Error {
  constructor(
    readonly offset: number,
    message: string,
    readonly expected: string,
  ) {
    super(message);
  }
}

const keywords = new Set(['and', 'or', 'not', 'in', 'true', 'false', 'null']);

/** Every kind of token, tried in this order at each place. */
const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /\d+(?:\.\d+)?/y],
  ['string', /"[^"]*"|'[^']*'/y],
  // A hyphen belongs to a name only where the name is called: elsewhere it is a minus.
  ['function', /[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}_][\p{L}\p{N}_]*)*(?=\()/uy],
  // Steps and ends are named by the workflow, with hyphens.
  ['name', /(?<=(?<![\p{L}\p{N}_.])(?:result|ended)\.)[a-z][a-z0-9-]*/uy],
  ['name', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['symbol', /!=|<=|>=|[=<>+\-*/()[\],.]/y],
];

/** Signs a Chinese keyboard gives first, and what the language wants instead. */
const fullWidth: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '。': '.',
  '＝': '=',
  '＞': '>',
  '＜': '<',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

/** Splits a text into tokens. Throws `ExpressionFault` at the first sign it does not know. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  for (;;) {
    offset += /^\s*/.exec(text.slice(offset))?.[0].length ?? 0;
    if (offset >= text.length) break;
    const token = tokenAt(text, offset);
    tokens.push(token);
    offset += token.text.length;
  }
  return [...tokens, { kind: 'end', text: '', offset: text.length }];
}

function tokenAt(text: string, offset: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    return {
      kind: (kind === 'name' || kind === 'function') && keywords.has(found) ? 'keyword' : kind,
      text: found,
      offset,
    };
  }
  throw unknownSign(text, offset);
}

function unknownSign(text: string, offset: number): ExpressionFault {
  const sign = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const halfWidth = fullWidth[sign];
  if (halfWidth !== undefined) {
    return new ExpressionFault(offset, `${sign} 是全角符号。`, `半角的 ${halfWidth}`);
  }
  if (sign === '"' || sign === "'") return new ExpressionFault(offset, '文字少了右边的引号。', '成对的引号');
  return new ExpressionFault(offset, `表达式里不能用“${sign}”。`, '名称、数字、带引号的文字和运算符');
}
