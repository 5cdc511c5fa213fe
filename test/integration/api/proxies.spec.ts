import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Journey, ok } from './journey.js';

interface Row {
  readonly id: string;
  readonly state: string;
  readonly capacity: string | null;
  readonly proxyFor: { readonly name: string } | null;
  readonly proxyGrant: string | null;
}

describe('proxy grants, over HTTP', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin();
    await journey.submit();
  }, 120_000);
  afterAll(() => journey.stop());

  const days = { since: '2015-01-01', until: '2099-01-01' };
  const grant = (who: string, body: object, key?: string) =>
    journey.office.post(who, '/proxies', { body: { ...days, ...body }, ...(key !== undefined && { key }) });
  const todo = async (who: string): Promise<readonly Row[]> =>
    ok(await journey.office.get(who, '/seats?state=todo')).json<{ items: Row[] }>().items;
  const revoke = async (who: string, id: string) =>
    journey.office.api.ask({
      method: 'DELETE',
      url: `/api/proxies/${id}`,
      headers: { cookie: await journey.office.cookie(who) },
    });

  it('are entered by whoever gives them, once for one key', async () => {
    const key = 'grant-tianyu-0001';
    const entered = ok(await grant('tianyu', { to: 'xienan', reason: '外出学习' }, key)).json<{
      id: string;
    }>();
    expect(entered).toMatchObject({
      number: expect.stringMatching(/^授权〔\d{4}〕1号$/),
      from: { id: 'tianyu', name: '田雨' },
      to: { id: 'xienan', name: '谢楠' },
      state: 'holding',
      letter: null,
      revokedBy: null,
    });
    expect(ok(await grant('tianyu', { to: 'xienan', reason: '外出学习' }, key)).json()).toEqual(entered);
  });

  it.each([
    ['to oneself', { to: 'gongli' }, 422, 'proxy.self'],
    ['to nobody', { to: 'ghost' }, 422, 'proxy.person'],
    ['for no day', { to: 'jialin', since: '2015-09-28', until: '2015-09-28' }, 422, 'proxy.window'],
    ['in the name of others', { to: 'tianyu', from: 'xienan' }, 403, 'act.forbidden'],
    ['with a date that is none', { to: 'jialin', since: '28.9.2015' }, 400, 'request.invalid'],
  ])('are refused %s', async (_how, body, status, code) => {
    expect((await grant('gongli', body)).json()).toMatchObject({ status, code });
  });

  it('are refused twice for the same scope, and where they would come back', async () => {
    expect((await grant('tianyu', { to: 'jialin', modes: ['consult'] })).json()).toMatchObject({
      status: 409,
      code: 'proxy.overlap',
    });
    expect((await grant('xienan', { to: 'tianyu' })).json()).toMatchObject({
      status: 409,
      code: 'proxy.loop',
    });
  });

  it('are entered for others only by an office, and only with a letter', async () => {
    const body = { from: 'gongli', to: 'jianning', modes: ['sign'] };
    expect((await grant('yuemin', body)).json()).toMatchObject({ code: 'proxy.letter' });
    expect(ok(await grant('yuemin', { ...body, letter: '宣传部授权书〔2015〕3号' })).json()).toMatchObject({
      letter: '宣传部授权书〔2015〕3号',
      enteredBy: { id: 'yuemin' },
    });
  });

  it('are listed for those they concern, and all of them for an office', async () => {
    const list = async (who: string, query = '') =>
      ok(await journey.office.get(who, `/proxies${query}`)).json<{ items: { id: string }[] }>().items;
    expect(await list('tianyu')).toHaveLength(1);
    expect(await list('xienan')).toHaveLength(1);
    expect(await list('linxiaowen')).toEqual([]);
    expect(await list('luping', '?of=everybody')).toHaveLength(2);
    expect((await journey.office.get('tianyu', '/proxies?of=everybody')).json()).toMatchObject({
      code: 'act.forbidden',
    });
  });

  it('put the giver’s seats into the list of the proxy, marked, and open the paper to them', async () => {
    expect(await todo('xienan')).toMatchObject([
      { capacity: 'proxy', proxyFor: { name: '田雨' }, proxyGrant: expect.stringContaining('1号') },
    ]);
    expect(await todo('tianyu')).toMatchObject([{ capacity: 'own', proxyFor: null, proxyGrant: null }]);
    ok(await journey.office.get('xienan', `/instances/${journey.instanceId}`));
    ok(await journey.office.get('xienan', `/documents/${journey.id}/versions`));
  });

  it('do not reach steps they were not given for', async () => {
    expect(await todo('jianning')).not.toContainEqual(expect.objectContaining({ capacity: 'proxy' }));
  });

  it('let the proxy answer in the giver’s name', async () => {
    await journey.say('xienan', 'no-comment');
    expect(await journey.history()).toContainEqual(
      expect.objectContaining({ type: 'SeatAnswered', authority: 'proxy' }),
    );
    expect(await todo('tianyu')).toEqual([]);
    expect(await todo('xienan')).toEqual([]);
  });

  it('end when they are revoked, by the giver or an office, and are kept', async () => {
    const [given] = ok(await journey.office.get('tianyu', '/proxies')).json<{ items: { id: string }[] }>()
      .items;
    const id = given?.id ?? '';
    expect((await revoke('linxiaowen', id)).json()).toMatchObject({ code: 'not_found' });
    expect((await revoke('xienan', id)).json()).toMatchObject({ code: 'act.forbidden' });
    expect(ok(await revoke('tianyu', id)).json()).toMatchObject({
      state: 'revoked',
      revokedBy: { id: 'tianyu' },
    });
    expect(ok(await revoke('luping', id)).json()).toMatchObject({ revokedBy: { id: 'tianyu' } });
    expect((await revoke('luping', '2015-99')).json()).toMatchObject({ code: 'not_found' });
  });

  it('leave a trace for those who watch', async () => {
    const { rows } = await journey.office.api.pool.query<{ code: string }>(
      `select code from security_log where code like 'proxy.%' order by at`,
    );
    expect(rows.map(({ code }) => code)).toEqual(expect.arrayContaining(['proxy.entered', 'proxy.revoked']));
  });
});

describe('the work of somebody who has left', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin();
    await journey.submit();
  }, 120_000);
  afterAll(() => journey.stop());

  it('stands in the list of whoever has the post now', async () => {
    const { pool } = journey.office.api;
    await pool.query(`update person set active = false where id = 'tianyu'`);
    await pool.query(`insert into post_holding values ('zoukai', 'jiwei', 'reviewer')`);
    await pool.query('update runtime_setting set directory_version = directory_version + 1');
    const items = await todoOf(journey, 'zoukai');
    expect(items).toMatchObject([{ capacity: 'own' }]);
    await journey.say('zoukai', 'no-comment');
  });
});

async function todoOf(journey: Journey, who: string): Promise<readonly Row[]> {
  // What is shown may be a second old.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  return ok(await journey.office.get(who, '/seats?state=todo')).json<{ items: Row[] }>().items;
}
