import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import type { InjectOptions } from 'fastify';
import { Policy } from '../../../apps/api/src/http/policy.decorator.js';
import { ApiUnderTest } from './api-under-test.js';

@Controller('canary')
class Canary {
  @Get()
  sing(): string {
    return 'open to everybody';
  }
}

@Module({ controllers: [Canary] })
class CanaryModule {}

@Controller('broken')
class Broken {
  @Get()
  @Policy('public')
  fail(): never {
    throw new Error('select secret from /etc/passwd at line 7');
  }

  @Get('watched')
  @Policy('duty:audit-administrator')
  watched(): string {
    return 'seen';
  }
}

@Module({ controllers: [Broken] })
class BrokenModule {}

const login = (rest: Partial<InjectOptions>): InjectOptions => ({
  method: 'POST',
  url: '/api/session',
  ...rest,
});
const credentials = { username: 'x', password: 'y' };

describe('the API', () => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await ApiUnderTest.start({ extra: [BrokenModule] });
    await api.person('linxiaowen');
    await api.person('shenjie', { duties: ['audit-administrator'] });
  });
  afterAll(() => api.stop());

  it('does not start with a route without a policy', async () => {
    await expect(ApiUnderTest.start({ extra: [CanaryModule] })).rejects.toThrow(/\/api\/canary/);
  });

  it.each<[string, InjectOptions, number, string]>([
    [
      'JSON that is none',
      login({ payload: '{', headers: { 'content-type': 'application/json' } }),
      400,
      'request.malformed',
    ],
    ['an empty body', login({ headers: { 'content-type': 'application/json' } }), 400, 'request.malformed'],
    [
      'a poisoned prototype',
      login({ payload: '{"__proto__":{}}', headers: { 'content-type': 'application/json' } }),
      400,
      'request.malformed',
    ],
    [
      'another kind of content',
      login({ payload: '<a/>', headers: { 'content-type': 'text/xml' } }),
      415,
      'request.media-type',
    ],
    ['five megabytes', login({ payload: { username: 'x'.repeat(5_000_000) } }), 413, 'request.too-large'],
    ['an address that cannot be read', { method: 'GET', url: '/api/%zz' }, 400, 'request.malformed'],
    ['an address that is not there', { method: 'GET', url: '/api/nothing' }, 404, 'not_found'],
    ['a method that is not there', { method: 'PUT', url: '/api/session' }, 404, 'not_found'],
  ])('answers %s with a problem', async (_, request, status, code) => {
    const answer = await api.ask(request);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      type: 'about:blank',
      status,
      code,
      requestId: answer.headers['x-request-id'],
    });
    expect(answer.statusCode).toBe(status);
  });

  it.each([
    ['a field nobody knows', { ...credentials, admin: true }, 'admin'],
    ['a missing field', { username: 'x' }, 'password'],
    ['another type', { username: ['x'], password: 'y' }, 'username'],
    ['over-long text', { username: 'x'.repeat(101), password: 'y' }, 'username'],
    ['a NUL byte', { username: 'x\0', password: 'y' }, 'username'],
    ['half a character', { username: '\ud842', password: 'y' }, 'username'],
  ])('names the field of %s', async (_, payload, field) => {
    const answer = await api.ask(login({ payload }));
    expect(answer.json()).toMatchObject({
      status: 400,
      code: 'request.invalid',
      errors: [expect.objectContaining({ field })],
    });
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://elsewhere.example' }],
    [{ origin: 'null' }],
  ])('refuses a write that another site sends: %j', async (headers) => {
    expect((await api.ask(login({ payload: credentials, headers }))).json()).toMatchObject({
      status: 403,
      code: 'request.cross-site',
    });
  });

  it.each([
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }],
    [{ origin: 'http://localhost:80', host: 'localhost:80' }],
    [{}],
  ])('takes a write of its own pages and of programs: %j', async (headers) => {
    expect((await api.ask(login({ payload: credentials, headers }))).statusCode).toBe(401);
  });

  it('tells nothing about a bug but an id to quote', async () => {
    const answer = await api.ask({ method: 'GET', url: '/api/broken' });
    expect(answer.json()).toEqual({
      type: 'about:blank',
      title: '系统出现错误，请将编号告知管理员。',
      status: 500,
      code: 'internal',
      requestId: answer.headers['x-request-id'],
    });
  });

  it('lets a duty in and keeps the others out, and remembers who tried', async () => {
    const as = async (person: string) =>
      api.ask({
        method: 'GET',
        url: '/api/broken/watched?secret=1',
        headers: { cookie: await api.cookieOf(person) },
      });
    expect((await as('shenjie')).body).toBe('seen');
    expect((await as('linxiaowen')).json()).toMatchObject({ status: 403, code: 'act.forbidden' });
    const { rows } = await api.pool.query(
      `select person, method, path from security_log where code = 'act.forbidden'`,
    );
    expect(rows).toEqual([{ person: 'linxiaowen', method: 'GET', path: '/api/broken/watched' }]);
  });

  it.each(['/api/health/live', '/api/nothing', '/api/%zz', '/api/broken'])(
    'sends the same protecting headers with %s',
    async (url) => {
      const { headers } = await api.ask({ method: 'GET', url });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'strict-transport-security': expect.stringContaining('max-age=31536000'),
        'cache-control': 'no-store',
      });
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  it('is ready when what it stands on is', async () => {
    const answer = await api.ask({ method: 'GET', url: '/api/health/ready' });
    expect(answer.json()).toEqual({
      status: 'ok',
      checks: { database: 'ok', queue: 'ok', migrations: 'ok' },
    });
  });

  it('shows its metrics to this machine alone', async () => {
    const here = await api.ask({ method: 'GET', url: '/api/metrics' });
    expect(here.body).toContain('http_request_seconds');
    const elsewhere = await api.ask({ method: 'GET', url: '/api/metrics', remoteAddress: '10.0.0.9' });
    expect(elsewhere.json()).toMatchObject({ status: 404 });
  });

  it('describes itself', async () => {
    const { paths, components } = (await api.ask({ method: 'GET', url: '/api/openapi.json' })).json<{
      paths: Record<string, unknown>;
      components: { schemas: Record<string, unknown> };
    }>();
    expect(Object.keys(paths)).toContain('/api/session');
    expect(components.schemas).toHaveProperty('ProblemDto');
  });
});
