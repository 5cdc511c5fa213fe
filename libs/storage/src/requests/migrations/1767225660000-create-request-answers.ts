import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRequestAnswers1767225660000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table request_answer (
        actor_key text not null,
        command_id text not null,
        request_hash text not null,
        answer json,
        claimed_at timestamptz not null default clock_timestamp(),
        constraint request_answer_pkey primary key (actor_key, command_id)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table request_answer');
  }
}
