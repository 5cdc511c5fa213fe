import { buildDirectoryView } from '#libs/directory';
import type { BodyId, DirectoryView, Duty, PersonId, Post, ProxyGrant, UnitId } from '#libs/engine';

export interface Resident {
  readonly unit: string;
  /** In the own unit, or elsewhere as `post@unit`. */
  readonly posts: readonly string[];
  readonly duties: readonly Duty[];
  /** Who directs them; where it is not said, the head of their unit. */
  readonly superior: string | null;
  readonly active: boolean;
}

/** A small organisation. Names are ids, so that what is printed can be read. */
export interface Town {
  readonly units: readonly string[];
  /** Unit to the unit that directs it. */
  readonly parents: Readonly<Record<string, string>>;
  readonly residents: Readonly<Record<string, Resident>>;
  /** Body to post to people. */
  readonly bodies: Readonly<Record<string, Readonly<Record<Post, readonly string[]>>>>;
  readonly grants: readonly ProxyGrant[];
}

export function unitsOf({ units, residents }: Town): readonly string[] {
  return [...new Set([...units, ...Object.values(residents).map(({ unit }) => unit)])];
}

/** The town as the engine reads it, by the same directory that serves the product. */
export function directoryOf(town: Town): DirectoryView {
  const residents = Object.entries(town.residents);
  return buildDirectoryView({
    version: 1,
    units: unitsOf(town).map((name) => ({
      id: name as UnitId,
      name,
      aliases: [],
      parent: (town.parents[name] as UnitId | undefined) ?? null,
    })),
    people: residents.map(([name, { unit, posts, active, duties, superior }]) => ({
      id: name as PersonId,
      name,
      unit: unit as UnitId,
      title: posts[0] ?? '科员',
      telephone: '',
      active,
      duties,
      superior: superior as PersonId | null,
    })),
    posts: residents.flatMap(([name, { unit, posts }]) =>
      posts.map((written) => {
        const [post = written, elsewhere = unit] = written.split('@');
        return { person: name as PersonId, unit: elsewhere as UnitId, post };
      }),
    ),
    bodies: Object.entries(town.bodies).map(([name, posts]) => ({
      id: name as BodyId,
      name,
      members: Object.entries(posts).flatMap(([post, people]) =>
        people.map((person) => ({ person: person as PersonId, post })),
      ),
    })),
    grants: town.grants,
  });
}
