import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRuntimeFunctions1767225600100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(READ_GROUP);
    await runner.query(WRITE_GROUP);
    await runner.query(CLEAR_HISTORY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function read_group, write_group, clear_history;');
  }
}

/**
 * Locks and reads what a group needs. Locks come first and in ascending order; whatever is read after them is no
 * older than they are. Rows: one 'group' with the clock and the versions, an 'instance' for each one locked, a
 * 'skipped' for each one somebody else holds, a 'command' for each key that was used before.
 */
const READ_GROUP = `
  create function read_group(p_instances uuid[], p_actors text[], p_commands text[], p_wait boolean)
  returns table (
    kind text, instance_id uuid, head bytea, snapshot jsonb,
    actor_key text, command_id text, request_hash text, answer json,
    database_time double precision, clock_offset bigint, directory_version bigint, calendar_version text
  )
  language plpgsql set plan_cache_mode = force_generic_plan as $$
  declare
    locked uuid[];
  begin
    if p_wait then
      select array_agg(held.id) into locked from
        (select i.id from instance i where i.id = any(p_instances) order by i.id for update) held;
    else
      select array_agg(held.id) into locked from
        (select i.id from instance i where i.id = any(p_instances) order by i.id for update skip locked) held;
    end if;

    return query select 'instance', i.id, i.head, i.snapshot, null::text, null::text, null::text, null::json,
        null::double precision, null::bigint, null::bigint, null::text
      from instance i where i.id = any(locked);

    if coalesce(cardinality(locked), 0) < cardinality(p_instances) then
      return query select 'skipped', i.id, null::bytea, null::jsonb, null::text, null::text, null::text, null::json,
          null::double precision, null::bigint, null::bigint, null::text
        from instance i where i.id = any(p_instances) and i.id <> all(coalesce(locked, '{}'));
    end if;

    return query select 'command', c.instance_id, null::bytea, null::jsonb,
        c.actor_key, c.command_id, c.request_hash, c.answer,
        null::double precision, null::bigint, null::bigint, null::text
      from unnest(p_actors, p_commands) as asked (actor, id)
      join command c on c.actor_key = asked.actor and c.command_id = asked.id;

    return query select 'group', null::uuid, null::bytea, null::jsonb, null::text, null::text, null::text, null::json,
        (extract(epoch from clock_timestamp()) * 1000)::double precision,
        s.clock_offset, s.directory_version, s.calendar_version
      from runtime_setting s;
  end $$;`;

/**
 * Writes all a group decided. Each parameter is a JSON array of rows; json keeps the text of a nested value as it
 * came, so an answer is stored byte for byte.
 */
export const WRITE_GROUP = `
  create function write_group(
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

    update instance set status = i.status, outcome = i.outcome, version = i.version, head = decode(i.head, 'hex'),
        snapshot = i.snapshot, ended_at = i.ended_at, updated_at = i.updated_at
      from json_to_recordset(p_instances) as i (id uuid, was integer, status text, outcome text, version integer,
        head text, snapshot jsonb, ended_at timestamptz, updated_at timestamptz)
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
    on conflict (instance_id, seat_id) do update set holder = excluded.holder, pool_kind = excluded.pool_kind,
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

/**
 * The one way to empty the history: clearing the sample before real use. It serves nothing else, takes the whole
 * history or none of it, and leaves the security log as it is.
 */
const CLEAR_HISTORY = `
  create function clear_history() returns void language plpgsql as $$
  begin
    alter table instance_event disable trigger append_only;
    truncate instance_event, instance, seat, timer, outbox, command, notification;
    alter table instance_event enable trigger append_only;
  end $$;`;
