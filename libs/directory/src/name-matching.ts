import type { Directory, Person, Unit } from './directory.js';

/**
 * A name as it is compared, never as it is stored: one width, no spaces, one kind of quotation mark, small letters.
 * So `市 "两新"组织党工委` and `市“两新”组织党工委` are one unit.
 */
export function comparableName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„‟«»「」『』＂]/gu, '"')
    .replace(/\s+/gu, '')
    .toLowerCase();
}

/** The unit that bears this name or has it as an alias, whatever width it is typed in. */
export function findUnitByName(units: readonly Unit[], name: string): Unit | undefined {
  const wanted = comparableName(name);
  return units.find((unit) => [unit.name, ...unit.aliases].some((known) => comparableName(known) === wanted));
}

/** Everybody of exactly that name. Two people of one name are told apart by their unit, so ask for it then. */
export function findPeopleByName(people: readonly Person[], name: string): Person[] {
  const wanted = comparableName(name);
  return people.filter((person) => comparableName(person.name) === wanted);
}

/**
 * People for a search box: every word typed has to occur in the name, the id (which is how a name is typed without
 * a Chinese keyboard), the title or a name of the unit. An empty search finds everybody.
 */
export function searchPeople(directory: Directory, query: string): Person[] {
  const words = query.split(/\s+/u).map(comparableName).filter(Boolean);
  const unitNames = new Map(directory.units.map((unit) => [unit.id, [unit.name, ...unit.aliases].join(' ')]));
  return directory.people.filter((person) => {
    const text = comparableName(
      [person.name, person.id, person.title, unitNames.get(person.unit) ?? ''].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}
