import type { DraftVersion } from '#libs/documents';

/** Number of the version by content hash; where one text was filed twice, the later one. */
export function versionNumbers(versions: readonly DraftVersion[]): ReadonlyMap<string, number> {
  // Versions come newest first, and the last entry of a key wins.
  return new Map(versions.toReversed().map(({ contentHash, number }) => [contentHash, number]));
}
