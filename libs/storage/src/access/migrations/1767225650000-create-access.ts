import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccess1767225650000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id bigint generated always as identity constraint account_pkey primary key,
        username text not null,
        person_id text not null constraint account_person_id_fkey references person (id),
        password_hash text,
        demo boolean not null,
        disabled_at timestamptz,
        created_at timestamptz not null default now()
      );
      create unique index account_username_key on account (username);
      create index account_person_id_idx on account (person_id);

      create table session (
        key text not null constraint session_pkey primary key,
        account_id bigint not null constraint session_account_id_fkey references account (id) on delete cascade,
        address text not null,
        opened_at timestamptz not null,
        last_used_at timestamptz not null,
        expires_at timestamptz not null,
        closed_at timestamptz
      );
      create index session_account_id_idx on session (account_id);

      create table login_attempt (
        key text not null constraint login_attempt_pkey primary key,
        failures integer not null,
        last_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table login_attempt, session, account');
  }
}
