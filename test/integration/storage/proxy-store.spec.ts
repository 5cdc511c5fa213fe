import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BusinessDate, Instant, PersonId, UnitId } from '#libs/engine';
import { buildDirectoryView, type GrantRequest } from '#libs/directory';
import { PostgresDirectoryStore, PostgresProxyStore } from '#libs/storage';
import { openTestDatabase } from './test-database.js';
import type { OpenDatabase } from './test-database.js';

const heRong = 'herong' as PersonId;
const chunYan = 'puchunyan' as PersonId;
const mingYuan = 'zhoumingyuan' as PersonId;
const office = 'zuzhibu' as UnitId;
const at = { now: Date.UTC(2015, 8, 24, 1) as Instant, today: '2015-09-24' as BusinessDate };

const week: GrantRequest = {
  from: heRong,
  to: chunYan,
  since: '2015-09-28' as BusinessDate,
  until: '2015-10-01' as BusinessDate,
  workflows: ['deliverable'],
  modes: ['sign'],
  letterTitle: null,
  reason: '外出学习',
  enteredBy: heRong,
};

describe('the stored proxy grants', () => {
  let database: OpenDatabase;
  let directory: PostgresDirectoryStore;
  let proxies: PostgresProxyStore;

  beforeAll(async () => {
    database = await openTestDatabase();
    directory = new PostgresDirectoryStore(database.source);
    proxies = new PostgresProxyStore(database.source);
    await directory.change([
      { kind: 'put-unit', unit: { id: office, name: '市委组织部', aliases: [] } },
      ...[heRong, chunYan, mingYuan].map((id) => ({
        kind: 'put-person' as const,
        person: { id, name: id, unit: office, title: '', telephone: '', active: true, duties: [] },
      })),
    ]);
  });
  afterAll(() => database.close());

  it('are numbered within the year and raise the version of the directory', async () => {
    const before = await directory.version();
    expect(await proxies.enter(week, at)).toEqual({
      id: '2015-1',
      from: 'herong',
      to: 'puchunyan',
      since: '2015-09-28',
      until: '2015-10-01',
      workflows: ['deliverable'],
      modes: ['sign'],
      letter: false,
      letterTitle: null,
      reason: '外出学习',
      enteredBy: 'herong',
      enteredAt: '2015-09-24T01:00:00Z',
      revoked: false,
      revokedBy: null,
      revokedAt: null,
    });
    expect(await directory.version()).toBe(before + 1);
  });

  it('are part of the directory that decisions read', async () => {
    const view = buildDirectoryView(await directory.load());
    expect(view.grantsFrom(heRong)).toEqual([
      {
        id: '2015-1',
        from: 'herong',
        to: 'puchunyan',
        since: '2015-09-28',
        until: '2015-10-01',
        workflows: ['deliverable'],
        modes: ['sign'],
        letter: false,
        revoked: false,
      },
    ]);
  });

  it('are not entered against the rules, and then nothing is changed', async () => {
    const before = await directory.version();
    expect(await proxies.enter({ ...week, to: mingYuan }, at)).toEqual({
      code: 'proxy.overlap',
      grant: '2015-1',
    });
    expect(await proxies.enter({ ...week, from: chunYan, to: heRong, enteredBy: chunYan }, at)).toMatchObject(
      {
        code: 'proxy.loop',
      },
    );
    expect(await directory.version()).toBe(before);
  });

  it('are entered one after the other: of two for the same scope at once one is refused', async () => {
    const wanted = { ...week, from: mingYuan, enteredBy: mingYuan };
    const both = await Promise.all([proxies.enter(wanted, at), proxies.enter({ ...wanted, to: heRong }, at)]);
    expect(both.map((answer) => ('code' in answer ? answer.code : 'entered')).sort()).toEqual([
      'entered',
      'proxy.overlap',
    ]);
  });

  it('are revoked once, and kept', async () => {
    const later = (at.now + 3_600_000) as Instant;
    const revoked = await proxies.revoke('2015-1', heRong, later);
    expect(revoked).toMatchObject({ revoked: true, revokedBy: 'herong', revokedAt: '2015-09-24T02:00:00Z' });
    expect(await proxies.revoke('2015-1', mingYuan, (later + 1) as Instant)).toEqual(revoked);
    expect(await proxies.revoke('2015-99', heRong, later)).toBeUndefined();
    expect(await proxies.find('2015-1')).toEqual(revoked);
    expect((await proxies.list(heRong)).map(({ id }) => id)).toContain('2015-1');
    expect(await proxies.list('stranger' as PersonId)).toEqual([]);
    expect((await proxies.list(null)).length).toBe(2);
  });

  it('have entities that say what the migrations did', async () => {
    expect(await database.drift()).toEqual([]);
  });
});
