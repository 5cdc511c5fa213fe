import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRuntime1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEFINITIONS_AND_SETTINGS);
    await runner.query(INSTANCES);
    await runner.query(WORK);
    await runner.query(LOGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table notification, security_log, command, outbox, timer, seat, instance_event, instance, definition,
        runtime_setting;
      drop function refuse_change;`);
  }
}

/** The graph is json, not jsonb: the order of outcomes in it has meaning, and jsonb would lose it. */
const DEFINITIONS_AND_SETTINGS = `
  create table runtime_setting (
    id smallint not null default 1 constraint runtime_setting_pkey primary key,
    directory_version bigint not null default 1,
    calendar_version text not null default '',
    clock_offset bigint not null default 0,
    constraint runtime_setting_one_row check (id = 1)
  );
  insert into runtime_setting default values;

  create table definition (
    hash text not null constraint definition_pkey primary key,
    key text not null,
    version integer not null,
    title text not null,
    source text not null,
    graph json not null,
    deployed_at timestamptz not null default clock_timestamp()
  );
  create unique index definition_key_version_key on definition (key, version);`;

/**
 * An instance's row changes with every command, so it has room to be updated in place and no index on what changes.
 * The history is keyed by instance, ready to be partitioned by it.
 */
const INSTANCES = `
  create table instance (
    id uuid not null constraint instance_pkey primary key,
    definition_key text not null,
    definition_hash text not null constraint instance_definition_hash_fkey references definition (hash),
    subject_kind text not null,
    subject_id text not null,
    status text not null,
    outcome text,
    version integer not null,
    head bytea not null,
    snapshot jsonb not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    updated_at timestamptz not null
  ) with (fillfactor = 70);
  create index instance_subject_idx on instance (subject_kind, subject_id);

  create table instance_event (
    instance_id uuid not null,
    seq integer not null,
    type text not null,
    at timestamptz not null,
    bytes bytea not null,
    hash bytea not null,
    constraint instance_event_pkey primary key (instance_id, seq)
  );

  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
  end $$;
  create trigger append_only before update or delete or truncate on instance_event
    for each statement execute function refuse_change();`;

const WORK = `
  create table seat (
    instance_id uuid not null,
    seat_id integer not null,
    activation_id integer not null,
    round integer not null,
    step text not null,
    purpose text not null,
    subject_kind text not null,
    subject_id text not null,
    principal_kind text not null,
    principal_id text not null,
    post text,
    holder text,
    pool_kind text,
    pool_id text,
    pool_post text,
    state text not null,
    opened_at timestamptz,
    acknowledged_at timestamptz,
    due_date date,
    due_at timestamptz,
    answer text,
    answered_by text,
    answered_at timestamptz,
    constraint seat_pkey primary key (instance_id, seat_id)
  ) with (fillfactor = 80);
  create index seat_pending_holder_idx on seat (holder, due_at, instance_id, seat_id) where state = 'pending';
  create index seat_pending_pool_idx on seat (pool_kind, pool_id, pool_post, due_at, instance_id, seat_id)
    where state = 'pending' and holder is null;
  create index seat_queued_holder_idx on seat (holder, instance_id, seat_id) where state = 'queued';
  create index seat_answered_by_idx on seat (answered_by, answered_at, instance_id, seat_id)
    where answered_by is not null;
  create index seat_subject_idx on seat (subject_kind, subject_id);

  create table timer (
    instance_id uuid not null,
    timer_id integer not null,
    due_at timestamptz not null,
    state text not null default 'armed',
    epoch integer not null default 0,
    leased_until timestamptz,
    constraint timer_pkey primary key (instance_id, timer_id)
  ) with (autovacuum_vacuum_scale_factor = 0.02);
  create index timer_armed_idx on timer (due_at, instance_id, timer_id) where state = 'armed';
  create index timer_leased_idx on timer (leased_until) where state = 'leased';

  create table outbox (
    id text not null constraint outbox_pkey primary key,
    instance_id uuid not null,
    seq integer not null,
    effect jsonb not null,
    state text not null default 'pending',
    epoch integer not null default 0,
    created_at timestamptz not null default clock_timestamp(),
    sent_at timestamptz,
    done_at timestamptz
  ) with (autovacuum_vacuum_scale_factor = 0.02);
  create index outbox_pending_idx on outbox (created_at, id) where state = 'pending';
  create index outbox_sent_idx on outbox (sent_at, id) where state = 'sent';

  create table command (
    actor_key text not null,
    command_id text not null,
    instance_id uuid not null,
    request_hash text not null,
    answer json not null,
    created_at timestamptz not null default clock_timestamp(),
    constraint command_pkey primary key (actor_key, command_id)
  );`;

const LOGS = `
  create table security_log (
    id bigint generated always as identity constraint security_log_pkey primary key,
    at timestamptz not null default clock_timestamp(),
    person text,
    code text not null,
    address text not null,
    method text not null,
    path text not null,
    request_id text not null
  );
  create index security_log_at_idx on security_log (at, id);
  create trigger append_only before update or delete or truncate on security_log
    for each statement execute function refuse_change();

  create table notification (
    effect_id text not null,
    person_id text not null,
    topic text not null,
    instance_id uuid not null,
    seat_id integer,
    created_at timestamptz not null,
    read_at timestamptz,
    constraint notification_pkey primary key (effect_id, person_id)
  );
  create index notification_person_id_idx on notification (person_id, created_at, effect_id);`;
