import type {
  BodyId,
  BusinessDate,
  DirectoryView,
  NotifyEffect,
  PersonId,
  PersonView,
  Pool,
  UnitId,
} from '#libs/engine';
import type { SeatRow } from '#libs/storage';

/** Whom an effect is for, as the directory stands now. Nobody is named twice, and nobody who has left. */
export function recipientsOf(
  effect: NotifyEffect,
  seat: SeatRow | null,
  directory: DirectoryView,
): readonly PersonId[] {
  return [...new Set(addressees(effect, seat, directory))].filter(
    (id) => directory.person(id)?.active === true,
  );
}

function addressees(
  effect: NotifyEffect,
  seat: SeatRow | null,
  directory: DirectoryView,
): readonly PersonId[] {
  switch (effect.to.kind) {
    case 'person':
      return [effect.to.person];
    case 'pool':
      return membersOf(effect.to.pool, directory);
    case 'superior-of':
      return seat === null ? administrators(directory) : superiorsOf(seat, directory);
    case 'proxies-of':
      return seat === null ? [] : proxiesFor(seat, effect.to.on, directory);
    case 'administrators':
      return administrators(directory);
  }
}

function membersOf(pool: Pool, directory: DirectoryView): readonly PersonId[] {
  if (pool.kind === 'unit-post') return idsOf(directory.holdersOf(pool.unit, pool.post));
  const members = directory.body(pool.body)?.members ?? [];
  return members.filter(({ post }) => post === pool.post).map(({ person }) => person);
}

/** Whoever may act in the name of the seat's people on that day; at a step closed to proxies they just know. */
function proxiesFor(seat: SeatRow, on: BusinessDate, directory: DirectoryView): readonly PersonId[] {
  const pool = poolOf(seat);
  const people =
    seat.holder !== null ? [seat.holder as PersonId] : pool === null ? [] : membersOf(pool, directory);
  return people
    .flatMap((person) => directory.grantsFrom(person))
    .filter(({ revoked, since, until }) => !revoked && since <= on && on < until)
    .map(({ to }) => to);
}

function poolOf({ pool_kind, pool_id, pool_post }: SeatRow): Pool | null {
  if (pool_id === null || pool_post === null) return null;
  return pool_kind === 'unit-post'
    ? { kind: 'unit-post', unit: pool_id as UnitId, post: pool_post }
    : { kind: 'body-post', body: pool_id as BodyId, post: pool_post };
}

/**
 * The head of the unit the seat is held in; above the head, and where there is none, the plan's administrators.
 * A body's superior is its chair.
 */
function superiorsOf(seat: SeatRow, directory: DirectoryView): readonly PersonId[] {
  const holder = seat.holder as PersonId | null;
  const above = (
    seat.pool_kind === 'body-post' ? chairOf(seat.pool_id as BodyId, directory) : headOf(seat, directory)
  ).filter((person) => person !== holder);
  return above.length > 0 ? above : administrators(directory);
}

function headOf(seat: SeatRow, directory: DirectoryView): readonly PersonId[] {
  const unit =
    seat.principal_kind === 'unit'
      ? (seat.principal_id as UnitId)
      : directory.person((seat.holder ?? seat.principal_id) as PersonId)?.unit;
  return unit === undefined ? [] : idsOf(directory.holdersOf(unit, 'head'));
}

function chairOf(body: BodyId, directory: DirectoryView): readonly PersonId[] {
  const members = directory.body(body)?.members ?? [];
  return members.filter(({ post }) => post === 'chair').map(({ person }) => person);
}

function administrators(directory: DirectoryView): readonly PersonId[] {
  return idsOf(directory.peopleWithDuty('plan-administrator'));
}

function idsOf(people: readonly PersonView[]): readonly PersonId[] {
  return people.filter(({ active }) => active).map(({ id }) => id);
}
