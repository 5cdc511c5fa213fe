import type { MigrationVerdict } from '../../api/models';
import { words } from '../../words';
import { shortDay } from '../../words/dates';

const labels = words.migration;

/** Why an instance cannot follow, or what would be different for it, one line each. */
export function verdictLines(verdict: MigrationVerdict, today: string): string[] {
  const { because, seatsAdded, seatsRemoved, movedSteps, movedDeadlines } = verdict;
  const namesOf = (seats: MigrationVerdict['seatsAdded']) =>
    seats.map(({ name, title }) => words.common.person(name, title)).join(words.common.separator);
  const day = (date: string | null) => (date ? shortDay(date, today) : labels.noDeadline);
  return [
    ...new Set(because.map(({ title, words: what }) => labels.because(title, what))),
    ...(seatsAdded.length > 0 ? [labels.added(namesOf(seatsAdded))] : []),
    ...(seatsRemoved.length > 0 ? [labels.removed(namesOf(seatsRemoved))] : []),
    ...movedSteps.map(({ title }) => labels.moved(title)),
    ...movedDeadlines.map(({ title, before, after }) => labels.deadline(title, day(before), day(after))),
  ];
}
