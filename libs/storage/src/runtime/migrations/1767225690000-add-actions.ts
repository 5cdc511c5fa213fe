import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What automatic steps leave behind: numbers of a series, one for each effect, and words told to people. */
export class AddActions1767225690000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table number_series (
        series text not null constraint number_series_pkey primary key,
        last integer not null
      );
      create table assigned_number (
        effect_id text not null constraint assigned_number_pkey primary key,
        series text not null constraint assigned_number_series_fkey references number_series (series),
        number integer not null,
        instance_id uuid not null,
        assigned_at timestamptz not null default clock_timestamp(),
        constraint assigned_number_series_number_key unique (series, number)
      );
      alter table notification add column words text;
      ${clearHistory('number_series, assigned_number')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${clearHistory()}
      alter table notification drop column words;
      drop table assigned_number, number_series;`);
  }
}

/** Clearing the sample takes its numbers too: real use begins with the first of every series. */
function clearHistory(...more: readonly string[]): string {
  const tables = ['instance_event, instance, seat, timer, outbox, command, notification', ...more].join(', ');
  return `
    create or replace function clear_history() returns void language plpgsql as $$
    begin
      alter table instance_event disable trigger append_only;
      truncate ${tables};
      alter table instance_event enable trigger append_only;
    end $$;`;
}
