import type { Command, DirectoryView, PersonId, Seat } from '#libs/engine';
import type { CommandNames } from './command-envelope.js';

/** The names of whoever gave a command and of everybody on the seats it touched, as the directory has them now. */
export function commandNames(
  directory: DirectoryView,
  { by }: Command,
  seats: readonly Seat[],
): CommandNames {
  const people = new Set<PersonId>(by.kind === 'person' ? [by.person] : []);
  const units: Record<string, string> = {};
  for (const { principal, holder } of seats) {
    if (holder !== null) people.add(holder);
    if (principal.kind === 'person') people.add(principal.person);
    else units[principal.unit] = directory.unit(principal.unit)?.name ?? principal.unit;
  }
  return {
    people: Object.fromEntries([...people].map((id) => [id, directory.person(id)?.name ?? id])),
    units,
  };
}
