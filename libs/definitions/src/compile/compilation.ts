import type { Flow, FlowId, Graph, NodeId } from '#libs/engine';
import { suggestion } from '../parse/nearest-word.js';
import { childOf, entriesOf, itemsOf, textOf, type SyntaxNode } from '../parse/syntax-tree.js';
import type { Finding, Position } from '../problem.js';

/** Finds the workflow a `call` names, compiled, as it is in force now. */
export type ResolveCall = (key: string) => Graph | undefined;

/** The bench one compilation works at: what the file names, what was found wrong, the arrows drawn so far. */
export interface Compilation {
  readonly steps: readonly string[];
  /** The key that tells what a step is, for those other places refer to by kind: `parallel`, `run` … */
  readonly kinds: ReadonlyMap<string, string>;
  readonly parties: readonly string[];
  readonly stages: readonly string[];
  /** Fields of the form. */
  readonly fields: readonly string[];
  /** First names an expression may begin with. */
  readonly roots: readonly string[];
  readonly resolveCall: ResolveCall;
  /** Actions a worker can carry out. `null`: not known here. */
  readonly actions: readonly string[] | null;
  readonly findings: Finding[];
  readonly flows: Map<FlowId, Flow>;
  readonly calls: Map<string, Graph>;
}

/** What a compilation needs to know of the world outside the file. */
export interface Surroundings {
  /** Finds the workflows that this one calls. */
  readonly resolveCall: ResolveCall;
  /** Actions a worker can carry out for `run`. Not given: any name passes. */
  readonly actions?: readonly string[];
}

export function openCompilation(root: SyntaxNode, { resolveCall, actions }: Surroundings): Compilation {
  const names = (key: string) => entriesOf(childOf(root, key)).map((entry) => entry.key);
  return {
    steps: names('steps'),
    parties: names('parties'),
    stages: wordsIn(childOf(root, 'stages')),
    fields: names('form'),
    kinds: kindsOf(root),
    roots: ['subject', 'answer', 'form', 'result', ...wordsIn(childOf(root, 'inputs'))],
    resolveCall,
    actions: actions ?? null,
    findings: [],
    flows: new Map(),
    calls: new Map(),
  };
}

function kindsOf(root: SyntaxNode): ReadonlyMap<string, string> {
  const telling = ['parallel', 'inclusive', 'run', 'for-each'];
  return new Map(
    entriesOf(childOf(root, 'steps')).flatMap(({ key, value }) =>
      telling
        .filter((kind) => childOf(value, kind) !== undefined)
        .map((kind): [string, string] => [key, kind]),
    ),
  );
}

/** The steps told by this key, in the order written. */
export function stepsOfKind(bench: Compilation, ...kinds: readonly string[]): readonly string[] {
  return bench.steps.filter((step) => kinds.includes(bench.kinds.get(step) ?? ''));
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
