import type { PersonId, UnitId } from '../ids.js';
import type { SeatInPlace } from './act.js';

/** The unit a seat must stay in: its own, or that of the person it belongs to. */
export function unitOf({ seat, context }: SeatInPlace): UnitId | null {
  const { principal } = seat;
  if (principal.kind === 'unit') return principal.unit;
  return context.directory.person(principal.person)?.unit ?? null;
}

/** Everybody of that unit, in the directory's order. */
export function colleaguesOf(at: SeatInPlace): readonly PersonId[] {
  const unit = unitOf(at);
  return unit === null ? [] : at.context.directory.peopleOf(unit).map(({ id }) => id);
}
