import { hash, verify } from '@node-rs/argon2';

// OWASP's first recommendation for argon2id, which is the library's default kind: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Longest password accepted: the cost of hashing must not grow with what a stranger sends. */
export const longestPassword = 256;
export const shortestPassword = 12;

/** Argon2id with its salt and cost, as one text. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

/**
 * Whether the password belongs to the hash. Without a hash it takes as long and answers false, so that the time of an
 * answer does not tell whether an account exists.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody()), password.normalize('NFKC'), cost);
  return matches && passwordHash !== null;
}

let nobodysHash: Promise<string> | undefined;
function nobody(): Promise<string> {
  nobodysHash ??= hashPassword('a password nobody has');
  return nobodysHash;
}
