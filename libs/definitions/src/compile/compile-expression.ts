import type { Expression } from '#libs/engine';
import { parseExpression, pathsOf } from '../parse/expression/parse-expression.js';
import { nearestWord, suggestion } from '../parse/nearest-word.js';
import { textOf, type ScalarNode, type SyntaxNode } from '../parse/syntax-tree.js';
import type { Position } from '../problem.js';
import { report, stepsOfKind, type Compilation } from './compilation.js';

/** Stands in where an expression could not be read; the fault is reported, so no graph comes of it. */
const nothing: Expression = { op: 'literal', value: null };

/** Reads an expression, with or without its leading `=`. `local` are names known at this one place. */
export function compileExpression(
  bench: Compilation,
  node: SyntaxNode | undefined,
  local: readonly string[] = [],
): Expression {
  const written = textOf(node);
  if (node?.kind !== 'scalar' || written === undefined) return nothing;
  const marked = written.startsWith('=');
  const parsed = parseExpression(marked ? written.slice(1) : written);
  if (!parsed.ok) {
    const at = pointInto(node, parsed.offset + (marked ? 1 : 0));
    report(bench, at, 'expression', parsed.message, parsed.expected);
    return nothing;
  }
  for (const path of pathsOf(parsed.expression)) checkPath(bench, node.at, path, [...local, ...bench.roots]);
  return parsed.expression;
}

function pointInto({ at, textAt }: ScalarNode, offset: number): Position {
  return textAt === null ? at : { line: textAt.line, column: textAt.column + offset };
}

/** What an expression reads must come from somewhere: a known first name, a field of the form, a step that runs. */
function checkPath(
  bench: Compilation,
  at: Position,
  [root = '', second]: readonly string[],
  roots: readonly string[],
): void {
  if (!roots.includes(root)) {
    const expected = nearestWord(root, roots) ?? `以 ${roots.join('、')} 开头；文字要加引号`;
    report(bench, at, 'unknown-data', `表达式里的“${root}”没有来历。`, expected);
  } else if (root === 'form') {
    checkPart(bench, at, second, bench.fields, '表单里没有', '在 form 里写上它');
  } else if (root === 'result') {
    checkPart(
      bench,
      at,
      second,
      stepsOfKind(bench, 'run', 'for-each'),
      '没有自动或逐项办理的环节',
      '写上 run 或 for-each 环节的名称',
    );
  }
}

function checkPart(
  bench: Compilation,
  at: Position,
  name: string | undefined,
  known: readonly string[],
  lacks: string,
  otherwise: string,
): void {
  if (name === undefined || known.includes(name)) return;
  const expected = known.length === 0 ? otherwise : suggestion(name, known);
  report(bench, at, 'unknown-data', `${lacks}“${name}”。`, expected);
}
