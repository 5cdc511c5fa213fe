import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { WorkingDayCalendar } from '#libs/calendar';
import type { BusinessDate, Instant, WorkingDayCount } from '#libs/engine';
import { letTimePass, type Door } from '#libs/runtime';
import { PostgresBusinessClock, PostgresTimers } from '#libs/storage';
import { presentTime } from '../clock/business-clock.js';
import { invalidField } from '../problems/problem.js';
import { DOOR } from '../tokens.js';
import type { Advance, ClockDto, MoveClockDto } from './clock.dto.js';

const words = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});
const weekday = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', weekday: 'short' });

/** Business time of the demonstration: forward only, and never anywhere else. */
@Injectable()
export class DemoClock {
  private readonly clock: PostgresBusinessClock;
  private readonly timers: PostgresTimers;
  private readonly calendar = new WorkingDayCalendar();

  constructor(
    private readonly pool: Pool,
    @Inject(DOOR) private readonly door: Door,
  ) {
    this.clock = new PostgresBusinessClock(pool);
    this.timers = new PostgresTimers(pool);
  }

  async read(): Promise<ClockDto> {
    return present((await this.clock.read()).now);
  }

  /**
   * Whatever is due on the way takes effect at its own time.
   * @throws ProblemError when the wish cannot be read, is no moment, or lies in the past.
   */
  async move({ to, advance }: MoveClockDto): Promise<ClockDto> {
    if ((to === undefined) === (advance === undefined))
      throw invalidField('to', '请给出 to 或者 advance 中的一项');
    const target = to === undefined ? await this.next(advance ?? 'next-working-day') : this.momentOf(to);
    if (target < (await this.clock.read()).now) throw invalidField('to', '演示时间只能向前，不能后退');
    await letTimePass(this.clock, this.door, this.timers, target);
    return this.read();
  }

  private momentOf(to: string): Instant {
    const date = to.slice(0, 10);
    const moment = new Date(to.length === 10 ? `${date}T00:00:00Z` : to).getTime();
    const isRealDate = new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) ?? false;
    if (Number.isNaN(moment) || !isRealDate) throw invalidField('to', '没有这个日期或者时间');
    return to.length === 10 ? this.calendar.officeOpens(date as BusinessDate) : (moment as Instant);
  }

  private async next(advance: Advance): Promise<Instant> {
    const { now } = await this.clock.read();
    if (advance === 'next-working-day') {
      const tomorrow = this.calendar.addWorkingDays(this.calendar.dateOf(now), 1 as WorkingDayCount);
      return this.calendar.officeOpens(tomorrow);
    }
    const { rows } = await this.pool.query<{ due: Date | null }>(
      `select min(due_at) as due from timer where state = 'armed' and due_at > $1`,
      [new Date(now)],
    );
    const due = rows[0]?.due;
    if (!due) throw invalidField('advance', '没有等待中的期限');
    return due.getTime() as Instant;
  }
}

function present(now: Instant): ClockDto {
  return { ...presentTime(now), label: `${words.format(now)}（${weekday.format(now)}）` };
}
