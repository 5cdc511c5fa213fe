import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ApiUnderTest } from './api-under-test.js';

interface Content {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { value: { code: string; status: number } }>>;
}

interface Operation {
  readonly summary?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}

describe('the description of the API', () => {
  let api: ApiUnderTest;
  let operations: readonly (readonly [string, Operation])[];

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    const { paths } = (await api.ask({ method: 'GET', url: '/api/openapi.json' })).json<{
      paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    }>();
    operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
      ),
    );
  }, 60_000);
  afterAll(() => api.stop());

  /** Names of the operations of which something is not told. */
  const lacking = (tells: (operation: Operation) => boolean) =>
    operations.filter(([, operation]) => !tells(operation)).map(([name]) => name);

  it('says of every operation what it is for', () => {
    expect(operations.length).toBeGreaterThan(40);
    expect(lacking(({ summary }) => summary !== undefined && summary !== '')).toEqual([]);
  });

  it('shows an example of everything that is sent and answered', () => {
    const isShown = ({ example, examples }: Content) => example !== undefined || examples !== undefined;
    expect(lacking(({ requestBody }) => Object.values(requestBody?.content ?? {}).every(isShown))).toEqual(
      [],
    );
    expect(
      lacking(({ responses }) =>
        Object.values(responses).every(({ content }) => Object.values(content ?? {}).every(isShown)),
      ),
    ).toEqual([]);
    const isAnswered = ({ responses }: Operation) =>
      Object.entries(responses).some(
        ([status, { content }]) => status === '204' || (/^2/.test(status) && content),
      );
    expect(lacking(isAnswered)).toEqual([]);
  });

  it('lists the codes each operation can refuse with, under the status they come with', () => {
    const problems = ({ responses }: Operation) =>
      Object.entries(responses).flatMap(([status, { content }]) =>
        Object.entries(content?.['application/problem+json']?.examples ?? {}).map(([code, { value }]) => ({
          status,
          code,
          value,
        })),
      );
    expect(lacking((operation) => problems(operation).length > 0)).toEqual([]);
    for (const [, operation] of operations) {
      for (const { status, code, value } of problems(operation)) {
        expect(value).toMatchObject({ code, status: Number(status) });
      }
    }
  });

  it('is a page of this host alone', async () => {
    const page = await api.ask({ method: 'GET', url: '/api/docs' });
    expect(page.statusCode).toBe(200);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("script-src 'self'");
    const sources = [...page.body.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+)"/gu)].map(
      ([, source]) => source,
    );
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source).toMatch(/^\.?\//u);
    // The policy forbids scripts written into the page.
    expect(page.body).not.toMatch(/<script>(?!\s*<\/script>)/u);
  });
});
