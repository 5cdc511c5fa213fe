import type { Flow, FlowId, Graph, NodeId } from '#libs/engine';
import { suggestion } from '../parse/nearest-word.js';
import { childOf, entriesOf, itemsOf, textOf, type SyntaxNode } from '../parse/syntax-tree.js';
import type { Finding, Position } from '../problem.js';

/** Finds the workflow a `call` names, compiled, as it is in force now. */
export type ResolveCall = (key: string) => Graph | undefined;

/** The bench one compilation works at: what the file names, what was found wrong, the arrows drawn so far. */
export interface Compilation {
  readonly steps: readonly string[];
  readonly parties: readonly string[];
  readonly stages: readonly string[];
  /** First names an expression may begin with. */
  readonly roots: readonly string[];
  readonly resolveCall: ResolveCall;
  readonly findings: Finding[];
  readonly flows: Map<FlowId, Flow>;
  readonly calls: Map<string, Graph>;
}

export function openCompilation(root: SyntaxNode, resolveCall: ResolveCall): Compilation {
  const names = (key: string) => entriesOf(childOf(root, key)).map((entry) => entry.key);
  return {
    steps: names('steps'),
    parties: names('parties'),
    stages: wordsIn(childOf(root, 'stages')),
    roots: ['subject', 'answer', ...wordsIn(childOf(root, 'inputs'))],
    resolveCall,
    findings: [],
    flows: new Map(),
    calls: new Map(),
  };
}

export function report(bench: Compilation, at: Position, rule: string, message: string, expected = ''): void {
  bench.findings.push({ line: at.line, column: at.column, severity: 'error', rule, message, expected });
}

/** The texts of a list, or of one text alone. Anything else the schema has refused. */
export function wordsIn(node: SyntaxNode | undefined): readonly string[] {
  return itemsOf(node).flatMap((item) => textOf(item) ?? []);
}

/** A name that must be one of these. Reports it when it is not; says nothing of what is no text at all. */
export function knownName(
  bench: Compilation,
  node: SyntaxNode | undefined,
  known: readonly string[],
  what: string,
): string | undefined {
  const name = textOf(node);
  if (node === undefined || name === undefined) return undefined;
  if (known.includes(name)) return name;
  report(bench, node.at, 'unknown-name', `没有叫“${name}”的${what}。`, suggestion(name, known));
  return undefined;
}

export const asNodeId = (name: string): NodeId => name as NodeId;
