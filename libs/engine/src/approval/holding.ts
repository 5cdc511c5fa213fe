import type { DirectoryView } from '../directory-view.js';
import type { PersonId } from '../ids.js';
import { holds } from '../parties/resolved-seat.js';
import type { Pool, Seat } from '../state.js';

type Held = Pick<Seat, 'holder' | 'pool' | 'transferredFrom'>;

/** Who may answer: the holder; where there is none, or the holder has left the post, whoever holds the post today. */
export function mayTake(directory: DirectoryView, seat: Held, person: PersonId): boolean {
  if (directory.person(person)?.active !== true) return false;
  const holder = presentHolder(directory, seat);
  if (holder !== null) return holder === person;
  return seat.pool !== null && isInPool(directory, seat.pool, person);
}

/** The holder while they are there. A seat found by its post follows the post; one handed on, the person. */
export function presentHolder(
  directory: DirectoryView,
  { holder, pool, transferredFrom }: Held,
): PersonId | null {
  if (holder === null || directory.person(holder)?.active !== true) return null;
  return pool === null || transferredFrom.length > 0 || isInPool(directory, pool, holder) ? holder : null;
}

export function isInPool(directory: DirectoryView, pool: Pool, person: PersonId): boolean {
  const view = directory.person(person);
  if (view === undefined) return false;
  if (pool.kind === 'unit-post') return holds(view, pool.unit, pool.post);
  const members = directory.body(pool.body)?.members ?? [];
  return members.some((member) => member.person === person && member.post === pool.post);
}

/** Everybody a seat could fall to, the holder first. Whether they may take it today is asked with `mayTake`. */
export function peopleAround(directory: DirectoryView, { holder, pool }: Held): readonly PersonId[] {
  return [...(holder === null ? [] : [holder]), ...(pool === null ? [] : peopleOfPool(directory, pool))];
}

function peopleOfPool(directory: DirectoryView, pool: Pool): readonly PersonId[] {
  return pool.kind === 'unit-post'
    ? directory.holdersOf(pool.unit, pool.post).map(({ id }) => id)
    : (directory.body(pool.body)?.members ?? []).map(({ person }) => person);
}
