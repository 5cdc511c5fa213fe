import type { Instant } from '#libs/engine';
import type { Door } from './door.js';
import { fireTimers } from './fire-timers.js';
import type { DueTimers } from './ports/due-timers.js';

/** Business time, where it may be moved. */
export interface MovableClock {
  /** Moves business time on to `to`; past that already, it stays. */
  advanceTo(to: Instant): Promise<unknown>;
}

const BATCH = 500;
/** Somebody else may hold an instance locked just now. What fails so often in a row will not get well by itself. */
const ATTEMPTS = 3;

/**
 * Lets business time pass until `to`, stopping at every deadline on the way, so that each is recorded at its own
 * time and not all at the last. It waits for no worker: what one has leased is fired from here as well, and whoever
 * comes second finds it done.
 * @throws Error when a deadline on the way cannot take effect; business time then stands at that deadline.
 */
export async function letTimePass(
  clock: MovableClock,
  door: Door,
  timers: DueTimers,
  to: Instant,
): Promise<void> {
  for (;;) {
    const next = await timers.nextDue();
    if (next === null || next > to) break;
    await clock.advanceTo(next);
    await fireDue(door, timers, next);
  }
  await clock.advanceTo(to);
}

async function fireDue(door: Door, timers: DueTimers, at: Instant): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const { failed } = await fireTimers(door, timers, await timers.due(BATCH));
    if (failed.length === 0) return;
    if (attempt === ATTEMPTS) {
      throw new Error(`The deadline of ${new Date(at).toISOString()} does not take effect`, {
        cause: failed[0]?.why,
      });
    }
  }
}
