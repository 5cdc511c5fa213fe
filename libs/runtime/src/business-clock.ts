import type { Instant } from '#libs/engine';

/**
 * Business time of a decision: the database's clock plus the demo offset, and never before the instance's last
 * event, so that a clock set back bends no history.
 */
export function businessNow(
  databaseTime: Instant,
  clockOffset: number,
  lastEventAt: Instant | null,
): Instant {
  const now = databaseTime + clockOffset;
  return Math.max(now, lastEventAt ?? now) as Instant;
}
