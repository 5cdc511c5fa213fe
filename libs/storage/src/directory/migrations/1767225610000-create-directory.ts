import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirectory1767225610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unit (
        id text not null constraint unit_pkey primary key,
        name text not null,
        position integer not null
      );
      create unique index unit_name_key on unit (name);

      create table unit_alias (
        alias text not null constraint unit_alias_pkey primary key,
        unit_id text not null constraint unit_alias_unit_id_fkey references unit (id) on delete cascade
      );
      create index unit_alias_unit_id_idx on unit_alias (unit_id);

      create table person (
        id text not null constraint person_pkey primary key,
        name text not null,
        unit_id text not null constraint person_unit_id_fkey references unit (id),
        title text not null,
        telephone text not null,
        active boolean not null,
        duties text[] not null,
        position integer not null
      );
      create index person_unit_id_idx on person (unit_id);

      create table post_holding (
        person_id text not null constraint post_holding_person_id_fkey references person (id),
        unit_id text not null constraint post_holding_unit_id_fkey references unit (id),
        post text not null,
        constraint post_holding_pkey primary key (person_id, unit_id, post)
      );
      create index post_holding_unit_id_idx on post_holding (unit_id);

      create table body (
        id text not null constraint body_pkey primary key,
        name text not null,
        position integer not null
      );

      create table body_member (
        body_id text not null constraint body_member_body_id_fkey references body (id),
        person_id text not null constraint body_member_person_id_fkey references person (id),
        post text not null,
        position integer not null,
        constraint body_member_pkey primary key (body_id, person_id)
      );
      create index body_member_person_id_idx on body_member (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table body_member, body, post_holding, person, unit_alias, unit');
  }
}
