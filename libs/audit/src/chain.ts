import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { RecordedEvent } from './recorded-event.js';

/** Names what the hash covers and how, so that a later rule can stand beside this one. */
export const CHAIN_ALGORITHM = 'countersign.event.v1+sha256';

const DOMAIN_LABEL = Buffer.from(`${CHAIN_ALGORITHM}\n`, 'utf8');

/** What the first event of an instance is chained to. */
export const GENESIS: Uint8Array = new Uint8Array(32);

/** An event as stored: the exact bytes that were hashed, never re-serialised to be verified. */
export interface SealedEvent {
  readonly sequence: number;
  readonly bytes: Uint8Array;
  /** SHA-256 of the domain label, the previous hash and the bytes. */
  readonly hash: Uint8Array;
}

/** Hash of one link. */
export function linkHash(previous: Uint8Array, bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(DOMAIN_LABEL).update(previous).update(bytes).digest();
}

/** Chains an event to the head of its instance. The result's hash is the new head. */
export function seal(head: Uint8Array, recorded: RecordedEvent): SealedEvent {
  const bytes = Buffer.from(canonicalJson(recorded), 'utf8');
  return { sequence: recorded.sequence, bytes, hash: linkHash(head, bytes) };
}

/** Reads stored bytes back. They were written by `seal`, so their shape is taken as given. */
export function unseal(bytes: Uint8Array): RecordedEvent {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as RecordedEvent;
}
