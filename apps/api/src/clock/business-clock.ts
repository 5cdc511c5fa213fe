import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';

export interface BusinessTime {
  /** ISO 8601 UTC. */
  readonly businessTime: string;
  /** Calendar date in Asia/Shanghai, YYYY-MM-DD. */
  readonly businessDate: string;
}

/** The database's clock plus the demo offset, which is zero everywhere but in demo mode. */
@Injectable()
export class BusinessClock {
  constructor(private readonly pool: Pool) {}

  /** Milliseconds since the Unix epoch. */
  async now(): Promise<number> {
    const { rows } = await this.pool.query<{ now: string }>({
      name: 'business-clock-now',
      text: `select floor(extract(epoch from clock_timestamp()) * 1000)::bigint + clock_offset as now
             from runtime_setting`,
    });
    if (rows[0] === undefined) throw new Error('Expected the row of runtime settings, but found none');
    return Number(rows[0].now);
  }

  async read(): Promise<BusinessTime> {
    return presentTime(await this.now());
  }
}

const shanghaiDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

export function presentTime(instant: number): BusinessTime {
  return { businessTime: new Date(instant).toISOString(), businessDate: shanghaiDay.format(instant) };
}
