import type { Person } from './directory.js';

/**
 * Surnames whose usual reading as a character is not their reading as a name, each with a character that is read
 * the way the surname is. Without them 曾 would stand under C and 单 under D.
 */
const SURNAME_READINGS: Readonly<Record<string, string>> = {
  曾: '增',
  单: '善',
  解: '谢',
  仇: '求',
  区: '欧',
  查: '渣',
  翟: '宅',
  朴: '瓢',
  盖: '葛',
  缪: '妙',
};

const pinyin = new Intl.Collator('zh-u-co-pinyin', { numeric: true });

/**
 * Order of people in a list: by the pinyin of the name, then by unit and id, so that two people of one name always
 * stand in the same order. A character whose reading is not known stands after all that are, by code point.
 */
export function comparePeopleByName(
  one: Pick<Person, 'name' | 'unit' | 'id'>,
  other: Pick<Person, 'name' | 'unit' | 'id'>,
): number {
  return (
    pinyin.compare(readAsSurname(one.name), readAsSurname(other.name)) ||
    compareCodePoints(one.name, other.name) ||
    compareCodePoints(one.unit, other.unit) ||
    compareCodePoints(one.id, other.id)
  );
}

function readAsSurname(name: string): string {
  const [surname = '', ...given] = name;
  return (SURNAME_READINGS[surname] ?? surname) + given.join('');
}

function compareCodePoints(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
