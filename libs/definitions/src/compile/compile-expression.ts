import type { Expression } from '#libs/engine';
import { parseExpression, rootsOf } from '../parse/expression/parse-expression.js';
import { nearestWord } from '../parse/nearest-word.js';
import { textOf, type ScalarNode, type SyntaxNode } from '../parse/syntax-tree.js';
import type { Position } from '../problem.js';
import { report, type Compilation } from './compilation.js';

/** Stands in where an expression could not be read; the fault is reported, so no graph comes of it. */
const nothing: Expression = { op: 'literal', value: null };

/** Reads an expression, with or without its leading `=`. */
export function compileExpression(bench: Compilation, node: SyntaxNode | undefined): Expression {
  const written = textOf(node);
  if (node?.kind !== 'scalar' || written === undefined) return nothing;
  const marked = written.startsWith('=');
  const parsed = parseExpression(marked ? written.slice(1) : written);
  if (!parsed.ok) {
    const at = pointInto(node, parsed.offset + (marked ? 1 : 0));
    report(bench, at, 'expression', parsed.message, parsed.expected);
    return nothing;
  }
  for (const root of rootsOf(parsed.expression)) {
    if (!bench.roots.includes(root)) unknownRoot(bench, node.at, root);
  }
  return parsed.expression;
}

function pointInto({ at, textAt }: ScalarNode, offset: number): Position {
  return textAt === null ? at : { line: textAt.line, column: textAt.column + offset };
}

function unknownRoot(bench: Compilation, at: Position, root: string): void {
  const expected = nearestWord(root, bench.roots) ?? `以 ${bench.roots.join('、')} 开头；文字要加引号`;
  report(bench, at, 'unknown-data', `表达式里的“${root}”没有来历。`, expected);
}
