import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Batches that move instances to another version of their workflow, and what became of each instance. */
export class AddMigrationBatches1767225700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table migration_batch (
        id uuid not null constraint migration_batch_pkey primary key,
        definition_key text not null,
        from_hash text constraint migration_batch_from_fkey references definition (hash),
        to_hash text not null constraint migration_batch_to_fkey references definition (hash),
        nodes jsonb not null,
        reset_timers boolean not null,
        reason text not null,
        started_by text not null,
        started_at timestamptz not null default clock_timestamp()
      );
      create index migration_batch_key_idx on migration_batch (definition_key, started_at);

      create table migration_item (
        batch_id uuid not null constraint migration_item_batch_fkey references migration_batch (id),
        instance_id uuid not null,
        state text not null default 'waiting',
        reason jsonb,
        sent_at timestamptz,
        finished_at timestamptz,
        constraint migration_item_pkey primary key (batch_id, instance_id)
      );
      create index migration_item_waiting_idx on migration_item (sent_at) where state = 'waiting';
      ${clearHistory('migration_batch, migration_item')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${clearHistory()}
      drop table migration_item, migration_batch;`);
  }
}

/** Clearing the sample takes the batches that moved it too. */
function clearHistory(...more: readonly string[]): string {
  const tables = [
    'instance_event, instance, seat, timer, outbox, command, notification',
    'number_series, assigned_number',
    ...more,
  ].join(', ');
  return `
    create or replace function clear_history() returns void language plpgsql as $$
    begin
      alter table instance_event disable trigger append_only;
      truncate ${tables};
      alter table instance_event enable trigger append_only;
    end $$;`;
}
