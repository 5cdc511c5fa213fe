import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ApiUnderTest } from './api-under-test.js';

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

  it('needs no setup', async () => {
    expect((await api.ask({ method: 'GET', url: '/api/setup' })).json()).toEqual({ needed: false });
  });
});
