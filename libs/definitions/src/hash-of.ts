import { createHash } from 'node:crypto';
import type { DefinitionHash } from '#libs/engine';

/** The identity of a definition: SHA-256 over its UTF-8 bytes, with every line ending read as `\n`. */
export function hashOf(source: string): DefinitionHash {
  const text = source.replace(/\r\n?/g, '\n');
  return createHash('sha256').update(text, 'utf8').digest('hex') as DefinitionHash;
}
