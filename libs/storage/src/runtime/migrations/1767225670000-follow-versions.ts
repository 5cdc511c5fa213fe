import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WRITE_GROUP as BEFORE } from './1767225600100-create-runtime-functions.js';

/** `write_group` as it was, but an instance may follow another version, in which its steps may have other names. */
const WRITE_GROUP = `
  create or replace function write_group(
    p_instances json, p_events json, p_seats json, p_armed json, p_disarmed json, p_effects json, p_commands json
  ) returns void
  language plpgsql set plan_cache_mode = force_generic_plan as $$
  declare
    expected integer;
    written integer;
  begin
    insert into command (actor_key, command_id, instance_id, request_hash, answer)
    select actor_key, command_id, instance_id, request_hash, answer from json_to_recordset(p_commands)
      as c (actor_key text, command_id text, instance_id uuid, request_hash text, answer json);

    insert into instance (id, definition_key, definition_hash, subject_kind, subject_id, status, outcome, version,
        head, snapshot, started_at, ended_at, updated_at)
    select id, definition_key, definition_hash, subject_kind, subject_id, status, outcome, version,
        decode(head, 'hex'), snapshot, started_at, ended_at, updated_at
      from json_to_recordset(p_instances) as i (id uuid, was integer, definition_key text, definition_hash text,
        subject_kind text, subject_id text, status text, outcome text, version integer, head text, snapshot jsonb,
        started_at timestamptz, ended_at timestamptz, updated_at timestamptz)
      where was is null;

    update instance set definition_hash = i.definition_hash, status = i.status, outcome = i.outcome, version = i.version, head = decode(i.head, 'hex'),
        snapshot = i.snapshot, ended_at = i.ended_at, updated_at = i.updated_at
      from json_to_recordset(p_instances) as i (id uuid, was integer, definition_hash text, status text, outcome text,
        version integer, head text, snapshot jsonb, ended_at timestamptz, updated_at timestamptz)
      where i.was is not null and instance.id = i.id and instance.version = i.was;
    get diagnostics written = row_count;
    select count(*) into expected from json_to_recordset(p_instances) as i (was integer) where was is not null;
    if written <> expected then
      raise exception 'Expected % instances to stand where they were read, but % did', expected, written;
    end if;

    insert into instance_event (instance_id, seq, type, at, bytes, hash)
    select instance_id, seq, type, at, convert_to(bytes, 'UTF8'), decode(hash, 'hex') from json_to_recordset(p_events)
      as e (instance_id uuid, seq integer, type text, at timestamptz, bytes text, hash text);

    insert into seat
    select * from json_populate_recordset(null::seat, p_seats)
    on conflict (instance_id, seat_id) do update set step = excluded.step, holder = excluded.holder, pool_kind = excluded.pool_kind,
      pool_id = excluded.pool_id, pool_post = excluded.pool_post, state = excluded.state,
      opened_at = excluded.opened_at, acknowledged_at = excluded.acknowledged_at, due_date = excluded.due_date,
      due_at = excluded.due_at, answer = excluded.answer, answered_by = excluded.answered_by,
      answered_at = excluded.answered_at;

    insert into timer (instance_id, timer_id, due_at)
    select instance_id, timer_id, due_at from json_to_recordset(p_armed)
      as t (instance_id uuid, timer_id integer, due_at timestamptz);

    update timer set state = t.state, leased_until = null
      from json_to_recordset(p_disarmed) as t (instance_id uuid, timer_id integer, state text)
      where timer.instance_id = t.instance_id and timer.timer_id = t.timer_id;

    insert into outbox (id, instance_id, seq, effect)
    select id, instance_id, seq, effect from json_to_recordset(p_effects)
      as o (id text, instance_id uuid, seq integer, effect jsonb);
  end $$;`;

export class FollowVersions1767225670000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WRITE_GROUP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(BEFORE.replace('create function', 'create or replace function'));
  }
}
