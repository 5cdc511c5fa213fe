import type { SealedEvent } from './chain.js';
import { CHAIN_ALGORITHM } from './chain.js';

/** An instance's history as handed to somebody outside: enough to verify it without the server. */
export interface Dossier {
  readonly instance: string;
  readonly definition: { readonly key: string; readonly hash: string };
  /** `bytes` in base64, `hash` in lower-case hex. */
  readonly events: readonly { readonly sequence: number; readonly bytes: string; readonly hash: string }[];
  readonly algorithm: string;
  /** Hash of the last event, lower-case hex, as kept on the instance's row. */
  readonly head: string;
}

export interface DossierSource {
  readonly instance: string;
  readonly definition: { readonly key: string; readonly hash: string };
  readonly events: readonly SealedEvent[];
  readonly head: Uint8Array;
}

/** Writes stored events out as a dossier. Nothing is recomputed: what is stored is what is shown. */
export function dossierOf({ instance, definition, events, head }: DossierSource): Dossier {
  return {
    instance,
    definition: { key: definition.key, hash: definition.hash },
    events: events.map(({ sequence, bytes, hash }) => ({
      sequence,
      bytes: Buffer.from(bytes).toString('base64'),
      hash: Buffer.from(hash).toString('hex'),
    })),
    algorithm: CHAIN_ALGORITHM,
    head: Buffer.from(head).toString('hex'),
  };
}
