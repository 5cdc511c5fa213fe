import type { Instant } from '#libs/engine';

/** An instant as PostgreSQL reads it: ISO 8601 UTC. */
export function timestamp(instant: Instant): string;
export function timestamp(instant: Instant | null): string | null;
export function timestamp(instant: Instant | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
