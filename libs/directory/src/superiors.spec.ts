import { describe, expect, it } from '@jest/globals';
import type { PersonId, UnitId } from '#libs/engine';
import { buildDirectoryView } from './directory-view.js';
import type { Directory, Person, Unit } from './directory.js';

type Words = Partial<Pick<Directory, 'posts'>> & {
  readonly superiors?: Readonly<Record<string, string>>;
  readonly parents?: Readonly<Record<string, string>>;
  readonly departed?: readonly string[];
};

const homes: Readonly<Record<string, string>> = {
  clerk: 'section',
  chief: 'section',
  deputy: 'bureau',
  head: 'bureau',
  second: 'bureau',
  mayor: 'city',
};
const heads = [
  ['chief', 'section'],
  ['head', 'bureau'],
  ['mayor', 'city'],
].map(([person, unit]) => ({ person: person as PersonId, unit: unit as UnitId, post: 'head' }));

function superiorOf(person: string, words: Words = {}): string | undefined {
  const {
    superiors = {},
    parents = { section: 'bureau', bureau: 'city' },
    departed = [],
    posts = heads,
  } = words;
  const view = buildDirectoryView({
    version: 1,
    units: ['section', 'bureau', 'city'].map((id): Unit => ({
      id: id as UnitId,
      name: id,
      aliases: [],
      parent: (parents[id] ?? null) as UnitId | null,
    })),
    people: Object.entries(homes).map(([id, unit]): Person => ({
      id: id as PersonId,
      name: id,
      unit: unit as UnitId,
      title: '',
      telephone: '',
      active: !departed.includes(id),
      duties: [],
      superior: (superiors[id] ?? null) as PersonId | null,
    })),
    posts,
    bodies: [],
    grants: [],
  });
  return view.superiorOf(person as PersonId)?.id;
}

describe('the superior of a person', () => {
  it('is the head of their unit', () => {
    expect(superiorOf('clerk')).toBe('chief');
    expect(superiorOf('deputy')).toBe('head');
  });

  it('is, for a head, the head of the unit above', () => {
    expect(superiorOf('chief')).toBe('head');
    expect(superiorOf('head')).toBe('mayor');
  });

  it('is whoever the directory names, while they are there', () => {
    expect(superiorOf('clerk', { superiors: { clerk: 'deputy' } })).toBe('deputy');
    expect(superiorOf('clerk', { superiors: { clerk: 'deputy' }, departed: ['deputy'] })).toBe('chief');
  });

  it('is looked for further up where a post stands vacant', () => {
    expect(superiorOf('clerk', { departed: ['chief'] })).toBe('head');
  });

  it('is not somebody who shares the post', () => {
    const posts = [...heads, { person: 'second' as PersonId, unit: 'bureau' as UnitId, post: 'head' }];
    expect(superiorOf('head', { posts })).toBe('mayor');
    expect(superiorOf('second', { posts })).toBe('mayor');
  });

  it('is nobody at the top, and nobody for who is not in the directory', () => {
    expect(superiorOf('mayor')).toBeUndefined();
    expect(superiorOf('ghost')).toBeUndefined();
  });

  it('is found although units direct each other in a circle', () => {
    const parents = { section: 'bureau', bureau: 'section' };
    expect(superiorOf('clerk', { parents, departed: ['chief', 'head'] })).toBeUndefined();
  });
});
