import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ApiUnderTest, cookieIn } from './api-under-test.js';

const administrator = (username: string) => ({
  username,
  name: username,
  password: 'a long enough password',
});

function threeWith(token: string) {
  return {
    token,
    systemAdministrator: administrator('baiyu'),
    securityAdministrator: administrator('luping'),
    auditAdministrator: administrator('shenjie'),
  };
}

describe('the first start of an installation', () => {
  let api: ApiUnderTest;
  const setUp = (payload: object) => api.ask({ method: 'POST', url: '/api/setup', payload });
  const token = () => fs.readFileSync(path.join(api.folder, 'setup-token'), 'utf8');

  beforeEach(async () => {
    api = await ApiUnderTest.start();
  });
  afterEach(() => api.stop());

  it('asks for three administrators, with the word it printed, once', async () => {
    expect((await api.ask({ method: 'GET', url: '/api/setup' })).json()).toEqual({ needed: true });
    expect((await setUp(threeWith('a guess'))).json()).toMatchObject({ status: 403, code: 'setup.token' });
    expect((await setUp(threeWith(token()))).statusCode).toBe(204);
    expect((await api.logIn('shenjie')).json()).toMatchObject({ duties: ['audit-administrator'] });
    expect((await setUp(threeWith(token()))).statusCode).toBe(404);
    expect((await api.ask({ method: 'GET', url: '/api/setup' })).json()).toEqual({ needed: false });
  });

  it('takes one of two setups that arrive together', async () => {
    const answers = await Promise.all([setUp(threeWith(token())), setUp(threeWith(token()))]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 404]);
  });

  it('wants three different people with passwords worth the name', async () => {
    const same = { ...threeWith(token()), auditAdministrator: administrator('baiyu') };
    expect((await setUp(same)).json()).toMatchObject({ status: 400, errors: [{ field: 'username' }] });
    const short = {
      ...threeWith(token()),
      auditAdministrator: { ...administrator('shenjie'), password: 'short' },
    };
    expect((await setUp(short)).json()).toMatchObject({
      status: 400,
      errors: [{ field: 'auditAdministrator.password' }],
    });
  });

  it('has no sample people and no password for any that are left', async () => {
    await api.person('linxiaowen', { demo: true });
    expect((await api.ask({ method: 'GET', url: '/api/demo/accounts' })).statusCode).toBe(404);
    expect((await api.logIn('linxiaowen', 'countersign')).statusCode).toBe(401);
  });
});

describe('demo mode', () => {
  let api: ApiUnderTest;
  beforeEach(async () => {
    api = await ApiUnderTest.start({ demo: true });
    await api.person('linxiaowen', { demo: true });
    await api.person('ganlu', { demo: true, duties: ['plan-administrator'] });
  });
  afterEach(() => api.stop());

  it('lists the people one can be and lets them in', async () => {
    const [group] = (await api.ask({ method: 'GET', url: '/api/demo/accounts' })).json<
      { role: string; accounts: { username: string; password: string; unit: string }[] }[]
    >();
    expect(group).toMatchObject({
      role: 'plan-administrator',
      accounts: [{ username: 'ganlu', unit: '市委组织部' }],
    });
    const [account] = group?.accounts ?? [];
    expect((await api.logIn('ganlu', account?.password)).json()).toMatchObject({
      demo: true,
      roles: ['plan-administrator'],
    });
  });

  it('moves business time forward, never back, and only for somebody who is logged in', async () => {
    const move = async (payload: object, cookie = '') =>
      api.ask({ method: 'POST', url: '/api/demo/clock', payload, headers: { cookie } });
    await api.pool.query(
      `update runtime_setting
       set clock_offset = (extract(epoch from timestamptz '2015-09-24 01:00Z' - clock_timestamp()) * 1000)::bigint`,
    );
    expect((await move({ advance: 'next-working-day' })).statusCode).toBe(401);
    const cookie = cookieIn(await api.logIn('linxiaowen', 'countersign'));
    // After Friday the 25th come Mid-Autumn, which is a Sunday, and the National Day week.
    expect((await move({ to: '2015-09-25' }, cookie)).json()).toMatchObject({
      label: '2015年9月25日（周五）',
    });
    expect((await move({ advance: 'next-working-day' }, cookie)).json()).toMatchObject({
      businessDate: '2015-09-28',
    });
    expect((await move({ to: '2015-09-24' }, cookie)).json()).toMatchObject({
      status: 400,
      errors: [{ field: 'to' }],
    });
    expect((await move({ to: '2015-02-30' }, cookie)).json()).toMatchObject({
      status: 400,
      errors: [{ field: 'to' }],
    });
    expect((await move({}, cookie)).statusCode).toBe(400);
  });

  it('is cleared by one confirmed act of the plan administrator', async () => {
    const clear = async (who: string, confirm: string) => {
      const cookie = cookieIn(await api.logIn(who, 'countersign'));
      return api.ask({ method: 'POST', url: '/api/demo/clear', payload: { confirm }, headers: { cookie } });
    };
    const words = '清除示例数据，开始正式使用';
    expect((await clear('linxiaowen', words)).json()).toMatchObject({ status: 403, code: 'act.forbidden' });
    expect((await clear('ganlu', '清除')).json()).toMatchObject({
      status: 400,
      errors: [{ field: 'confirm' }],
    });
    expect((await clear('ganlu', words)).statusCode).toBe(204);
    const { rows } = await api.pool.query(
      'select (select count(*) from account) + (select count(*) from person) as left',
    );
    expect(rows).toEqual([{ left: '0' }]);
    // At once, in this very process: nothing of the demonstration is left, and the administrators are asked for.
    expect((await api.ask({ method: 'GET', url: '/api/demo/accounts' })).statusCode).toBe(404);
    expect((await api.ask({ method: 'GET', url: '/api/demo/clock' })).statusCode).toBe(404);
    await api.person('linxiaowen', { demo: true });
    expect((await api.logIn('linxiaowen', 'countersign')).statusCode).toBe(401);
    expect((await api.ask({ method: 'GET', url: '/api/setup' })).json()).toEqual({ needed: true });
  });

  it('needs no setup', async () => {
    expect((await api.ask({ method: 'GET', url: '/api/setup' })).json()).toEqual({ needed: false });
  });
});
