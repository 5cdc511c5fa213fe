import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSuperiorsAndProxies1767225680000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Deferred: the changes of one transaction may name each other in any order.
    await runner.query(`
      alter table unit add column parent_id text
        constraint unit_parent_id_fkey references unit (id) deferrable initially deferred;
      create index unit_parent_id_idx on unit (parent_id);

      alter table person add column superior_id text
        constraint person_superior_id_fkey references person (id) deferrable initially deferred;
      create index person_superior_id_idx on person (superior_id);

      create table proxy_grant (
        id text not null constraint proxy_grant_pkey primary key,
        number integer not null,
        from_id text not null constraint proxy_grant_from_id_fkey references person (id),
        to_id text not null constraint proxy_grant_to_id_fkey references person (id),
        since date not null,
        until date not null,
        workflows text[],
        modes text[],
        letter_title text,
        reason text not null,
        entered_by text not null constraint proxy_grant_entered_by_fkey references person (id),
        entered_at timestamptz not null,
        revoked_by text constraint proxy_grant_revoked_by_fkey references person (id),
        revoked_at timestamptz
      );
      create unique index proxy_grant_number_key on proxy_grant (number);
      create index proxy_grant_from_id_idx on proxy_grant (from_id);
      create index proxy_grant_to_id_idx on proxy_grant (to_id);
      create index proxy_grant_entered_by_idx on proxy_grant (entered_by);
      create index proxy_grant_revoked_by_idx on proxy_grant (revoked_by);

      create index seat_pending_post_idx on seat (pool_kind, pool_id, pool_post)
        where state = 'pending' and holder is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index seat_pending_post_idx;
      drop table proxy_grant;
      alter table person drop column superior_id;
      alter table unit drop column parent_id;
    `);
  }
}
