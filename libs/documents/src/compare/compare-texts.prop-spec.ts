import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { compareTexts } from './compare-texts.js';

const text = fc
  .array(fc.string({ unit: fc.constantFrom('第', '一', '条', '，', 'a', ' ', '\u{20000}'), maxLength: 12 }), {
    maxLength: 12,
  })
  .map((paragraphs) => paragraphs.join('\n'));

describe('a comparison', () => {
  it('contains both texts whole, in their own order', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const changes = compareTexts(from, to);
        const before = changes.flatMap((change) => ('from' in change ? [change.from] : []));
        const after = changes.flatMap((change) => ('to' in change ? [change.to] : []));
        expect(before.join('\n')).toBe(from);
        expect(after.join('\n')).toBe(to);
      }),
    );
  });

  it('gives back each changed paragraph from its word runs', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        for (const change of compareTexts(from, to)) {
          if (change.kind !== 'changed') continue;
          const without = (kind: string) =>
            change.words
              .filter((run) => run.kind !== kind)
              .map((run) => run.text)
              .join('');
          expect(without('added')).toBe(change.from);
          expect(without('removed')).toBe(change.to);
        }
      }),
    );
  });
});
