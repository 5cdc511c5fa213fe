import type { DataSource } from 'typeorm';
import { WorkingDayCalendar } from '#libs/calendar';
import type { CalendarSource } from '#libs/runtime';

/**
 * The working-day calendar that ships with this release. The database holds only the version in force, so that a
 * decision can see that another one has been announced.
 */
export class PostgresCalendarSource implements CalendarSource {
  private readonly shipped = new WorkingDayCalendar();

  constructor(private readonly database: DataSource) {}

  async load(): Promise<WorkingDayCalendar> {
    return this.shipped;
  }

  /** Puts the shipped calendar into force. Call it once at start, after the migrations. */
  async announce(): Promise<void> {
    await this.database.query(
      'update runtime_setting set calendar_version = $1 where calendar_version <> $1',
      [this.shipped.version],
    );
  }
}
