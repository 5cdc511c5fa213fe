import type { PersonId } from '../ids.js';

/** Everybody who ever filed or submitted the text, each once; who did it through another is meant as well. */
export function withAuthors(
  authors: readonly PersonId[],
  more: readonly (PersonId | null | undefined)[],
): readonly PersonId[] {
  const added = more.filter((person) => person != null).filter((person) => !authors.includes(person));
  return added.length === 0 ? authors : [...authors, ...added];
}
