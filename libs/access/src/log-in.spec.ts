import { describe, expect, it } from '@jest/globals';
import { hashPassword, verifyPassword } from './password.js';
import { mintSessionId, sessionKey } from './session.js';
import { normaliseUsername } from './account.js';
import { throttleKeys } from './login-throttle.js';

describe('a password', () => {
  it('is kept as argon2id with at least 19 MiB and two passes', async () => {
    expect(await hashPassword('correct horse')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('opens its own hash and no other, and nothing opens an account without one', async () => {
    const hash = await hashPassword('correct horse');
    expect(await verifyPassword(hash, 'correct horse')).toBe(true);
    expect(await verifyPassword(hash, 'correct horsé')).toBe(false);
    expect(await verifyPassword(null, 'a password nobody has')).toBe(false);
  });
});

describe('a session id', () => {
  it('has 256 bits, and a key that does not give it away', () => {
    const id = mintSessionId();
    expect(Buffer.from(id, 'base64url')).toHaveLength(32);
    expect(sessionKey(id)).toMatch(/^[0-9a-f]{64}$/);
    expect(sessionKey(id)).not.toContain(id);
  });

  it('is not looked for when it cannot be one', () => {
    expect(sessionKey('../../etc/passwd')).toBeNull();
    expect(sessionKey('')).toBeNull();
  });
});

it('takes a username as people type it', () => {
  expect(normaliseUsername(' ＬｉnXiaowen ')).toBe('linxiaowen');
});

it('holds an address the account knows only by its own failures', () => {
  expect(throttleKeys('herong', '10.0.0.1', true)).toHaveLength(1);
  expect(throttleKeys('herong', '10.0.0.1', false)).toHaveLength(3);
});
