import type { Duty, Exclusion, Expression, PartyName, PartyRule } from '#libs/engine';
import { childOf, itemsOf, numberOf, textOf, type SyntaxNode } from '../parse/syntax-tree.js';
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
  if (childOf(node, 'superior-of') !== undefined) return superiorsIn(bench, node, not);
  if (childOf(node, 'picked-from') !== undefined) return pickedIn(bench, node, not);
  return { kind: 'body', body: expressionAt('body'), post: posts[0] ?? null, named, not };
}

/** Levels of a chain that only says where it ends. */
const MOST_LEVELS = 10;

function superiorsIn(bench: Compilation, node: SyntaxNode, not: readonly Exclusion[]): PartyRule {
  const of = (knownName(bench, childOf(node, 'superior-of'), bench.parties, '办理人') ?? '') as PartyName;
  const until = textOf(childOf(node, 'until')) ?? null;
  const levels = numberOf(childOf(node, 'levels')) ?? (until === null ? 1 : MOST_LEVELS);
  return { kind: 'superior', of, levels, until, not };
}

function pickedIn(bench: Compilation, node: SyntaxNode, not: readonly Exclusion[]): PartyRule {
  const from = childOf(node, 'picked-from');
  if (textOf(from) === 'anyone') return { kind: 'picked', among: null, not };
  const among = knownName(bench, from, bench.parties, '办理人');
  return { kind: 'picked', among: among === undefined ? null : (among as PartyName), not };
}

function exclusionsIn(bench: Compilation, node: SyntaxNode | undefined): readonly Exclusion[] {
  return itemsOf(node).flatMap((item): Exclusion[] => {
    if (textOf(item) === 'involved') return ['involved'];
    if (item.kind === 'map') return [{ duty: (textOf(childOf(item, 'duty')) ?? '') as Duty }];
    const party = knownName(bench, item, bench.parties, '办理人');
    return party === undefined ? [] : [{ party: party as PartyName }];
  });
}
