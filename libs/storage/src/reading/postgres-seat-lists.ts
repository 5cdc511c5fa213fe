import type { Pool } from 'pg';

import type { BusinessDate, InstanceId, PersonId, SeatId, UnitId } from '#libs/engine';

/** Names one seat, with the moment its list is sorted by (ISO 8601 UTC; `null` sorts last). */
export interface ListedSeat {
  readonly instanceId: InstanceId;
  readonly seatId: SeatId;
  readonly sortedBy: string | null;
}

/** A place in a list: the last row already shown. */
export type SeatPlace = ListedSeat;

interface ListedRow {
  readonly instance_id: InstanceId;
  readonly seat_id: SeatId;
  readonly sorted_by: Date | null;
}

/** Pending seats of person $1: held by them, or unclaimed in a pool they belong to. One branch for each index. */
const MINE = `
  select instance_id, seat_id, due_at from seat where state = 'pending' and holder = $1
  union
  select s.instance_id, s.seat_id, s.due_at from post_holding h join seat s
    on s.pool_kind = 'unit-post' and s.pool_id = h.unit_id and s.pool_post = h.post
    where h.person_id = $1 and s.state = 'pending' and s.holder is null
  union
  select s.instance_id, s.seat_id, s.due_at from body_member m join seat s
    on s.pool_kind = 'body-post' and s.pool_id = m.body_id and s.pool_post = m.post
    where m.person_id = $1 and s.state = 'pending' and s.holder is null`;

/**
 * Seats of a post of person $1 whose holder left the post, or left altogether. It may name too many, never too few:
 * one that was handed on stays with whom it was handed to.
 */
const INHERITED = `
  select s.instance_id, s.seat_id, s.due_at from post_holding h join seat s
    on s.pool_kind = 'unit-post' and s.pool_id = h.unit_id and s.pool_post = h.post
    where h.person_id = $1 and s.state = 'pending' and s.holder <> $1
      and not exists (
        select from person p join post_holding held on held.person_id = p.id
        where p.id = s.holder and p.active and held.unit_id = h.unit_id and held.post = h.post)`;

/** Seats of those in whose name person $1 may act on day $6. It may name too many: a grant can be for some steps only. */
const PROXIED = `
  with given as (
    select from_id as giver from proxy_grant
    where to_id = $1 and revoked_at is null and since <= $6::date and $6::date < until)
  select s.instance_id, s.seat_id, s.due_at from given join seat s on s.holder = giver where s.state = 'pending'
  union
  select s.instance_id, s.seat_id, s.due_at from given join post_holding h on h.person_id = giver join seat s
    on s.pool_kind = 'unit-post' and s.pool_id = h.unit_id and s.pool_post = h.post
    where s.state = 'pending' and s.holder is null
  union
  select s.instance_id, s.seat_id, s.due_at from given join body_member m on m.person_id = giver join seat s
    on s.pool_kind = 'body-post' and s.pool_id = m.body_id and s.pool_post = m.post
    where s.state = 'pending' and s.holder is null`;

/** Pending seats of others in what person $1 submitted. */
const OTHERS = `
  select instance_id, seat_id, due_at from seat
  where state = 'pending' and instance_id in (
      select instance_id from seat where answered_by = $1 and answer = 'submit')
    and (instance_id, seat_id) not in (select instance_id, seat_id from (${MINE}) mine)`;

/** The seats of somebody's work, by keyset. */
export class PostgresSeatLists {
  constructor(private readonly pool: Pool) {}

  /**
   * Waiting for this person, as their own or in another's name, the nearest limit first. Some may turn out not to be
   * theirs: only the rules of the process know handing on and the steps a grant is for.
   */
  todo(
    person: PersonId,
    limit: number,
    after: SeatPlace | null,
    today: BusinessDate,
  ): Promise<readonly ListedSeat[]> {
    return this.byLimit(`${MINE} union ${INHERITED} union (${PROXIED})`, person, limit, after, today);
  }

  /** Waiting for others, in what this person submitted; the nearest limit first. */
  waiting(person: PersonId, limit: number, after: SeatPlace | null): Promise<readonly ListedSeat[]> {
    return this.byLimit(OTHERS, person, limit, after);
  }

  /** Answered by this person, the latest first. */
  async handled(person: PersonId, limit: number, after: SeatPlace | null): Promise<readonly ListedSeat[]> {
    const { rows } = await this.pool.query<ListedRow>(
      `select instance_id, seat_id, answered_at as sorted_by from seat
       where answered_by = $1
         and ($2::timestamptz is null or (answered_at, instance_id, seat_id) < ($2, $3, $4))
       order by answered_at desc, instance_id desc, seat_id desc limit $5`,
      [person, after?.sortedBy ?? null, after?.instanceId ?? null, after?.seatId ?? null, limit],
    );
    return rows.map(listed);
  }

  /** Every seat that ever was a unit's, the latest instance first. */
  async ofUnit(unit: UnitId, limit: number, after: SeatPlace | null): Promise<readonly ListedSeat[]> {
    const { rows } = await this.pool.query<ListedRow>(
      `select instance_id, seat_id, null as sorted_by from seat
       where principal_kind = 'unit' and principal_id = $1
         and ($2::uuid is null or (instance_id, seat_id) < ($2, $3))
       order by instance_id desc, seat_id desc limit $4`,
      [unit, after?.instanceId ?? null, after?.seatId ?? null, limit],
    );
    return rows.map(listed);
  }

  /** Every seat this person holds and has not answered, asked or not yet; at most `limit` of them. */
  async heldBy(person: PersonId, limit: number): Promise<readonly ListedSeat[]> {
    const { rows } = await this.pool.query<ListedRow>(
      `select s.instance_id, s.seat_id, s.due_at as sorted_by from seat s join instance i on i.id = s.instance_id
       where s.holder = $1 and s.state in ('queued', 'pending', 'held', 'blocked')
         and i.status not in ('ended', 'terminated')
       order by s.instance_id, s.seat_id limit $2`,
      [person, limit],
    );
    return rows.map(listed);
  }

  private async byLimit(
    seats: string,
    person: PersonId,
    limit: number,
    after: SeatPlace | null,
    ...more: readonly unknown[]
  ): Promise<readonly ListedSeat[]> {
    // Seats without a limit sort behind all the others.
    const { rows } = await this.pool.query<ListedRow>(
      `select instance_id, seat_id, due_at as sorted_by from (${seats}) listed
       where $2::uuid is null
         or (coalesce(due_at, 'infinity'), instance_id, seat_id) > (coalesce($4::timestamptz, 'infinity'), $2, $3)
       order by coalesce(due_at, 'infinity'), instance_id, seat_id limit $5`,
      [person, after?.instanceId ?? null, after?.seatId ?? null, after?.sortedBy ?? null, limit, ...more],
    );
    return rows.map(listed);
  }
}

function listed({ instance_id, seat_id, sorted_by }: ListedRow): ListedSeat {
  return { instanceId: instance_id, seatId: seat_id, sortedBy: sorted_by?.toISOString() ?? null };
}
