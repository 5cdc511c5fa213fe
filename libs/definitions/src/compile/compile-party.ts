import type { Exclusion, Expression, PartyName, PartyRule } from '#libs/engine';
import { childOf, itemsOf, textOf, type SyntaxNode } from '../parse/syntax-tree.js';
import { compileExpression } from './compile-expression.js';
import { knownName, wordsIn, type Compilation } from './compilation.js';

/** One entry of `parties`: where its seats come from, and who may not take them. */
export function compileParty(bench: Compilation, node: SyntaxNode): PartyRule {
  const not = exclusionsIn(bench, childOf(node, 'not'));
  const expressionAt = (key: string) => compileExpression(bench, childOf(node, key));
  const named: Expression | null = childOf(node, 'named') === undefined ? null : expressionAt('named');
  const posts = wordsIn(childOf(node, 'post'));

  if (childOf(node, 'person') !== undefined) return { kind: 'person', person: expressionAt('person'), not };
  if (childOf(node, 'unit') !== undefined)
    return { kind: 'unit', unit: expressionAt('unit'), posts, named, not };
  return { kind: 'body', body: expressionAt('body'), post: posts[0] ?? null, named, not };
}

function exclusionsIn(bench: Compilation, node: SyntaxNode | undefined): readonly Exclusion[] {
  return itemsOf(node).flatMap((item): Exclusion[] => {
    if (textOf(item) === 'involved') return ['involved'];
    const party = knownName(bench, item, bench.parties, '办理人');
    return party === undefined ? [] : [{ party: party as PartyName }];
  });
}
