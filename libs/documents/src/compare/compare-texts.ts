import { diffArrays } from 'diff';

import { compareWords } from './compare-words.js';
import type { ParagraphChange } from './comparison.js';
import { pairParagraphs } from './pair-paragraphs.js';

/** Beyond this many edited paragraphs the texts are shown one after the other; the search is squared in it. */
const MOST_EDITED_PARAGRAPHS = 4_000;

/**
 * Compares two canonical texts: paragraph by paragraph, and word by word inside a paragraph that changed. A
 * paragraph that moved shows as removed here and added there.
 */
export function compareTexts(from: string, to: string): readonly ParagraphChange[] {
  const before = paragraphsOf(from);
  const after = paragraphsOf(to);
  const blocks = diffArrays(before, after, { maxEditLength: MOST_EDITED_PARAGRAPHS });
  if (blocks === undefined) return compareBlock(before, after);

  const changes: ParagraphChange[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  for (const block of blocks) {
    if (block.removed) removed = block.value;
    else if (block.added) added = block.value;
    else {
      changes.push(...compareBlock(removed, added));
      removed = added = [];
      changes.push(...block.value.map((text) => ({ kind: 'same' as const, from: text, to: text })));
    }
  }
  changes.push(...compareBlock(removed, added));
  return changes;
}

function compareBlock(removed: readonly string[], added: readonly string[]): ParagraphChange[] {
  return pairParagraphs(removed, added).flatMap(([from, to]): ParagraphChange[] => {
    if (from !== null && to !== null) return [{ kind: 'changed', from, to, words: compareWords(from, to) }];
    if (from !== null) return [{ kind: 'removed', from }];
    return to === null ? [] : [{ kind: 'added', to }];
  });
}

function paragraphsOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
