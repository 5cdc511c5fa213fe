import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyId, PersonId, UnitId } from '#libs/engine';
import { DirectoryReferenceError } from '#libs/directory';
import type { DirectoryChange } from '#libs/directory';
import { PostgresDirectoryStore } from '#libs/storage';
import { openTestDatabase } from './test-database.js';
import type { OpenDatabase } from './test-database.js';

const zuzhibu = 'zuzhibu' as UnitId;
const heRong = 'herong' as PersonId;

const office: DirectoryChange[] = [
  { kind: 'put-unit', unit: { id: zuzhibu, name: '市委组织部', aliases: ['组织部', '市委组'] } },
  {
    kind: 'put-person',
    person: {
      id: heRong,
      name: '何镕',
      unit: zuzhibu,
      title: '部长',
      telephone: '8010',
      active: true,
      duties: [],
    },
  },
  { kind: 'set-posts', person: heRong, posts: [{ unit: zuzhibu, post: 'head' }] },
  {
    kind: 'put-body',
    body: {
      id: 'special-group' as BodyId,
      name: '专项小组',
      members: [{ person: heRong, post: 'deputy-chair' }],
    },
  },
];

describe('the stored directory', () => {
  let database: OpenDatabase;
  let store: PostgresDirectoryStore;

  beforeAll(async () => {
    database = await openTestDatabase();
    store = new PostgresDirectoryStore(database.source);
  });
  afterAll(() => database.close());

  it('gives back what was put, at a higher version', async () => {
    const before = await store.version();
    const after = await store.change(office);
    const directory = await store.load();
    expect(after).toBe(before + 1);
    expect(directory.version).toBe(after);
    expect(directory.units).toEqual([
      { id: 'zuzhibu', name: '市委组织部', aliases: ['市委组', '组织部'], parent: null },
    ]);
    expect(directory.people).toEqual([expect.objectContaining({ id: 'herong', name: '何镕', duties: [] })]);
    expect(directory.posts).toEqual([{ person: 'herong', unit: 'zuzhibu', post: 'head' }]);
    expect(directory.bodies[0]?.members).toEqual([{ person: 'herong', post: 'deputy-chair' }]);
  });

  it('replaces what is there under the same id and keeps its place', async () => {
    await store.change([...office, { kind: 'set-posts', person: heRong, posts: [] }]);
    const directory = await store.load();
    expect(directory.people).toHaveLength(1);
    expect(directory.posts).toEqual([]);
  });

  it('remembers who directs whom, in whatever order they are put', async () => {
    const person = { name: '', unit: 'ke' as UnitId, title: '', telephone: '', active: true, duties: [] };
    await store.change([
      { kind: 'put-unit', unit: { id: 'ke' as UnitId, name: '科', aliases: [], parent: 'bu' as UnitId } },
      { kind: 'put-unit', unit: { id: 'bu' as UnitId, name: '部', aliases: [] } },
      {
        kind: 'put-person',
        person: { ...person, id: 'clerk' as PersonId, superior: 'chief' as PersonId },
      },
      { kind: 'put-person', person: { ...person, id: 'chief' as PersonId } },
    ]);
    const { units, people } = await store.load();
    expect(units.find(({ id }) => id === 'ke')?.parent).toBe('bu');
    expect(people.find(({ id }) => id === 'clerk')?.superior).toBe('chief');
    const nowhere = { id: 'ke' as UnitId, name: '科', aliases: [], parent: 'atlantis' as UnitId };
    await expect(store.change([{ kind: 'put-unit', unit: nowhere }])).rejects.toThrow(
      DirectoryReferenceError,
    );
  });

  it('makes all changes or none when one names somebody who is not there', async () => {
    const before = await store.load();
    const unknown: DirectoryChange = {
      kind: 'set-posts',
      person: 'nobody' as PersonId,
      posts: [{ unit: zuzhibu, post: 'head' }],
    };
    const renamed: DirectoryChange = {
      kind: 'put-unit',
      unit: { id: zuzhibu, name: '别的名称', aliases: [] },
    };
    await expect(store.change([renamed, unknown])).rejects.toThrow(DirectoryReferenceError);
    expect(await store.load()).toEqual(before);
  });

  it('counts every one of many changes made at once', async () => {
    const before = await store.version();
    await Promise.all(Array.from({ length: 8 }, () => store.change(office)));
    expect(await store.version()).toBe(before + 8);
  });

  it('has entities that say what the migrations did', async () => {
    expect(await database.drift()).toEqual([]);
  });
});
