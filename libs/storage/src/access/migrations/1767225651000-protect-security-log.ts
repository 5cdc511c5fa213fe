import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProtectSecurityLog1767225651000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create trigger append_only before update or delete or truncate on security_log
        for each statement execute function refuse_change();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger append_only on security_log;');
  }
}
