import type { Pool } from 'pg';
import type { Instant } from '#libs/engine';

export interface ClockReading {
  /** The database's clock. */
  readonly databaseTime: Instant;
  /** Milliseconds business time is ahead of it; negative where the demo lives in the past. */
  readonly offset: number;
  /** Business time. */
  readonly now: Instant;
}

/** Business time does not go back: somebody may have decided in the time that would be lived twice. */
export class ClockGoesBack extends Error {
  override readonly name = 'ClockGoesBack';
}

/**
 * Business time: the database's clock plus an offset that only demo mode ever moves. Every process reads the same
 * row, so they agree.
 */
export class PostgresBusinessClock {
  constructor(private readonly pool: Pool) {}

  async read(): Promise<ClockReading> {
    return this.one(`select ${CLOCK} from runtime_setting`, []);
  }

  /** Moves business time on to `to`; past that already, it stays. In real use it is never moved. */
  async advanceTo(to: Instant): Promise<ClockReading> {
    const moved = await this.move(`greatest(${AHEAD}, clock_offset)`, `usage <> 'real'`, to);
    return moved ?? this.read();
  }

  /**
   * Sets business time before anything has happened in it; `null` makes it the real time.
   * @throws ClockGoesBack when an instance exists.
   */
  async startAt(to: Instant | null): Promise<ClockReading> {
    const moved = await this.move(`coalesce(${AHEAD}, 0)`, 'not exists (select from instance)', to);
    if (moved === undefined) throw new ClockGoesBack('Business time cannot be set once an instance exists');
    return moved;
  }

  private async move(
    offset: string,
    condition: string,
    to: Instant | null,
  ): Promise<ClockReading | undefined> {
    const { rows } = await this.pool.query<ClockRow>(
      `update runtime_setting set clock_offset = ${offset} where ${condition} returning ${CLOCK}`,
      [to],
    );
    return rows[0] === undefined ? undefined : reading(rows[0]);
  }

  private async one(statement: string, values: readonly unknown[]): Promise<ClockReading> {
    const { rows } = await this.pool.query<ClockRow>(statement, [...values]);
    if (rows[0] === undefined) throw new Error('Expected the row of runtime settings to exist');
    return reading(rows[0]);
  }
}

interface ClockRow {
  readonly database_time: number;
  readonly clock_offset: number;
}

const MILLISECONDS = 'floor(extract(epoch from clock_timestamp()) * 1000)';
const CLOCK = `${MILLISECONDS}::double precision as database_time, clock_offset::double precision as clock_offset`;
const AHEAD = `($1::double precision - ${MILLISECONDS}::double precision)::bigint`;

function reading({ database_time, clock_offset }: ClockRow): ClockReading {
  return {
    databaseTime: database_time as Instant,
    offset: clock_offset,
    now: (database_time + clock_offset) as Instant,
  };
}
