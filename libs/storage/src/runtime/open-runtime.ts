import type { Pool } from 'pg';
import { createDoor, type CalendarSource, type DirectorySource, type Door } from '#libs/runtime';
import { checkDurability } from './check-durability.js';
import { openDecisionPool, openQuietPool } from './decision-pool.js';
import { PostgresBusinessClock } from './postgres-business-clock.js';
import { ChangeAnnouncer } from './postgres-change-feed.js';
import { PostgresDefinitionStore } from './postgres-definition-store.js';
import { PostgresInstanceArchive } from './postgres-instance-archive.js';
import { PostgresInstanceStore } from './postgres-instance-store.js';
import { PostgresOutbox } from './postgres-outbox.js';
import { PostgresTimers } from './postgres-timers.js';

export interface RuntimeOptions {
  readonly url: string;
  readonly directory: DirectorySource;
  readonly calendar: CalendarSource;
  /** Hears of lost connections and lost notifications; the runtime goes on by itself. */
  readonly warn: (error: unknown) => void;
  /** A test cluster may forget what it acknowledged. Nothing else may. */
  readonly durability?: 'required' | 'not-needed';
}

/** The door on PostgreSQL, with what stands around it. */
export interface PostgresRuntime {
  readonly door: Door;
  readonly definitions: PostgresDefinitionStore;
  readonly clock: PostgresBusinessClock;
  readonly outbox: PostgresOutbox;
  readonly timers: PostgresTimers;
  readonly archive: PostgresInstanceArchive;
  /** For reading and for quiet writes; never used by a decision. */
  readonly pool: Pool;
  /** Lets every command that has entered finish, then closes the connections. */
  close(): Promise<void>;
}

/**
 * One per process.
 * @throws Error when the server would lose what it acknowledges.
 */
export async function openRuntime(options: RuntimeOptions): Promise<PostgresRuntime> {
  const pool = openQuietPool(options.url, options.warn);
  const decisions = openDecisionPool(options.url, options.warn);
  const announcer = new ChangeAnnouncer(pool, options.warn);
  const close = async () => {
    await decisions.end();
    await announcer.flush();
    await pool.end();
  };
  try {
    if (options.durability !== 'not-needed') await checkDurability(pool);
  } catch (error) {
    await close();
    throw error;
  }

  const definitions = new PostgresDefinitionStore(pool);
  const door = createDoor(
    {
      instances: new PostgresInstanceStore(decisions),
      definitions,
      directory: options.directory,
      calendar: options.calendar,
    },
    announcer.announce,
  );
  return {
    door,
    definitions,
    clock: new PostgresBusinessClock(pool),
    outbox: new PostgresOutbox(pool),
    timers: new PostgresTimers(pool),
    archive: new PostgresInstanceArchive(pool),
    pool,
    close: async () => {
      await door.idle();
      await close();
    },
  };
}
