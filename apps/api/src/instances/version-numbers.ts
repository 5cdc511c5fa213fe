import type { DraftVersion } from '#libs/documents';

/** Number of the version with a content hash, where one was filed. */
export type VersionNumbers = ReadonlyMap<string, number>;

/** Number of the version by content hash; where one text was filed twice, the later one. */
export function versionNumbers(versions: readonly DraftVersion[]): VersionNumbers {
  // Versions come newest first, and the last entry of a key wins.
  return new Map(versions.toReversed().map(({ contentHash, number }) => [contentHash, number]));
}

export function versionOf(versions: VersionNumbers, hash: string | null): number | null {
  return hash === null ? null : (versions.get(hash) ?? null);
}
