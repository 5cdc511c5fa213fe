import { createDataSource, PostgresCalendarSource } from '#libs/storage';
import type { PrepareStep } from './step.js';

/** Puts the working-day calendar of this release into force, so that every decision counts with the same one. */
export const calendar: PrepareStep = {
  name: 'calendar',
  async run({ databaseUrl }) {
    const database = await createDataSource(databaseUrl).initialize();
    try {
      await new PostgresCalendarSource(database).announce();
    } finally {
      await database.destroy();
    }
  },
};
