import { describe, expect, it } from '@jest/globals';
import { buildDirectoryView, type Person } from '#libs/directory';
import type { BodyId, Duty, PersonId, Post, UnitId } from '#libs/engine';
import { mayReadPaper, type Paper } from './paper-access.js';

const person = (id: string, unit: string, duties: Duty[] = []): Person => ({
  id: id as PersonId,
  name: id,
  unit: unit as UnitId,
  title: '',
  telephone: '',
  active: true,
  duties,
});

const directory = buildDirectoryView({
  version: 1,
  units: ['zuzhibu', 'jiwei', 'bianban', 'shilingdao', 'muduban'].map((id) => ({
    id: id as UnitId,
    name: id,
    aliases: [],
  })),
  people: [
    person('drafter', 'zuzhibu'),
    person('reviewer', 'jiwei'),
    person('stranger', 'bianban'),
    person('member', 'bianban'),
    person('secretary', 'shilingdao'),
    person('watcher', 'muduban', ['supervisor']),
    person('auditor', 'muduban', ['audit-administrator']),
  ],
  posts: [],
  grants: [],
  bodies: [
    {
      id: 'special-group' as BodyId,
      name: '专项小组',
      members: [{ person: 'member' as PersonId, post: 'member' as Post }],
    },
  ],
});

const paper: Paper = {
  responsibleUnit: 'zuzhibu' as UnitId,
  leadUnits: ['zuzhibu' as UnitId],
  reviewUnits: ['jiwei' as UnitId],
  acceptingBody: 'special-group' as BodyId,
  supervisingBody: null,
  people: [],
  state: null,
};

const reads = (id: string, of: Paper = paper): boolean => {
  const reader = directory.person(id as PersonId);
  if (reader === undefined) throw new Error(`Expected ${id} in the directory`);
  return mayReadPaper(reader, of, directory);
};

describe('who may read a paper', () => {
  it.each(['drafter', 'reviewer', 'member', 'secretary', 'watcher'])('%s may', (id) => {
    expect(reads(id)).toBe(true);
  });

  it.each(['stranger', 'auditor'])('%s may not', (id) => {
    expect(reads(id)).toBe(false);
  });

  it('lets in whoever was charged with it, wherever they sit', () => {
    expect(reads('stranger', { ...paper, people: ['stranger'] })).toBe(true);
  });
});
