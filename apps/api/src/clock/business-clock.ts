import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { BusinessDate, Instant } from '#libs/engine';
import { WorkingDayCalendar } from '#libs/calendar';
import { PostgresBusinessClock } from '#libs/storage';

export interface BusinessTime {
  /** ISO 8601 UTC. */
  readonly businessTime: string;
  /** Calendar date in Asia/Shanghai, YYYY-MM-DD. */
  readonly businessDate: BusinessDate;
}

const calendar = new WorkingDayCalendar();

/** Business time as people read it. */
@Injectable()
export class BusinessClock {
  private readonly clock: PostgresBusinessClock;

  constructor(pool: Pool) {
    this.clock = new PostgresBusinessClock(pool);
  }

  async now(): Promise<Instant> {
    return (await this.clock.read()).now;
  }

  async read(): Promise<BusinessTime> {
    return presentTime(await this.now());
  }
}

export function presentTime(instant: Instant): BusinessTime {
  return { businessTime: new Date(instant).toISOString(), businessDate: calendar.dateOf(instant) };
}
