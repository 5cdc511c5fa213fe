import type { DirectoryView, PersonView, Post, UnitId } from '#libs/engine';
import type { Directory } from './directory.js';

/** The post of whoever directs a unit. */
const HEAD: Post = 'head';

/**
 * Who directs a person: the superior the directory names; else the head of their unit; above the head, whoever heads
 * the unit that directs it. Posts nobody holds are passed over on the way up.
 */
export function superiorsIn(
  directory: Directory,
  view: Pick<DirectoryView, 'person' | 'holdersOf'>,
): DirectoryView['superiorOf'] {
  const named = new Map(directory.people.map(({ id, superior }) => [id, superior ?? null]));
  const parents = new Map(directory.units.map(({ id, parent }) => [id, parent ?? null]));

  return (id) => {
    const person = view.person(id);
    if (person === undefined) return undefined;
    const superior = named.get(id) ?? null;
    const chosen = superior === null ? undefined : view.person(superior);
    if (chosen?.active === true) return chosen;
    for (const unit of upwardFrom(person, parents)) {
      const heads = view.holdersOf(unit, HEAD).filter(({ active }) => active);
      // A head is not directed by whoever shares their post.
      if (!heads.some((head) => head.id === id) && heads[0] !== undefined) return heads[0];
    }
    return undefined;
  };
}

/** The unit of a person and those above it. Units that direct each other in a circle end it. */
function upwardFrom({ unit }: PersonView, parents: ReadonlyMap<UnitId, UnitId | null>): ReadonlySet<UnitId> {
  const upward = new Set<UnitId>();
  for (let at: UnitId | null = unit; at !== null && !upward.has(at); at = parents.get(at) ?? null) {
    upward.add(at);
  }
  return upward;
}
