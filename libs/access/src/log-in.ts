import type { Account, AccountStore } from './account.js';
import { normaliseUsername } from './account.js';
import type { LoginAttempts } from './login-throttle.js';
import { throttleKeys } from './login-throttle.js';
import { longestPassword, verifyPassword } from './password.js';
import { mintSessionId, sessionKey } from './session.js';
import type { SessionStore } from './session.js';

export interface LoginPorts {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly attempts: LoginAttempts;
  /** The password of the sample people; null outside demo mode, where they have none. */
  readonly demoPassword: string | null;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly address: string;
  /** Id of the session the browser still carries: it ends, so that nobody can plant one. */
  readonly previousSessionId: string | null;
}

/** `wrong` says the same for an unknown name, a wrong password and a closed account. */
export type LoginOutcome =
  | { readonly kind: 'opened'; readonly sessionId: string; readonly account: Account }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-often' };

export async function logIn(ports: LoginPorts, credentials: Credentials): Promise<LoginOutcome> {
  const username = normaliseUsername(credentials.username);
  const { address } = credentials;
  const known = await ports.attempts.knows(username, address);
  const keys = throttleKeys(username, address, known);
  if (!(await ports.attempts.begin(keys))) return { kind: 'too-often' };

  const account = await ports.accounts.byUsername(username);
  if (!(await opens(ports, account, credentials.password)) || account === null) return { kind: 'wrong' };

  await ports.attempts.succeed(keys);
  await endPrevious(ports.sessions, credentials.previousSessionId);
  const sessionId = mintSessionId();
  await ports.sessions.open(keyOf(sessionId), account.id, address);
  return { kind: 'opened', sessionId, account };
}

async function opens(ports: LoginPorts, account: Account | null, password: string): Promise<boolean> {
  if (password.length > longestPassword) return false;
  // Always hashed once, whatever the account is like, so that every refusal takes the same time.
  const matches = await verifyPassword(account?.passwordHash ?? null, password);
  if (account === null || account.disabled) return false;
  if (account.demo) return ports.demoPassword !== null && password === ports.demoPassword;
  return matches;
}

async function endPrevious(sessions: SessionStore, id: string | null): Promise<void> {
  const key = id === null ? null : sessionKey(id);
  if (key !== null) await sessions.close(key);
}

function keyOf(sessionId: string): string {
  const key = sessionKey(sessionId);
  if (key === null) throw new Error('Expected a minted session id to have the form of one.');
  return key;
}
