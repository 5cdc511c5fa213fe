import { diffArrays } from 'diff';

import type { WordRun } from './comparison.js';

/** Beyond this many edited words the paragraph is shown as replaced: no reader follows more, and cost grows squared. */
const MOST_EDITED_WORDS = 2_000;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Compares two paragraphs word by word, Chinese words being found by dictionary. */
export function compareWords(from: string, to: string): readonly WordRun[] {
  const changes = diffArrays(wordsOf(from), wordsOf(to), { maxEditLength: MOST_EDITED_WORDS });
  if (changes === undefined) {
    return [
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}
