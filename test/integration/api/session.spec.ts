import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiUnderTest, cookieIn, password } from './api-under-test.js';

const me = (cookie: string) => ({ method: 'GET', url: '/api/session', headers: { cookie } }) as const;

describe('a session', () => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    for (const id of ['linxiaowen', 'herong', 'zhoumingyuan', 'tianyu']) await api.person(id);
  });
  afterAll(() => api.stop());

  it('opens with a password and tells who one is', async () => {
    const answer = await api.logIn(' LinXiaowen ');
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      person: { id: 'linxiaowen', unit: { id: 'zuzhibu', name: '市委组织部' } },
      demo: false,
    });
    expect(answer.cookies[0]).toMatchObject({
      name: '__Host-sid',
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
    });
    expect((await api.ask(me(cookieIn(answer)))).statusCode).toBe(200);
  });

  it('keeps only a hash of its id', async () => {
    const cookie = await api.cookieOf('linxiaowen');
    const { rows } = await api.pool.query<{ key: string }>('select key from session');
    expect(rows.some(({ key }) => cookie.includes(key))).toBe(false);
    expect(rows.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
  });

  it('is replaced at every login, also one somebody planted', async () => {
    const planted = await api.cookieOf('linxiaowen');
    const fresh = cookieIn(await api.logIn('linxiaowen', password, { cookie: planted }));
    expect(fresh).not.toBe(planted);
    expect((await api.ask(me(planted))).statusCode).toBe(401);
    expect((await api.ask(me(fresh))).statusCode).toBe(200);
  });

  it('never takes an id it did not mint', async () => {
    const chosen = `__Host-sid=${'a'.repeat(43)}`;
    const opened = cookieIn(await api.logIn('linxiaowen', password, { cookie: chosen }));
    expect(opened).not.toBe(chosen);
    expect((await api.ask(me(chosen))).statusCode).toBe(401);
    expect((await api.ask(me('__Host-sid=../../etc'))).statusCode).toBe(401);
  });

  it('ends at logout, in every tab', async () => {
    const cookie = await api.cookieOf('linxiaowen');
    const left = await api.ask({ method: 'DELETE', url: '/api/session', headers: { cookie } });
    expect(left.statusCode).toBe(204);
    expect((await api.ask(me(cookie))).json()).toMatchObject({ code: 'session.required' });
  });

  it.each([
    ['after half an hour without use', `last_used_at = now() - interval '31 minutes'`],
    ['twelve hours after login', `expires_at = now() - interval '1 second'`],
  ])('ends %s', async (_, change) => {
    const cookie = await api.cookieOf('linxiaowen');
    await api.pool.query(`update session set ${change} where closed_at is null`);
    expect((await api.ask(me(cookie))).statusCode).toBe(401);
  });

  it('lives on while it is used, by real time whatever business time is', async () => {
    const cookie = await api.cookieOf('linxiaowen');
    await api.pool.query(`update session set last_used_at = now() - interval '20 minutes'`);
    await api.pool.query('update runtime_setting set clock_offset = -344000000000');
    const answer = await api.ask(me(cookie));
    await api.pool.query('update runtime_setting set clock_offset = 0');
    expect(answer.json()).toMatchObject({ businessDate: expect.stringMatching(/^201/) });
    const { rows } = await api.pool.query(
      `select 1 from session where last_used_at > now() - interval '1 minute'`,
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it('ends at once when the account is closed', async () => {
    const cookie = await api.cookieOf('tianyu');
    await api.pool.query(`update account set disabled_at = now() where username = 'tianyu'`);
    expect((await api.ask(me(cookie))).statusCode).toBe(401);
    expect((await api.logIn('tianyu')).json()).toMatchObject({ code: 'session.credentials' });
  });

  it('ends within a second when the person leaves', async () => {
    const cookie = await api.cookieOf('herong');
    await api.pool.query(`update person set active = false where id = 'herong'`);
    await api.pool.query('update runtime_setting set directory_version = directory_version + 1');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await api.ask(me(cookie))).statusCode).toBe(401);
  });

  it('says the same for an unknown name as for a wrong password', async () => {
    const wrong = await api.logIn('zhoumingyuan', 'not the password');
    const unknown = await api.logIn('nobody', 'not the password');
    const told = ({ title, status, code }: Record<string, unknown>) => ({ title, status, code });
    expect(told(unknown.json())).toEqual(told(wrong.json()));
    expect(wrong.json()).toMatchObject({ status: 401, code: 'session.credentials' });
  });

  it('slows down whoever guesses, also many at once, without locking out the owner elsewhere', async () => {
    await api.cookieOf('zhoumingyuan');
    const guess = () =>
      api.ask({
        method: 'POST',
        url: '/api/session',
        remoteAddress: '10.9.8.7',
        payload: { username: 'zhoumingyuan', password: 'a guess' },
      });
    const codes = (await Promise.all(Array.from({ length: 20 }, guess))).map(
      (answer) => answer.json<{ code: string }>().code,
    );
    expect(codes.filter((code) => code === 'session.credentials').length).toBeLessThanOrEqual(6);
    expect(codes.filter((code) => code === 'session.throttled').length).toBeGreaterThanOrEqual(14);
    expect((await api.logIn('zhoumingyuan')).statusCode).toBe(201);
  });

  it('logs refusals without what was typed', async () => {
    await api.logIn('linxiaowen', 'a secret I mistyped');
    const { rows } = await api.pool.query(`select * from security_log where code = 'session.credentials'`);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('mistyped');
  });
});
