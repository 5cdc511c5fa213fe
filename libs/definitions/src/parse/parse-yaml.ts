import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  type Pair,
  type Scalar,
  type YAMLError,
} from 'yaml';
import type { Position, Finding } from '../problem.js';
import type { Entry, ScalarNode, SyntaxNode } from './syntax-tree.js';
import { DEEPEST, excessOf, tooDeep } from './source-limits.js';
import { yamlMessages } from './yaml-messages.js';

/** Complaints of the YAML parser that are passed on: after the first few, one fault only causes the next. */
const MOST_COMPLAINTS = 20;

export type ParsedYaml =
  /** With names written twice among the findings; the first of them is the one that is read. */
  | { readonly ok: true; readonly root: SyntaxNode; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Reads YAML into a tree that knows its lines. Anchors, aliases and tags are refused; nothing here throws. */
export function parseYaml(source: string): ParsedYaml {
  const excess = excessOf(source);
  if (excess !== undefined) return { ok: false, findings: [excess] };
  const forbidden = source.search(/[^\t\n\r\u0020-\u007e\u0085\u00a0-\ufffd\u{10000}-\u{10ffff}]/u);
  if (forbidden !== -1) {
    const at = positionIn(source, forbidden);
    return refuse(at, 'yaml', '文件里有不可见的控制字符。', 'UTF-8 编码的纯文本');
  }
  try {
    return readDocument(source);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, findings: [error.finding] };
    throw error;
  }
}

function readDocument(source: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const complaints = [...document.errors, ...document.warnings].slice(0, MOST_COMPLAINTS);
  if (complaints.length > 0) {
    return { ok: false, findings: complaints.map((error) => findingOf(error, lines)) };
  }
  if (document.contents === null) return refuse({ line: 1, column: 1 }, 'yaml', '文件是空的。', '一个流程');
  const reader = new TreeReader(source, lines);
  return { ok: true, root: reader.read(document.contents, 1), findings: reader.findings };
}

/** Ends the reading early, for things after which the rest has no meaning. */
class Refusal extends Error {
  constructor(readonly finding: Finding) {
    super(finding.message);
  }
}

class TreeReader {
  readonly findings: Finding[] = [];

  constructor(
    private readonly source: string,
    private readonly lines: LineCounter,
  ) {}

  read(node: Node, depth: number): SyntaxNode {
    const at = this.placeOf(node);
    if (depth > DEEPEST) throw new Refusal(tooDeep(at));
    if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) {
      throw new Refusal(finding(at, 'yaml', '这里不用引用（& 和 *）。', '把内容原样写出来'));
    }
    if (node.tag !== undefined && this.source[node.range?.[0] ?? 0] === '!') {
      throw new Refusal(finding(at, 'yaml', '这里不用标签（!）。', '去掉标签'));
    }
    if (isMap<Node, Node | null>(node)) {
      const entries = node.items.map((pair) => this.entry(pair, depth));
      this.findings.push(...duplicatesAmong(entries));
      return { kind: 'map', at, entries };
    }
    if (isSeq<Node>(node)) {
      return { kind: 'list', at, items: node.items.map((item) => this.read(item, depth + 1)) };
    }
    if (isScalar(node)) return this.scalar(node, at);
    throw new Refusal(finding(at, 'yaml', '这里的写法看不懂。', '键值、列表或文字'));
  }

  private entry(pair: Pair<Node, Node | null>, depth: number): Entry {
    const key = this.read(pair.key, depth + 1);
    if (key.kind !== 'scalar') {
      throw new Refusal(finding(key.at, 'yaml', '冒号左边只能是一个名称。', '如 limit: 7wd'));
    }
    const value: SyntaxNode =
      pair.value === null
        ? { kind: 'scalar', at: key.at, value: null, textAt: null }
        : this.read(pair.value, depth + 1);
    return { key: String(key.value), keyAt: key.at, value };
  }

  private scalar(node: Scalar, at: Position): ScalarNode {
    const { value } = node;
    const readable =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    const written = this.source.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
    const spans = written.includes('\n');
    const textAt = spans ? null : { line: at.line, column: at.column + (quoted ? 1 : 0) };
    return { kind: 'scalar', at, value: readable, textAt };
  }

  private placeOf(node: Node): Position {
    const { line, col } = this.lines.linePos(node.range?.[0] ?? 0);
    return { line, column: col };
  }
}

/** Looked for here and not by the parser, which compares every name with every other. */
function duplicatesAmong(entries: readonly Entry[]): readonly Finding[] {
  const seen = new Set<string>();
  return entries.flatMap(({ key, keyAt }) => {
    if (seen.has(key)) return [finding(keyAt, 'yaml', `“${key}”在这里写了两次。`, '每个名称只写一次')];
    seen.add(key);
    return [];
  });
}

function findingOf({ code, pos }: YAMLError, lines: LineCounter): Finding {
  const { line, col } = lines.linePos(pos[0]);
  const { message, expected } = yamlMessages(code);
  return finding({ line: Math.max(1, line), column: Math.max(1, col) }, 'yaml', message, expected);
}

function finding(at: Position, rule: string, message: string, expected: string): Finding {
  return { line: at.line, column: at.column, severity: 'error', rule, message, expected };
}

function refuse(at: Position, rule: string, message: string, expected: string): ParsedYaml {
  return { ok: false, findings: [finding(at, rule, message, expected)] };
}

function positionIn(source: string, offset: number): Position {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
