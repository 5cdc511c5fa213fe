import type { DirectoryView, Value } from '#libs/engine';
import { grant, town } from '../../../libs/testing/src/engine/town.js';
import type { Dice } from '../dice.js';

/** Everybody in town. */
export const everybody = [
  'drafter',
  'colleague',
  'deputy',
  'head',
  'fiona',
  'felix',
  'laura',
  'lars',
  'carl',
  'member1',
  'member2',
  'member3',
  'chair',
  'ines',
  'igor',
  'supervisor',
  'secretary',
  'planner',
  'stranger',
] as const;

/** Those who may be asked by name. The drafter is among them, because workflows do that by mistake. */
export const askedByName = ['deputy', 'head', 'fiona', 'felix', 'laura', 'lars', 'carl', 'drafter'] as const;

/** Two pictures of the same town: powers are granted at random, and between the two somebody leaves or takes a post. */
export function randomTowns(dice: Dice): readonly [DirectoryView, DirectoryView] {
  const grants = dice.often(50)
    ? Array.from({ length: 1 + dice.below(4) }, () =>
        grant(dice.one(everybody), dice.one(everybody), { letter: dice.often(40) }),
      ).filter(
        ({ from, to }, index, all) => from !== to && all.findIndex((one) => one.from === from) === index,
      )
    : [];
  const people = {
    chair: dice.often(30) ? ['office', 'reviewer'] : ['office'],
    deputy: dice.often(25) ? ['lead', 'deputy-head', 'reviewer@culture'] : ['lead', 'deputy-head'],
  };
  const gone = dice.one([[], [dice.one(everybody)], ['fiona'], ['member2']]);
  return [
    town({ grants, people }),
    town({
      grants: dice.often(50) ? [] : grants,
      people: { ...people, colleague: ['lead', 'head'] },
      departed: gone,
    }),
  ];
}

/** What the text is about, as conditions and parties read it. */
export function randomAttributes(dice: Dice): Readonly<Record<string, Value>> {
  return {
    ...Object.fromEntries(askedByName.map((name) => [name, name])),
    reviewUnits: dice.one([['finance', 'law', 'culture'], ['finance', 'law'], ['law'], []]),
    items: dice.one([['one', 'two'], ['one', 'two', 'three'], []]),
    late: dice.often(50),
    large: dice.often(50),
  };
}
