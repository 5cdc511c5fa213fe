/** The candidate a mistyped word most likely meant: at most two letters away, and not mostly different. */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  const close = candidates
    .map((candidate) => ({ candidate, distance: distanceBetween(word, candidate) }))
    .filter(({ candidate, distance }) => distance <= Math.min(2, Math.floor(candidate.length / 2)))
    .sort((a, b) => a.distance - b.distance);
  return close[0]?.candidate;
}

/** Levenshtein's distance, row by row. Words are short: names in a definition have at most 63 letters. */
function distanceBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? Infinity;
}

/** What to expect where a name was not known: the likely one, or all there are. */
export function suggestion(word: string, candidates: readonly string[]): string {
  return nearestWord(word, candidates) ?? candidates.join('、');
}
