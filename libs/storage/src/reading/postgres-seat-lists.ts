import type { Pool } from 'pg';

import type { InstanceId, PersonId, Post, SeatId, UnitId } from '#libs/engine';

/** Names one seat, with the moment its list is sorted by (ISO 8601 UTC; `null` sorts last). */
export interface ListedSeat {
  readonly instanceId: InstanceId;
  readonly seatId: SeatId;
  readonly sortedBy: string | null;
}

/** A place in a list: the last row already shown. */
export type SeatPlace = ListedSeat;

/** Whose list it is: the person and the shared seats they may take. */
export interface SeatTaker {
  readonly person: PersonId;
  readonly posts: readonly { readonly unit: UnitId; readonly post: Post }[];
  readonly memberships: readonly { readonly body: string; readonly post: Post }[];
}

interface ListedRow {
  readonly instance_id: InstanceId;
  readonly seat_id: SeatId;
  readonly sorted_by: Date | null;
}

/** What belongs to a person: held by them, or unclaimed in a pool they are in. $1 person, $2 pools as `kind/id/post`. */
const MINE = `(seat.holder = $1 or (seat.holder is null
  and seat.pool_kind || '/' || seat.pool_id || '/' || seat.pool_post = any($2::text[])))`;

/** The seats of somebody's work, by keyset. */
export class PostgresSeatLists {
  constructor(private readonly pool: Pool) {}

  /** Waiting for this person, the nearest limit first. */
  todo(taker: SeatTaker, limit: number, after: SeatPlace | null): Promise<readonly ListedSeat[]> {
    return this.list(
      `select instance_id, seat_id, due_at as sorted_by from seat
      where state = 'pending' and ${MINE}`,
      taker,
      limit,
      after,
    );
  }

  /** Waiting for others, in what this person drafted; the nearest limit first. */
  waiting(taker: SeatTaker, limit: number, after: SeatPlace | null): Promise<readonly ListedSeat[]> {
    return this.list(
      `select instance_id, seat_id, due_at as sorted_by from seat
      where state = 'pending' and ${MINE} is not true and exists (
        select from seat own where own.instance_id = seat.instance_id
          and own.answered_by = $1 and own.answer = 'submit')`,
      taker,
      limit,
      after,
    );
  }

  /** Answered by this person, the latest first. */
  async handled(taker: SeatTaker, limit: number, after: SeatPlace | null): Promise<readonly ListedSeat[]> {
    const { rows } = await this.pool.query<ListedRow>(
      `select instance_id, seat_id, answered_at as sorted_by from seat
       where answered_by = $1
         and ($2::timestamptz is null or (answered_at, instance_id, seat_id) < ($2, $3, $4))
       order by answered_at desc, instance_id desc, seat_id desc limit $5`,
      [taker.person, after?.sortedBy ?? null, after?.instanceId ?? null, after?.seatId ?? null, limit],
    );
    return rows.map(listed);
  }

  /** Every seat that ever was a unit's, by instance. */
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

  private async list(
    seats: string,
    taker: SeatTaker,
    limit: number,
    after: SeatPlace | null,
  ): Promise<readonly ListedSeat[]> {
    // Seats without a limit sort behind all the others.
    const { rows } = await this.pool.query<ListedRow>(
      `select * from (${seats}) mine
       where $3::uuid is null
         or (coalesce(sorted_by, 'infinity'), instance_id, seat_id) > (coalesce($5::timestamptz, 'infinity'), $3, $4)
       order by coalesce(sorted_by, 'infinity'), instance_id, seat_id limit $6`,
      [
        taker.person,
        poolsOf(taker),
        after?.instanceId ?? null,
        after?.seatId ?? null,
        after?.sortedBy ?? null,
        limit,
      ],
    );
    return rows.map(listed);
  }
}

function poolsOf({ posts, memberships }: SeatTaker): readonly string[] {
  return [
    ...posts.map(({ unit, post }) => `unit-post/${unit}/${post}`),
    ...memberships.map(({ body, post }) => `body-post/${body}/${post}`),
  ];
}

function listed({ instance_id, seat_id, sorted_by }: ListedRow): ListedSeat {
  return { instanceId: instance_id, seatId: seat_id, sortedBy: sorted_by?.toISOString() ?? null };
}
