import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the database is used for, said once: real use never becomes a sample again, and lives in real time. */
export class AddUsage1767225660000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table runtime_setting
        add column usage text not null default 'unused'
          constraint runtime_setting_usage check (usage in ('unused', 'sample', 'real')),
        add constraint runtime_setting_real_time check (usage <> 'real' or clock_offset = 0);

      update runtime_setting set usage = 'sample' where exists (select from account where demo);
      update runtime_setting set usage = 'real', clock_offset = 0
      where usage = 'unused' and exists (select from account where not demo);

      create function refuse_end_of_real_use() returns trigger language plpgsql as $$
      begin
        raise exception 'A database in real use stays in real use' using errcode = 'restrict_violation';
      end $$;
      create trigger real_use_stays before update on runtime_setting
        for each row when (old.usage = 'real' and new.usage <> 'real') execute function refuse_end_of_real_use();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger real_use_stays on runtime_setting;
      drop function refuse_end_of_real_use;
      alter table runtime_setting drop constraint runtime_setting_real_time, drop column usage;`);
  }
}
