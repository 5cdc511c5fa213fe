import { createHash } from 'node:crypto';

import type { ContentHash } from '#libs/engine';

/**
 * The text as it is stored and hashed: exactly what was written, with every line break as `\n`. Characters are not
 * normalised (no NFC): a signature covers what the signer saw, and two spellings that look alike stay two texts.
 */
export function canonicalText(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** SHA-256 over the UTF-8 bytes of a canonical text, lower-case hex. */
export function contentHashOf(canonical: string): ContentHash {
  return createHash('sha256').update(canonical, 'utf8').digest('hex') as ContentHash;
}
