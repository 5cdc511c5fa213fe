import type { DirectoryView, PersonView } from '../directory-view.js';
import type { PartyRule } from '../graph.js';
import type { PersonId } from '../ids.js';
import { personSeat, type Resolution } from './resolved-seat.js';
import type { ConflictOf, Sitting } from './sitting.js';

type SuperiorRule = Extract<PartyRule, { kind: 'superior' }>;

/** The superiors of some people, one seat each, from the nearest upward. */
export function superiorSeats(
  rule: SuperiorRule,
  sitting: Sitting,
  people: readonly PersonId[] | 'unresolved',
  conflictOf: ConflictOf,
): Resolution {
  if (people === 'unresolved') return people;
  const isKnown = (person: PersonId): boolean => sitting.directory.person(person) !== undefined;
  if (!people.every(isKnown)) return 'unresolved';
  const maySit = ({ id, active }: PersonView): boolean => active && conflictOf(id) === null;
  return superiorsOf(rule, sitting, people, maySit).map((person) =>
    personSeat(person, null, sitting, conflictOf),
  );
}

/**
 * Who stands above some people, everybody once. Whoever may not sit gives way to the next one up; where there is
 * none, they stay in the list, so that the step shows whom it lacks instead of doing without.
 */
export function superiorsOf(
  rule: SuperiorRule,
  { directory }: Pick<Sitting, 'directory'>,
  people: readonly PersonId[],
  maySit: (person: PersonView) => boolean,
): readonly PersonId[] {
  const chains = people.map((person) => {
    const upward = chainAbove(directory, person);
    return upward
      .slice(0, reachOf(rule, upward))
      .map((superior, level) => upward.slice(level).find(maySit) ?? superior);
  });
  const tallest = Math.max(0, ...chains.map(({ length }) => length));
  const byLevel = Array.from({ length: tallest }, (_, level) =>
    chains.flatMap((chain) => chain[level] ?? []),
  );
  return [...new Set(byLevel.flat().map(({ id }) => id))];
}

/** How many levels of a chain are asked: up to the post it ends with, and never more than the rule allows. */
function reachOf({ levels, until }: SuperiorRule, upward: readonly PersonView[]): number {
  const last = upward.findIndex(({ posts }) => posts.some(({ post }) => post === until));
  return last === -1 ? levels : Math.min(levels, last + 1);
}

/** Everybody above a person, nearest first. A directory that leads round in a circle ends where it began. */
function chainAbove(directory: DirectoryView, person: PersonId): readonly PersonView[] {
  const upward: PersonView[] = [];
  const seen = new Set([person]);
  let next = directory.superiorOf(person);
  while (next !== undefined && !seen.has(next.id)) {
    upward.push(next);
    seen.add(next.id);
    next = directory.superiorOf(next.id);
  }
  return upward;
}
