import type { FieldSpec, FieldType } from '#libs/engine';
import { childOf, entriesOf, textOf, type SyntaxNode } from '../parse/syntax-tree.js';
import { wordsIn } from './compilation.js';

/** The fields people fill in under way. */
export function compileForm(node: SyntaxNode | undefined): Readonly<Record<string, FieldSpec>> {
  return Object.fromEntries(
    entriesOf(node).map(({ key, value }): [string, FieldSpec] => [
      key,
      {
        title: textOf(childOf(value, 'title')) ?? key,
        type: (textOf(childOf(value, 'type')) as FieldType | undefined) ?? 'text',
        options: wordsIn(childOf(value, 'options')),
      },
    ]),
  );
}
