import type { Graph } from '#libs/engine';
import type { SyntaxNode } from '../parse/syntax-tree.js';
import type { Finding } from '../problem.js';

export function checkRules(_graph: Graph, _root: SyntaxNode): readonly Finding[] {
  return [];
}
