/** SQLSTATE of an error the server sent; `undefined` for one of the connection. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}

export const LOCK_NOT_AVAILABLE = '55P03';

const TRANSIENT = new Set([
  '40001', // serialization failure
  '40P01', // deadlock
  LOCK_NOT_AVAILABLE,
  // Somebody else wrote the same key or the same new instance first: read again, and it is found.
  '23505',
]);

export function isTransient(error: unknown): boolean {
  return TRANSIENT.has(sqlState(error) ?? '');
}
