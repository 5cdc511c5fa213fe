import type { Expression, Graph, GraphNode, Value } from '#libs/engine';

/** A place where a condition decides: the workflow's key and the node. */
export type Question = string;

/** What may be decided at each place, by question. */
export type Options = ReadonlyMap<Question, readonly Value[]>;

/** With more conditional branches than this, not every combination of an inclusive step is tried. */
const MOST_COMBINED = 5;

/** Under this attribute of the subject the decisions stand while a graph is explored. */
export const CHOICES = 'choices';

/** The graph with every condition open: what it says is decided by the explorer, not by the subject. */
export function freeConditions(graph: Graph): { readonly graph: Graph; readonly options: Options } {
  const options = new Map<Question, readonly Value[]>();
  return { graph: freed(graph, options), options };
}

function freed(graph: Graph, options: Map<Question, readonly Value[]>): Graph {
  return {
    ...graph,
    nodes: mapped(graph.nodes, (node) => freedNode(node, `${graph.key}/${node.id}`, options)),
    calls: mapped(graph.calls, (called) => freed(called, options)),
  };
}

function freedNode(node: GraphNode, question: Question, options: Map<Question, readonly Value[]>): GraphNode {
  switch (node.kind) {
    case 'exclusive-gateway':
      options.set(
        question,
        node.branches.map((_, index) => index),
      );
      return {
        ...node,
        branches: node.branches.map((branch, index) => ({
          ...branch,
          if: branch.if === null ? null : equals(question, index),
        })),
      };
    case 'inclusive-gateway': {
      const conditional = node.branches.flatMap((branch, index) => (branch.if === null ? [] : [index]));
      if (conditional.length === 0) return node;
      const hasDefault = conditional.length < node.branches.length;
      options.set(question, combinationsOf(conditional, hasDefault));
      return {
        ...node,
        branches: node.branches.map((branch, index) => ({
          ...branch,
          if: branch.if === null ? null : isAmong(question, index),
        })),
      };
    }
    case 'for-each':
      if (node.until !== null) options.set(question, [true, false]);
      return {
        ...node,
        // Two stand for many: what can go wrong between several goes wrong between two.
        over: { op: 'literal', value: ['first', 'second'] },
        until: node.until === null ? null : equals(question, true),
      };
    default:
      return node;
  }
}

/** Every choice of branches that sends a token somewhere. */
function combinationsOf(branches: readonly number[], hasDefault: boolean): readonly Value[] {
  const none: readonly (readonly number[])[] = hasDefault ? [[]] : [];
  if (branches.length > MOST_COMBINED) return [...none, branches, ...branches.map((one) => [one])];
  const all = branches.reduce<readonly (readonly number[])[]>(
    (sets, branch) => [...sets, ...sets.map((set) => [...set, branch])],
    [[]],
  );
  return [...none, ...all.filter((set) => set.length > 0)];
}

function equals(question: Question, value: Value): Expression {
  return { op: 'compare', by: '=', left: decisionAt(question), right: { op: 'literal', value } };
}

function isAmong(question: Question, index: number): Expression {
  return { op: 'in', left: { op: 'literal', value: index }, right: decisionAt(question) };
}

function decisionAt(question: Question): Expression {
  return { op: 'path', path: ['subject', CHOICES, question] };
}

/**
 * Decisions that note which questions were asked, so that only those are tried that matter for a step. Reads like a
 * plain object.
 */
export function askedDecisions(
  given: ReadonlyMap<Question, Value>,
  asked: Set<Question>,
): { readonly [key: string]: Value } {
  return new Proxy<{ [key: string]: Value }>(
    {},
    {
      getOwnPropertyDescriptor: (_target, key) => {
        asked.add(String(key));
        const value = given.get(String(key));
        return value === undefined
          ? undefined
          : { configurable: true, enumerable: true, writable: false, value };
      },
      get: (_target, key) => given.get(String(key)) ?? null,
    },
  );
}

function mapped<K extends string, V>(
  entries: Readonly<Record<K, V>>,
  change: (value: V) => V,
): Readonly<Record<K, V>> {
  return Object.fromEntries(
    (Object.entries(entries) as [K, V][]).map(([key, value]) => [key, change(value)]),
  ) as Readonly<Record<K, V>>;
}
