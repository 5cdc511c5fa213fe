/** Paragraphs less alike than this are a removal and an addition, not a change. */
const ALIKE_ENOUGH = 0.4;
/** Beyond this many pairs to weigh, paragraphs are paired by position alone. */
const MOST_PAIRS_WEIGHED = 10_000;

/** One line of a replaced block: a paragraph before, one after, or the two that belong together. */
export type Pairing = readonly [from: string | null, to: string | null];

/**
 * Lays the paragraphs of a replaced block side by side, keeping both orders, so that as much likeness as possible
 * comes to stand on one line.
 */
export function pairParagraphs(removed: readonly string[], added: readonly string[]): readonly Pairing[] {
  if (removed.length * added.length > MOST_PAIRS_WEIGHED) return pairByPosition(removed, added);

  const best = bestLikeness(removed, added);
  const pairs: Pairing[] = [];
  let i = 0;
  let j = 0;
  while (i < removed.length && j < added.length) {
    const here = best[i]?.[j] ?? 0;
    if (here === (best[i + 1]?.[j] ?? 0)) pairs.push([removed[i++] ?? null, null]);
    else if (here === (best[i]?.[j + 1] ?? 0)) pairs.push([null, added[j++] ?? null]);
    else pairs.push([removed[i++] ?? null, added[j++] ?? null]);
  }
  for (; i < removed.length; i++) pairs.push([removed[i] ?? null, null]);
  for (; j < added.length; j++) pairs.push([null, added[j] ?? null]);
  return pairs;
}

/** `best[i][j]`: the greatest sum of likeness to be had from the i-th removed and the j-th added paragraph on. */
function bestLikeness(removed: readonly string[], added: readonly string[]): number[][] {
  const pairsOfRemoved = removed.map(characterPairs);
  const pairsOfAdded = added.map(characterPairs);
  const best = Array.from({ length: removed.length + 1 }, () => new Array<number>(added.length + 1).fill(0));
  for (let i = removed.length - 1; i >= 0; i--) {
    for (let j = added.length - 1; j >= 0; j--) {
      const likeness = likenessOf(pairsOfRemoved[i] ?? new Set(), pairsOfAdded[j] ?? new Set());
      const together = likeness >= ALIKE_ENOUGH ? likeness + (best[i + 1]?.[j + 1] ?? 0) : 0;
      const row = best[i];
      if (row) row[j] = Math.max(together, best[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return best;
}

function pairByPosition(removed: readonly string[], added: readonly string[]): readonly Pairing[] {
  const length = Math.max(removed.length, added.length);
  return Array.from({ length }, (_, index) => [removed[index] ?? null, added[index] ?? null]);
}

function characterPairs(text: string): ReadonlySet<string> {
  const characters = [...text];
  return new Set(characters.map((character, index) => character + (characters[index + 1] ?? '')));
}

/** Share of neighbouring characters the two have in common, 0 to 1 (Dice). */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1;
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared++;
  return (2 * shared) / (one.size + other.size);
}
