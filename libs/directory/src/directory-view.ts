import type { DirectoryView, PersonView, Post, UnitId } from '#libs/engine';
import type { Directory } from './directory.js';
import { superiorsIn } from './superiors.js';

/**
 * The directory as the engine reads it: indexed once, then only looked up. Build it anew for a new version; the
 * old one stays valid for decisions already under way.
 */
export function buildDirectoryView(directory: Directory): DirectoryView {
  const posts = groupBy(directory.posts, (holding) => holding.person);
  const views: PersonView[] = directory.people.map(({ id, name, active, unit, title, duties }) => ({
    id,
    name,
    active,
    unit,
    title,
    duties,
    posts: (posts.get(id) ?? []).map((holding) => ({ unit: holding.unit, post: holding.post })),
  }));
  const people = new Map(views.map((person) => [person.id, person]));
  const units = new Map(directory.units.map(({ id, name }) => [id, { id, name }]));
  const bodies = new Map(directory.bodies.map((body) => [body.id, body]));
  const grants = groupBy(directory.grants, ({ from }) => from);
  const byUnit = groupBy(views, (person) => person.unit);
  const byPost = groupBy(directory.posts, (holding) => postKey(holding.unit, holding.post));

  const lookups: Omit<DirectoryView, 'superiorOf'> = {
    version: directory.version,
    person: (id) => people.get(id),
    unit: (id) => units.get(id),
    body: (id) => bodies.get(id),
    holdersOf: (unit, post) =>
      (byPost.get(postKey(unit, post)) ?? []).flatMap((holding) => people.get(holding.person) ?? []),
    peopleOf: (unit) => byUnit.get(unit) ?? [],
    peopleWithDuty: (duty) => views.filter((person) => person.active && person.duties.includes(duty)),
    grantsFrom: (person) => grants.get(person) ?? [],
  };
  return { ...lookups, superiorOf: superiorsIn(directory, lookups) };
}

function postKey(unit: UnitId, post: Post): string {
  return `${unit}/${post}`;
}

function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
