import { CHAIN_ALGORITHM, GENESIS, linkHash } from './chain.js';
import type { Dossier } from './dossier.js';

/** What is wrong with a chain, in the order it is looked for. */
export type ChainFault =
  /** Not a dossier at all. */
  | 'shape'
  | 'unknown-algorithm'
  /** A number is missing, repeated or out of order. */
  | 'sequence'
  /** Not base64 or not the canonical spelling of it. */
  | 'encoding'
  /** The stored hash is not the hash of what stands there. */
  | 'hash'
  /** The bytes are chained well but speak of another instance or another position. */
  | 'content'
  /** The last hash is not the head the instance carried: events are missing at the end or were added. */
  | 'head';

export type ChainVerdict =
  | { readonly ok: true; readonly events: number; readonly head: string }
  | { readonly ok: false; readonly sequence: number; readonly fault: ChainFault; readonly reason: string };

/**
 * Checks an instance's hash chain with nothing but the dossier. Names the first bad sequence.
 * It proves that what is written is what was hashed; that the head is the true one needs a checkpoint or a receipt.
 */
export function verifyChain(dossier: Dossier): ChainVerdict {
  const bad = (sequence: number, fault: ChainFault, reason: string): ChainVerdict => ({
    ok: false,
    sequence,
    fault,
    reason,
  });
  if (dossier.algorithm !== CHAIN_ALGORITHM) {
    return bad(0, 'unknown-algorithm', `Expected ${CHAIN_ALGORITHM}, found ${String(dossier.algorithm)}`);
  }

  let head = GENESIS;
  for (const [index, { sequence, bytes: text, hash }] of dossier.events.entries()) {
    const expected = index + 1;
    if (sequence !== expected)
      return bad(expected, 'sequence', `Expected event ${expected}, found ${sequence}`);
    const bytes = Buffer.from(text, 'base64');
    if (bytes.toString('base64') !== text)
      return bad(sequence, 'encoding', `Event ${sequence} is not base64`);
    head = linkHash(head, bytes);
    const computed = Buffer.from(head).toString('hex');
    if (computed !== hash) return bad(sequence, 'hash', `Expected hash ${computed}, found ${hash}`);
    if (!speaksOf(bytes, dossier.instance, sequence)) {
      return bad(sequence, 'content', `Event ${sequence} does not name this instance and this position`);
    }
  }

  const last = Buffer.from(head).toString('hex');
  const after = dossier.events.length + 1;
  if (last !== dossier.head)
    return bad(after, 'head', `Expected the chain to end at ${dossier.head}, it ends at ${last}`);
  return { ok: true, events: dossier.events.length, head: last };
}

/** The same for a file from anywhere: what is not a dossier is said to be none. */
export function verifyDossier(dossier: unknown): ChainVerdict {
  if (isDossier(dossier)) return verifyChain(dossier);
  const reason = 'Expected { instance, definition, events: [{ sequence, bytes, hash }], algorithm, head }';
  return { ok: false, sequence: 0, fault: 'shape', reason };
}

function isDossier(value: unknown): value is Dossier {
  if (!isRecord(value)) return false;
  const { instance, algorithm, head, events } = value;
  const named = typeof instance === 'string' && typeof algorithm === 'string' && typeof head === 'string';
  return named && Array.isArray(events) && events.every(isDossierEvent);
}

function isDossierEvent(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { sequence, bytes, hash } = value;
  return typeof sequence === 'number' && typeof bytes === 'string' && typeof hash === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function speaksOf(bytes: Buffer, instance: string, sequence: number): boolean {
  try {
    const content = JSON.parse(bytes.toString('utf8')) as { instance?: unknown; sequence?: unknown } | null;
    return content?.instance === instance && content.sequence === sequence;
  } catch {
    return false;
  }
}
