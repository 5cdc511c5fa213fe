import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { OfficeUnderTest } from './office-under-test.js';
import { PaperOnItsWay } from './paper-on-its-way.js';
import { tableDigests } from './table-digests.js';

const drafter = 'linxiaowen';
const stranger = 'xienan';
const administrator = 'ganlu';
const absent = '00000000-0000-4000-8000-000000000000';

/** Routes anybody may ask, as `METHOD path`. A new one has to be written down here. */
const open = new Set([
  'GET /api/health/live',
  'GET /api/health/ready',
  'GET /api/metrics',
  'GET /api/setup',
  'POST /api/session',
  'POST /api/setup',
]);

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: Schema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Route extends Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
}

describe('every route', () => {
  let office: OfficeUnderTest;
  let paper: PaperOnItsWay;
  let seat: string;
  let routes: readonly Route[];
  let schemas: Readonly<Record<string, Schema>>;

  beforeAll(async () => {
    office = await OfficeUnderTest.open();
    for (const who of [drafter, stranger, administrator]) await office.cookie(who);
    paper = await PaperOnItsWay.start(office, '1.1.1', drafter);
    await paper.file('第一条　每年不少于四次。');
    await paper.submit();
    seat = (await paper.seat('review', 'jiwei')).id;
    const description = (await office.api.ask({ method: 'GET', url: '/api/openapi.json' })).json<{
      paths: Record<string, Record<string, Operation>>;
      components: { schemas: Record<string, Schema> };
    }>();
    schemas = description.components.schemas;
    routes = Object.entries(description.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({
        ...operation,
        method: method.toUpperCase() as Route['method'],
        path,
      })),
    );
  }, 120_000);
  afterAll(() => office.api.stop());

  /** A stream of changes never ends by itself, and who logs out cannot go on asking. */
  const answers = ({ method, path }: Route) =>
    path !== '/api/events' && !(method === 'DELETE' && path === '/api/session');

  function addressOf({ path, parameters = [] }: Route, id: string): string {
    return parameters
      .filter((parameter) => parameter.in === 'path')
      .reduce((address, { name }) => address.replace(`{${name}}`, name === 'number' ? '1' : id), path);
  }

  async function as(who: string | null, options: InjectOptions): Promise<LightMyRequestResponse> {
    if (who === null) return office.api.ask(options);
    return office.api.ask({ ...options, headers: { ...options.headers, cookie: await office.cookie(who) } });
  }

  it('is described, and there are many', () => {
    expect(routes.length).toBeGreaterThan(35);
  });

  it('asks an unknown caller to log in, unless it is open to everybody', async () => {
    const before = await tableDigests(office.api.pool);
    const unguarded: string[] = [];
    for (const route of routes.filter(
      ({ method, path }) => !(method === 'POST' && path === '/api/session'),
    )) {
      const asked = { method: route.method, url: addressOf(route, paper.id) };
      const { statusCode } = await as(null, route.method === 'GET' ? asked : { ...asked, payload: {} });
      expect(statusCode).not.toBe(500);
      // Demo routes do not exist here, for anybody.
      if (route.path.startsWith('/api/demo')) expect(statusCode).toBe(404);
      else if (statusCode !== 401) unguarded.push(`${route.method} ${route.path}`);
    }
    expect(unguarded.filter((name) => !open.has(name))).toEqual([]);
    expect(await tableDigests(office.api.pool)).toEqual(before);
  });

  it.each([drafter, stranger, administrator])('answers %s without a fault, whatever the id', async (who) => {
    for (const id of [paper.id, seat, absent, 'x']) {
      for (const route of routes.filter(answers)) {
        const asked = { method: route.method, url: addressOf(route, id) };
        const answer = await as(who, route.method === 'GET' ? asked : { ...asked, payload: {} });
        expect(`${route.method} ${asked.url} ${answer.statusCode}`).not.toMatch(/ 5\d\d$/);
      }
    }
  });

  it('keeps an outsider away from everything of a paper, as if it were not there', async () => {
    const told: string[] = [];
    for (const route of routes.filter(answers)) {
      // The ledger is open to all; what belongs to one paper is not.
      if (!/^\/api\/(documents|instances|seats|opinions|audit)\/.*\{/.test(route.path)) continue;
      const ids = /seats|opinions/.test(route.path) ? [seat, `${absent}.1`] : [paper.id, absent];
      const [seen, unknown] = await Promise.all(
        ids.map(async (id) => {
          const asked = { method: route.method, url: addressOf(route, id) };
          const answer = await as(stranger, route.method === 'GET' ? asked : { ...asked, payload: {} });
          return `${answer.statusCode} ${answer.body.replace(/"requestId":"[^"]*"/, '')}`;
        }),
      );
      if (seen !== unknown || /^2/.test(seen ?? '')) told.push(`${route.method} ${route.path}: ${seen}`);
    }
    expect(told).toEqual([]);
  });

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'http://localhost:80' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: 'http://localhost:80.elsewhere.example' },
  ])('takes no write another site sends in the name of who is logged in: %j', async (headers) => {
    const before = await tableDigests(office.api.pool);
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      const answer = await as(administrator, {
        method: route.method,
        url: addressOf(route, paper.id),
        payload: {},
        headers,
      });
      expect(answer.json()).toMatchObject({ status: 403, code: 'request.cross-site' });
    }
    expect(await tableDigests(office.api.pool)).toEqual(before);
  });

  it('is not changed by a header or a field that asks for another method', async () => {
    const before = await tableDigests(office.api.pool);
    for (const headers of [{ 'x-http-method-override': 'DELETE' }, { 'x-method-override': 'DELETE' }]) {
      const answer = await as(administrator, { method: 'GET', url: '/api/session?_method=DELETE', headers });
      expect(answer.statusCode).toBe(200);
    }
    expect(await tableDigests(office.api.pool)).toEqual(before);
  });

  describe('asked at random', () => {
    const odd = fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1e308,
      '',
      '\0',
      '\ud842',
      '\u202e\u200b',
      'e\u0301',
      'x'.repeat(5_000),
      '../../etc/passwd',
      "' or 1=1; --",
      '2015-02-30',
      '__proto__',
      [],
      [null],
      {},
      { toString: 1 },
      { $ne: null },
      absent,
    );

    function valueOf(schema: Schema | undefined, depth = 0): fc.Arbitrary<unknown> {
      if (schema === undefined || depth > 4) return odd;
      const { $ref, allOf, type, enum: known, items, properties } = schema;
      if ($ref !== undefined) return valueOf(schemas[$ref.split('/').at(-1) ?? ''], depth + 1);
      if (allOf !== undefined) return valueOf(allOf[0], depth + 1);
      return fc.oneof({ weight: 3, arbitrary: sound() }, { weight: 1, arbitrary: odd });

      function sound(): fc.Arbitrary<unknown> {
        if (known !== undefined) return fc.constantFrom(...known);
        switch (type) {
          case 'object':
            return objectOf(properties ?? {}, depth);
          case 'array':
            return fc.array(valueOf(items, depth + 1), { maxLength: 3 });
          case 'number':
          case 'integer':
            return fc.integer();
          case 'boolean':
            return fc.boolean();
          default:
            return fc.oneof(
              fc.constantFrom(absent, paper.id, 'jiwei', drafter),
              fc.string({ unit: 'binary', maxLength: 30 }),
            );
        }
      }
    }

    function objectOf(properties: Readonly<Record<string, Schema>>, depth: number): fc.Arbitrary<unknown> {
      const fields = Object.fromEntries(
        Object.entries(properties).map(([name, schema]) => [name, valueOf(schema, depth + 1)]),
      );
      const whole = fc.record(fields);
      return fc.oneof(
        { weight: 4, arbitrary: whole },
        { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
        { weight: 1, arbitrary: whole.map((value) => ({ ...value, surprise: 1 })) },
      );
    }

    const idOf = () =>
      fc.constantFrom(
        paper.id,
        seat,
        `${paper.id}.1`,
        absent,
        'x',
        '1',
        '%00',
        '%FF',
        '..',
        '__proto__',
        'deliverable',
      );

    function requestTo(route: Route): fc.Arbitrary<InjectOptions> {
      const { parameters = [], requestBody } = route;
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      const inQuery = parameters.filter((parameter) => parameter.in === 'query');
      const body = requestBody?.content['application/json']?.schema;
      return fc
        .record({
          ids: fc.tuple(...inPath.map(() => idOf())),
          query: fc.record(Object.fromEntries(inQuery.map(({ name, schema }) => [name, valueOf(schema)])), {
            requiredKeys: [],
          }),
          payload: body === undefined ? fc.constantFrom({}, undefined) : valueOf(body),
        })
        .map(({ ids, query, payload }) => {
          const url = inPath.reduce(
            (address, { name }, index) => address.replace(`{${name}}`, ids[index] ?? 'x'),
            route.path,
          );
          const words = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`);
          const asked = { method: route.method, url: words.length === 0 ? url : `${url}?${words.join('&')}` };
          if (route.method === 'GET' || payload === undefined) return asked;
          return {
            ...asked,
            payload: JSON.stringify(payload),
            headers: { 'content-type': 'application/json' },
          };
        });
    }

    function encoded(value: unknown): string {
      const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
      // Halves of a character cannot be written in an address.
      return encodeURIComponent(Buffer.from(text).toString());
    }

    it('never fails: two thousand requests made from its own description', async () => {
      const counts = new Map<number, number>();
      const asked = routes.filter(answers).filter(({ path }) => path !== '/api/session');
      const who = fc.constantFrom(drafter, stranger, administrator, 'tianyu', 'changqing', null);
      const request = fc
        .constantFrom(...asked)
        .chain((route) => fc.record({ who, options: requestTo(route) }));
      await fc.assert(
        fc.asyncProperty(request, async ({ who: person, options }) => {
          const { statusCode, headers, body } = await as(person, options);
          counts.set(statusCode, (counts.get(statusCode) ?? 0) + 1);
          if (statusCode >= 500) throw new Error(`${options.method} ${String(options.url)}: ${body}`);
          if (statusCode >= 400) expect(headers['content-type']).toContain('application/problem+json');
          // Nothing of the inside shows.
          expect(body).not.toMatch(/node_modules|QueryFailedError|select .* from|\bat .*\.js:\d+/);
        }),
        { numRuns: 2_000, endOnFailure: true },
      );
      // It is no test of the first rule alone: some requests get through, and several kinds of refusal are met.
      expect(counts.get(200)).toBeGreaterThan(50);
      expect(counts.size).toBeGreaterThan(4);
    }, 120_000);
  });
});
