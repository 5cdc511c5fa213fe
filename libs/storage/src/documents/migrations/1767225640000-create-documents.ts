import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDocuments1767225640000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table draft_version (
        deliverable_id text not null,
        number integer not null,
        kind text not null,
        text text not null,
        content_hash text not null,
        filed_by text not null,
        filed_at timestamptz not null,
        instance_id uuid not null,
        step text not null,
        command_id text not null,
        constraint draft_version_pkey primary key (deliverable_id, number),
        constraint draft_version_hash_check check (content_hash ~ '^[0-9a-f]{64}$')
      );
      create unique index draft_version_command_key on draft_version (filed_by, command_id);

      create trigger never_rewritten before update on draft_version
        for each statement execute function refuse_change();

      create table private_draft (
        deliverable_id text not null,
        person_id text not null,
        text text not null,
        saved_at timestamptz not null,
        constraint private_draft_pkey primary key (deliverable_id, person_id)
      );

      create table attachment (
        id uuid not null constraint attachment_pkey primary key,
        deliverable_id text not null,
        name text not null,
        media_type text not null,
        bytes integer not null,
        sha256 text not null,
        added_by text not null,
        added_at timestamptz not null
      );
      create index attachment_deliverable_id_idx on attachment (deliverable_id, added_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table attachment, private_draft, draft_version');
  }
}
