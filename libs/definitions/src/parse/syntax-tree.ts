import type { Position } from '../problem.js';

/** A definition as it was written: maps keep their order, and everything knows where it stands. */
export type SyntaxNode = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: 'map';
  readonly at: Position;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly keyAt: Position;
  readonly value: SyntaxNode;
}

export interface ListNode {
  readonly kind: 'list';
  readonly at: Position;
  readonly items: readonly SyntaxNode[];
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly at: Position;
  readonly value: string | number | boolean | null;
  /** Where the first character of the text stands; `null` when the text spans lines and cannot be pointed into. */
  readonly textAt: Position | null;
}

export function entriesOf(node: SyntaxNode | undefined): readonly Entry[] {
  return node?.kind === 'map' ? node.entries : [];
}

export function entryOf(node: SyntaxNode | undefined, key: string): Entry | undefined {
  return entriesOf(node).find((entry) => entry.key === key);
}

export function childOf(node: SyntaxNode | undefined, key: string): SyntaxNode | undefined {
  return entryOf(node, key)?.value;
}

/** The items of a list; one value alone counts as a list of one. */
export function itemsOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  if (node === undefined) return [];
  return node.kind === 'list' ? node.items : [node];
}

export function textOf(node: SyntaxNode | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

export function numberOf(node: SyntaxNode | undefined): number | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}

export function truthOf(node: SyntaxNode | undefined): boolean | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined;
}

/**
 * Where the thing at this path stands: its key for an entry of a map, itself for an item of a list. A path that
 * leads nowhere answers with the nearest place that exists, so that every problem can be shown.
 */
export function placeOf(root: SyntaxNode, path: readonly string[]): Position {
  let node: SyntaxNode | undefined = root;
  let place = root.at;
  for (const step of path) {
    const entry = entryOf(node, step);
    const next: SyntaxNode | undefined =
      entry?.value ?? (node.kind === 'list' ? node.items[Number(step)] : undefined);
    if (next === undefined) return place;
    place = entry?.keyAt ?? next.at;
    node = next;
  }
  return place;
}

/** The node at a path, if there is one. */
export function nodeAt(root: SyntaxNode, path: readonly string[]): SyntaxNode | undefined {
  return path.reduce<SyntaxNode | undefined>(
    (node, step) => (node?.kind === 'list' ? node.items[Number(step)] : childOf(node, step)),
    root,
  );
}

/** The tree as bare data, for the schema. Objects have no prototype, so no key can reach one. */
export function plainOf(node: SyntaxNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainOf);
  const plain = Object.create(null) as Record<string, unknown>;
  for (const { key, value } of node.entries) plain[key] = plainOf(value);
  return plain;
}
