import type { Preview, Ref } from '../../api/models';

/** Everybody a preview names as holder, once, the nearest first. */
export function peopleIn(preview: Preview | undefined): Ref[] {
  const people = (preview?.steps ?? []).flatMap(({ seats }) => seats.map(({ holder }) => holder));
  const byId = new Map(people.flatMap((person) => (person ? [[person.id, person] as const] : [])));
  return [...byId.values()];
}
