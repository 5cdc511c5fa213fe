import type { Instant } from '#libs/engine';
import type { Door } from './door.js';
import { fireTimers, type FiringReport } from './fire-timers.js';
import type { DueTimers } from './ports/due-timers.js';

const BATCH = 500;
/** Far longer than a batch takes; short enough that a sweeper that died is not missed for long. */
const LEASE_SECONDS = 30;

/** Fires here and now everything that is due, without the queue: for the demo clock, for preparing the sample. */
export async function sweepDueTimers(door: Door, timers: DueTimers): Promise<FiringReport> {
  let report: FiringReport = { fired: 0, gone: 0, failed: [] };
  for (;;) {
    const due = await timers.leaseDue(BATCH, LEASE_SECONDS);
    if (due.length === 0) return report;
    const { fired, gone, failed } = await fireTimers(door, timers, due);
    report = { fired: report.fired + fired, gone: report.gone + gone, failed: [...report.failed, ...failed] };
  }
}

/** Business time, where it may be moved. */
export interface MovableClock {
  read(): Promise<{ readonly now: Instant }>;
  advanceTo(to: Instant): Promise<unknown>;
}

/** How often to look, and how long to wait, while a worker is firing what it leased before we came. */
const GLANCE_MS = 20;
const GLANCES = 250;

/**
 * Lets business time pass until `to`, stopping at every deadline on the way, so that each is recorded at its own
 * time and not all at the last.
 * @throws Error when a deadline on the way cannot take effect; business time then stands at that deadline.
 */
export async function letTimePass(
  clock: MovableClock,
  door: Door,
  timers: DueTimers,
  to: Instant,
): Promise<void> {
  let glances = 0;
  for (;;) {
    await sweepDueTimers(door, timers);
    const next = await timers.nextDue();
    if (next === null || next > to) break;
    if (next > (await clock.read()).now) {
      await clock.advanceTo(next);
      glances = 0;
    } else {
      glances += 1;
      if (glances > GLANCES)
        throw new Error(`The deadline of ${new Date(next).toISOString()} does not take effect`);
      await new Promise((resume) => setTimeout(resume, GLANCE_MS));
    }
  }
  // Carrying out what was due took its own time, and may have carried the clock past `to`.
  if ((await clock.read()).now < to) await clock.advanceTo(to);
}
