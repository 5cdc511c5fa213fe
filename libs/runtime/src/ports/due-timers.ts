import type { InstanceId, Instant, TimerId } from '#libs/engine';

/** A due timer, leased to one sweeper for a while. */
export interface DueTimer {
  readonly instanceId: InstanceId;
  readonly timerId: TimerId;
}

/** Deadlines that wait for their time. */
export interface DueTimers {
  /**
   * Leases what is due in business time, the oldest first, so that nobody else fires it for `seconds`. A lease that
   * runs out makes the timer due again.
   */
  leaseDue(limit: number, seconds: number): Promise<readonly DueTimer[]>;
  /** What is due in business time, leased to somebody or not, the oldest first. */
  due(limit: number): Promise<readonly DueTimer[]>;
  /** The instance knows nothing of these any more. */
  drop(timers: readonly DueTimer[]): Promise<void>;
  /** When the next timer that has not taken effect is due, leased ones included; `null` when there is none. */
  nextDue(): Promise<Instant | null>;
}
