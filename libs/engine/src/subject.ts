import type { ContentHash } from './ids.js';

/** What an expression can hold. Total: a missing thing is `null`. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/**
 * What an instance is about, as it was last pushed. The engine knows a kind, an id, attributes and hashes, and
 * nothing of deliverables.
 */
export interface Subject {
  readonly kind: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, Value>>;
  /** `null` until a first text is filed. */
  readonly contentHash: ContentHash | null;
  /** Hash per part; `{ whole: hash }` until documents have sections. */
  readonly parts: Readonly<Record<string, ContentHash>>;
}
