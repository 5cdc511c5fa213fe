import { stringsIn, type DirectoryView, type PersonId, type UnitId, type Value } from '#libs/engine';
import { writeNotice } from '#libs/storage';
import { ActionRefused, textOf, type Action } from './action.js';

/**
 * Tells people something in the workflow's own words. `words` says what; `people` names persons, `units` units whose
 * holders of `posts` are told, the head where no post is given. Result: `told`, the persons.
 */
export const notify: Action = async ({ claimed, given, client, directory }) => {
  const words = textOf(given, 'words');
  const people = peopleMeant(given, directory);
  if (people.length === 0) throw new ActionRefused('people、units：没有可通知的在职人员');
  await writeNotice(client, claimed, { people, words });
  return { told: people };
};

function peopleMeant(
  { people = null, units = null, posts = 'head' }: Readonly<Record<string, Value>>,
  directory: DirectoryView,
): readonly PersonId[] {
  const named = stringsIn(people).map((id) => directory.person(id as PersonId));
  const held = stringsIn(units).flatMap((unit) =>
    stringsIn(posts).flatMap((post) => directory.holdersOf(unit as UnitId, post)),
  );
  const active = [...named, ...held].flatMap((person) => (person?.active === true ? [person.id] : []));
  return [...new Set(active)];
}
