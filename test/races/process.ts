import type { Pool } from 'pg';
import { WorkingDayCalendar } from '#libs/calendar';
import type { DirectoryView } from '#libs/engine';
import { createDoor, type Door } from '#libs/runtime';
import {
  openDecisionPool,
  openQuietPool,
  PostgresDefinitionStore,
  PostgresInstanceStore,
  PostgresTimers,
} from '#libs/storage';
import { StepwiseStore } from './stepwise-store.js';

/** As much of a server process as takes part in a race: a door and timers, on connections nobody else uses. */
export interface Process {
  readonly door: Door;
  readonly store: StepwiseStore;
  readonly definitions: PostgresDefinitionStore;
  readonly timers: PostgresTimers;
  readonly pool: Pool;
  close(): Promise<void>;
}

export function openProcess(url: string, directory: DirectoryView): Process {
  const decisions = openDecisionPool(url, () => undefined);
  const pool = openQuietPool(url, () => undefined);
  const store = new StepwiseStore(new PostgresInstanceStore(decisions));
  const definitions = new PostgresDefinitionStore(pool);
  const calendar = new WorkingDayCalendar();
  const door = createDoor({
    instances: store,
    definitions,
    directory: { load: async () => directory },
    calendar: { load: async () => calendar },
  });
  return {
    door,
    store,
    definitions,
    timers: new PostgresTimers(pool),
    pool,
    close: async () => {
      await door.idle();
      await decisions.end();
      await pool.end();
    },
  };
}
