import type { DirectoryView } from '../directory-view.js';
import type { PersonId } from '../ids.js';
import type { Duty } from '../posts.js';
import type { InstanceState } from '../state.js';

/** Duties whose holders may end an instance and correct its attributes. */
const offices: ReadonlySet<Duty> = new Set(['plan-administrator', 'group-secretariat']);

export function hasOffice(directory: DirectoryView, person: PersonId): boolean {
  return directory.person(person)?.duties.some((duty) => offices.has(duty)) === true;
}

/** Who set the text on its way: the initiator, and whoever submitted it last. */
export function isSender(state: InstanceState, person: PersonId): boolean {
  const submitted = state.seats.findLast(({ answer }) => answer?.answer === 'submit');
  return state.startedBy === person || submitted?.answer?.by === person;
}
