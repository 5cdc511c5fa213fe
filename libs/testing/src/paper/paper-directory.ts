import { buildDirectoryView } from '#libs/directory';
import type { DirectoryView, PersonId, UnitId } from '#libs/engine';

/** Units a test may ask; the reviewer of `unit-3` is `reviewer-3`. */
const UNITS = 200;

export const KEEPER = 'keeper' as PersonId;

export function unitOf(number: number): UnitId {
  return `unit-${number}` as UnitId;
}

export function reviewerOf(number: number): PersonId {
  return `reviewer-${number}` as PersonId;
}

/** @param version what the view says of itself, so that a test can make it stale. */
export function paperDirectory(version = 1): DirectoryView {
  const numbers = Array.from({ length: UNITS }, (_, index) => index + 1);
  const person = (id: PersonId, unit: UnitId) => ({
    id,
    name: id,
    unit,
    title: '科长',
    telephone: '',
    active: true,
    duties: [],
  });
  return buildDirectoryView({
    version,
    units: numbers.map((number) => ({ id: unitOf(number), name: `第${number}单位`, aliases: [] })),
    people: [
      person(KEEPER, unitOf(1)),
      ...numbers.map((number) => person(reviewerOf(number), unitOf(number))),
    ],
    posts: numbers.map((number) => ({ person: reviewerOf(number), unit: unitOf(number), post: 'reviewer' })),
    bodies: [],
    grants: [],
  });
}
