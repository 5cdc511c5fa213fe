import type { Logger } from '#libs/platform';
import { QueueUnreachable, type TimerProducer } from '#libs/queue';
import { fireTimers, type Door, type DueTimers } from '#libs/runtime';
import type { Turn } from '../repeating.js';

const BATCH = 2_000;
/** Long enough for the queue to bring the job round; a lease that ends makes the timer due again. */
const LEASE_SECONDS = 60;

/**
 * Leases what is due and sends it to the queue. A queue that does not answer holds up no deadline: after five
 * seconds the timers are fired from here.
 */
export function sweepTimers(door: Door, timers: DueTimers, jobs: TimerProducer, logger: Logger): Turn {
  return async () => {
    const due = await timers.leaseDue(BATCH, LEASE_SECONDS);
    if (due.length === 0) return 'done';
    try {
      await jobs.send(due);
    } catch (err) {
      if (!(err instanceof QueueUnreachable)) throw err;
      logger.warn({ err, timers: due.length }, 'the queue does not take timers; firing them without it');
      await fireTimers(door, timers, due);
    }
    return due.length === BATCH ? 'more' : 'done';
  };
}
