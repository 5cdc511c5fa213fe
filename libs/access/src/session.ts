import { createHash, randomBytes } from 'node:crypto';

/** Who is asking, found by the cookie of a request. */
export interface Session {
  /** SHA-256 of the session's id, lower-case hex: names the session without opening it. */
  readonly key: string;
  readonly accountId: string;
  readonly person: string;
  readonly demo: boolean;
}

/** Real time, never demo time. */
export const sessionLimits = {
  /** Milliseconds without a request after which a session is over. */
  idle: 30 * 60 * 1000,
  /** Milliseconds after login at which it is over whatever happens. */
  absolute: 12 * 60 * 60 * 1000,
  /** The last use is written at most this often, in milliseconds, to spare a write per request. */
  touch: 60 * 1000,
};

/** Where sessions are kept. Ids never reach it, only their hashes. */
export interface SessionStore {
  open(key: string, accountId: string, address: string): Promise<void>;
  /** The live session of an account that is still open; null for every other key. Never cached. */
  find(key: string): Promise<Session | null>;
  close(key: string): Promise<void>;
  /** Removes sessions that ended long ago; answers how many. */
  sweep(): Promise<number>;
}

const idBytes = 32;

/** An unguessable session id of 256 bits, as the cookie carries it. */
export function mintSessionId(): string {
  return randomBytes(idBytes).toString('base64url');
}

/** The key a session is stored under; null when the text cannot be a session id. */
export function sessionKey(id: string): string | null {
  return /^[A-Za-z0-9_-]{43}$/.test(id) ? createHash('sha256').update(id).digest('hex') : null;
}
