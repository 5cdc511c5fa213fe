import type { Duty, DirectoryView } from '../directory-view.js';
import type { PersonId } from '../ids.js';
import type { InstanceState } from '../state.js';
import { mayTake } from './entitlement.js';

/** Duties whose holders may end an instance and correct its attributes. */
const offices: ReadonlySet<Duty> = new Set(['plan-administrator', 'group-secretariat']);

export function hasOffice(directory: DirectoryView, person: PersonId): boolean {
  return directory.person(person)?.duties.some((duty) => offices.has(duty)) === true;
}

/** Whether an instance is any of a person's business: they started, wrote, held, acted, or may. */
export function takesPart(state: InstanceState, directory: DirectoryView, person: PersonId): boolean {
  return (
    state.startedBy === person ||
    state.authors.includes(person) ||
    state.seats.some(
      (seat) =>
        seat.answer?.by === person ||
        seat.transferredFrom.includes(person) ||
        mayTake(directory, seat, person),
    )
  );
}

/** Who set the text on its way: the initiator, and whoever submitted it last. */
export function isSender(state: InstanceState, person: PersonId): boolean {
  const submitted = state.seats.findLast(({ answer }) => answer?.answer === 'submit');
  return state.startedBy === person || submitted?.answer?.by === person;
}
