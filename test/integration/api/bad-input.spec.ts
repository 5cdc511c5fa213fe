import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { OfficeUnderTest } from './office-under-test.js';
import { PaperOnItsWay } from './paper-on-its-way.js';
import { tableDigests } from './table-digests.js';

const drafter = 'linxiaowen';
const administrator = 'ganlu';
const stranger = 'xienan';
const absent = '00000000-0000-4000-8000-000000000000';

describe('bad input', () => {
  let office: OfficeUnderTest;
  let paper: PaperOnItsWay;
  let seat: string;
  let before: Readonly<Record<string, string>>;

  beforeAll(async () => {
    office = await OfficeUnderTest.open();
    for (const who of [drafter, administrator, stranger, 'tianyu', 'changqing']) await office.cookie(who);
    paper = await PaperOnItsWay.start(office, '1.1.1', drafter);
    await paper.file('第一条　每年不少于四次。');
    await paper.submit();
    seat = (await paper.seat('review', 'jiwei')).id;
    before = await tableDigests(office.api.pool);
  }, 120_000);
  afterAll(async () => {
    // Nothing of all this was stored.
    expect(await tableDigests(office.api.pool)).toEqual(before);
    await office.api.stop();
  });

  async function as(who: string, options: InjectOptions): Promise<LightMyRequestResponse> {
    const headers = { ...options.headers, cookie: await office.cookie(who) };
    return office.api.ask({ ...options, headers });
  }

  const decisionOf = (payload: string): InjectOptions => ({
    method: 'POST',
    url: `/api/seats/${seat}/decisions`,
    headers: { 'content-type': 'application/json' },
    payload,
  });

  describe('in a body', () => {
    it.each([
      ['half a text', '{"answer":"agree"'],
      ['two texts', '{}{}'],
      ['a comment', '{"answer":"agree"/**/}'],
      ['not a number', '{"answer":NaN}'],
      ['a byte order mark in the middle', '{"answer":\ufeff"agree"}'],
      ['a prototype', '{"answer":"agree","documentHash":null,"__proto__":{"answer":"agree"}}'],
      ['a constructor', '{"answer":"agree","constructor":{"prototype":{"x":1}}}'],
      ['nothing', ''],
    ])('is %s, where JSON was expected', async (_, payload) => {
      const answer = await as('tianyu', decisionOf(payload));
      expect(answer.json()).toMatchObject({ status: 400, code: 'request.malformed' });
    });

    it.each(['[]', '"agree"', 'null', '7', 'true', '[{"answer":"agree"}]'])(
      'is another shape of JSON: %s',
      async (payload) => {
        const answer = await as('tianyu', decisionOf(payload));
        expect(answer.json()).toMatchObject({ status: 400, code: 'request.invalid' });
      },
    );

    const sound = { answer: 'agree', documentHash: null };
    const item = { place: '第一条', nature: 'modify', wording: '', reason: '' };
    it.each<[string, object, string]>([
      ['a field nobody knows', { ...sound, approved: true }, 'approved'],
      ['a field of Object', { ...sound, toString: 'x' }, 'toString'],
      ['a field nobody knows, further in', { ...sound, items: [{ ...item, by: 'x' }] }, 'items.0.by'],
      ['a field of Object, further in', { ...sound, items: [{ ...item, valueOf: 1 }] }, 'items.0.valueOf'],
      ['a list for a text', { ...sound, opinion: ['同意'] }, 'opinion'],
      ['a number for a text', { ...sound, opinion: 7 }, 'opinion'],
      ['nothing for a text', { ...sound, opinion: null }, 'opinion'],
      ['nothing for a list', { ...sound, items: null }, 'items'],
      ['nothing in a list', { ...sound, items: [null] }, 'items.0'],
      ['a text in a list of objects', { ...sound, items: ['第一条'] }, 'items.0'],
      ['a list in a list', { ...sound, units: [['jiwei']] }, 'units'],
      ['an object for a list', { ...sound, units: { 0: 'jiwei' } }, 'units'],
      ['nothing for an object', { ...sound, fields: null }, 'fields'],
      ['a list for an object', { ...sound, fields: ['x'] }, 'fields'],
      ['an object in a form', { ...sound, fields: { explanation: { x: 1 } } }, 'fields'],
      ['an answer nobody knows', { ...sound, answer: 'approve' }, 'answer'],
      ['an answer in capitals', { ...sound, answer: 'AGREE' }, 'answer'],
      ['a hash that is none', { ...sound, documentHash: 'x' }, 'documentHash'],
      ['no hash', { answer: 'agree' }, 'documentHash'],
      ['an opinion without end', { ...sound, opinion: '长'.repeat(4_001) }, 'opinion'],
      ['too many points', { ...sound, items: Array.from({ length: 101 }, () => item) }, 'items'],
      ['a NUL byte', { ...sound, opinion: '同\0意' }, 'opinion'],
      ['a NUL byte, further in', { ...sound, items: [{ ...item, place: '\0' }] }, 'items.0.place'],
      ['a NUL byte in a name', { ...sound, 'x\0y': 1 }, 'xy'],
      ['half a character', { ...sound, opinion: '\ud842' }, 'opinion'],
      ['the halves of a character turned round', { ...sound, opinion: '\udfb7\ud842' }, 'opinion'],
    ])('is %s, and the field is named', async (_, body, field) => {
      const answer = await as('tianyu', decisionOf(JSON.stringify(body)));
      const { status, code, errors } = answer.json<{
        status: number;
        code: string;
        errors: { field: string; message: string }[];
      }>();
      expect({ status, code }).toEqual({ status: 400, code: 'request.invalid' });
      expect(errors.map((error) => error.field)).toContain(field);
      expect(errors.every(({ message }) => message !== '')).toBe(true);
    });

    it('is nested without end', async () => {
      const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
      const answer = await as('tianyu', decisionOf(`{"answer":"agree","items":${deep}}`));
      expect(answer.statusCode).toBe(400);
    });

    it.each([
      ['text/plain', '{"answer":"agree"}'],
      ['application/x-www-form-urlencoded', 'answer=agree&documentHash='],
      ['multipart/form-data; boundary=x', '--x--\r\n'],
      ['text/xml', '<a/>'],
      ['application/json; charset=utf-16', '{}'],
      ['nonsense', '{}'],
    ])('is of type %s', async (type, payload) => {
      const answer = await as('tianyu', { ...decisionOf(payload), headers: { 'content-type': type } });
      expect([400, 415]).toContain(answer.statusCode);
      expect(answer.json()).toMatchObject({ code: expect.stringMatching(/^request\./) });
    });
  });

  describe('in an address', () => {
    const ids = [
      absent,
      'x',
      '1',
      '-1',
      '%00',
      '..%2f..%2fetc%2fpasswd',
      `${absent}.1`,
      `${absent}.-1`,
      `${absent}.99999999999999999999`,
      "'%20or%20'1'='1",
      '%F0%9F%92%A9',
      '__proto__',
      'null',
      'a'.repeat(90),
    ];
    const reads = [
      '/deliverables/ID',
      '/deliverables/ID/schedule',
      '/deliverables/ID/opinions',
      '/documents/ID/versions',
      '/documents/ID/versions/1',
      '/documents/ID/draft',
      '/documents/ID/diff?from=1&to=2',
      '/documents/ID/attachments',
      '/documents/ID/attachments/ID',
      '/instances/ID',
      '/instances/ID/history',
      '/seats/ID',
      '/opinions?deliverable=ID',
      '/plans/ID',
      '/plans/ID/questions',
      '/workflows/ID',
      '/audit/instances/ID/dossier',
    ];
    it.each(reads)('is an id nobody has: %s', async (address) => {
      for (const id of ids) {
        const answer = await as(administrator, { method: 'GET', url: `/api${address.replaceAll('ID', id)}` });
        expect([400, 404]).toContain(answer.statusCode);
        expect(answer.headers['content-type']).toContain('application/problem+json');
      }
    });

    it('is an id one may not see, and looks as if nobody had it', async () => {
      const writes: readonly [string, object][] = [
        ['/seats/SEAT/decisions', { answer: 'agree', documentHash: null }],
        ['/seats/SEAT/transfer', { to: stranger, reason: '我来' }],
        ['/seats/SEAT/acknowledge', {}],
        ['/opinions/SEAT/disposition', { disposition: 'adopted' }],
        ['/instances/ID/withdraw', {}],
        ['/instances/ID/terminate', { reason: '不办了' }],
        ['/documents/ID/versions', { text: '新' }],
      ];
      const hidden = (address: string) => address.replace('ID', paper.id).replace('SEAT', seat);
      const unknown = (address: string) => address.replace('ID', absent).replace('SEAT', `${absent}.1`);
      for (const [address, payload] of writes) {
        const answers = [];
        for (const url of [hidden(address), unknown(address)]) {
          const { statusCode, body, headers } = await as(stranger, {
            method: 'POST',
            url: `/api${url}`,
            payload,
          });
          const { 'x-request-id': requestId, date: _, ...rest } = headers;
          answers.push({ statusCode, rest, body: body.replaceAll(String(requestId), 'REQUEST') });
        }
        expect(answers[0]).toMatchObject({ statusCode: 404 });
        expect(answers[0]).toEqual(answers[1]);
      }
    });
  });

  describe('in a query', () => {
    const lists = [
      '/deliverables',
      '/seats?state=todo',
      '/seats?state=waiting',
      '/seats?state=handled',
      '/opinions?unit=mine',
      '/directory/people',
    ];
    const made = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    it.each(lists)('is a cursor that was not handed out: %s', async (list) => {
      const joint = list.includes('?') ? '&' : '?';
      const kinds = [
        'deliverables:code',
        'deliverables:due',
        'seats:todo',
        'seats:waiting',
        'seats:handled',
        'opinions',
        'people',
      ];
      const values = [null, 'x', '2015-13-45', -1, 1e300, "'; drop table seat; --"];
      const cursors = [
        'x',
        '%00',
        '..',
        made(),
        made(null),
        ...kinds.flatMap((kind) =>
          values.flatMap((value) => [
            made(kind, value),
            made(kind, value, value),
            made(kind, value, value, value),
          ]),
        ),
      ];
      for (const cursor of cursors) {
        const answer = await as(drafter, { method: 'GET', url: `/api${list}${joint}cursor=${cursor}` });
        expect(`${answer.statusCode} ${answer.json<{ code: string }>().code} ${cursor}`).toMatch(
          /^400 (cursor|request)\.invalid /,
        );
      }
    });

    it.each([
      ['limit=0', 'limit'],
      ['limit=-1', 'limit'],
      ['limit=101', 'limit'],
      ['limit=1e9', 'limit'],
      ['limit=x', 'limit'],
      ['limit=1&limit=2', 'limit'],
      ['limit=1.5', 'limit'],
      ['sort=title', 'sort'],
      ['sort=code&sort=code', 'sort'],
      ['nothing=1', 'nothing'],
      ['__proto__=1', '__proto__'],
      ['year=abc', 'year'],
      ['light=purple', 'light'],
      ['state=open', 'state'],
      ['q=%00', 'q'],
      ['code[]=1', 'code[]'],
      [`q=${'x'.repeat(2_000)}`, 'q'],
    ])('is %s', async (query, field) => {
      const answer = await as(drafter, { method: 'GET', url: `/api/deliverables?${query}` });
      expect(answer.json()).toMatchObject({ status: 400, code: 'request.invalid', errors: [{ field }] });
    });
  });

  it.each([
    ['dueDate', '2015-02-30'],
    ['dueDate', '2015-13-01'],
    ['dueDate', '2015-1-1'],
    ['dueDate', '0000-00-00'],
    ['dueDate', '+012015-01-01'],
    ['dueDate', '2015-11-30T00:00:00Z'],
    ['dueDate', 20151130],
    ['dueDate', null],
    ['handler', null],
    ['handler', ''],
    ['handler', '__proto__'],
    ['reviewUnits', null],
    ['reviewUnits', ['__proto__']],
    ['reviewUnits', ['jiwei', 'jiwei']],
    ['acceptingBody', 'nobody'],
    ['remark', null],
    ['disclosure', 'secret'],
  ])('is a field of a deliverable: %s %j', async (field, value) => {
    const id = await office.deliverable('2.4.1');
    const answer = await as(administrator, {
      method: 'PATCH',
      url: `/api/deliverables/${id}`,
      payload: { [field]: value },
    });
    expect([400, 422]).toContain(answer.statusCode);
    expect(answer.json()).toMatchObject({ errors: [{ field }] });
  });

  describe('is a workflow', () => {
    const shipped = fs.readFileSync(path.resolve('workflows/deliverable.yaml'), 'utf8');
    const deploy = (source: unknown) =>
      as(administrator, { method: 'POST', url: '/api/workflows', payload: { source } });

    it('with many errors, and every one is told with its place', async () => {
      const source = shipped
        .replace('limit: 7wd', 'limit: 7w')
        .replace('vote: group', 'vote: nobody-knows')
        .replace('then: { submit: sign-off }', 'then: { submit: nowhere }')
        .replace('takes: 60wd', 'takes: 60wd\n    surprise: 1');
      const answer = await deploy(source);
      expect(answer.json()).toMatchObject({ status: 422, code: 'workflow.invalid' });
      const { problems } = answer.json<{ problems: { line: number; column: number; message: string }[] }>();
      const lines = source.split('\n');
      const wrong = [/limit: 7w\b/, /nobody-knows/, /nowhere/, /surprise/];
      const named = problems.map(({ line }) => lines[line - 1] ?? '');
      for (const pattern of wrong) expect(named.some((text) => pattern.test(text))).toBe(true);
      expect(problems.every(({ line, column, message }) => line > 0 && column > 0 && message !== '')).toBe(
        true,
      );
    });

    it.each([
      ['nothing', ''],
      ['blank', ' \n\t'],
      ['no YAML', 'a: [b'],
      ['a list', '- a\n- b'],
      [
        'a bomb',
        `a: &a [x,x]\n${'bcdefghij'.replace(/./g, (c) => `${c}: &${c} [*${String.fromCharCode(c.charCodeAt(0) - 1)},*${String.fromCharCode(c.charCodeAt(0) - 1)},*${String.fromCharCode(c.charCodeAt(0) - 1)}]\n`)}`,
      ],
      ['nested without end', '['.repeat(10_000)],
      ['a tag', 'workflow: !!js/function "function(){}"'],
      ['two documents', 'workflow: a\n---\nworkflow: b'],
      ['a merge', 'base: &b { x: 1 }\nworkflow: { <<: *b }'],
      ['a prototype', '__proto__: { x: 1 }\nconstructor: 1\nworkflow: x'],
      ['very long', `workflow: ${'x'.repeat(900_000)}`],
    ])('that is %s', async (_, source) => {
      const answer = await deploy(source);
      expect([400, 413, 422]).toContain(answer.statusCode);
      expect(answer.json()).toMatchObject({ code: expect.stringMatching(/^(workflow|request)\.invalid$/) });
    });
  });

  describe('is a plan', () => {
    const plan = fs.readFileSync(path.resolve('apps/api/sample/plan.yaml'));
    const send = (name: string, bytes: Buffer, dryRun = false) => {
      const head = `--zz\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`;
      return as(administrator, {
        method: 'POST',
        url: `/api/plans/import?dryRun=${dryRun}`,
        headers: { 'content-type': 'multipart/form-data; boundary=zz' },
        payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--zz--\r\n')]),
      });
    };
    const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400, 7)]);
    it.each<[string, string, Buffer, string]>([
      ['empty', 'plan.txt', Buffer.alloc(0), 'plan.empty'],
      ['blank', 'plan.txt', Buffer.from(' \r\n\u3000\n'), 'plan.empty'],
      ['a letter', 'plan.txt', Buffer.from('尊敬的领导：\n您好！\n此致敬礼'.repeat(20)), 'plan.not-a-plan'],
      ['a program', 'plan.txt', Buffer.concat([Buffer.from('\u007fELF'), Buffer.alloc(900, 1)]), 'plan.'],
      ['noise', 'plan.txt', Buffer.from(Array.from({ length: 4_000 }, (_, n) => (n * 7919) % 256)), 'plan.'],
      ['zeros', 'plan.txt', Buffer.alloc(4_000), 'plan.'],
      ['a docx called txt', 'plan.txt', zip, 'plan.wrong-format'],
      ['a docx that is broken', 'plan.docx', zip, 'plan.wrong-format'],
      ['an xlsx that is broken', 'plan.xlsx', zip, 'plan.wrong-format'],
      [
        'an old Word file',
        'plan.doc',
        Buffer.from('d0cf11e0a1b11ae1'.repeat(60), 'hex'),
        'plan.wrong-format',
      ],
      ['a PDF', 'plan.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'plan.wrong-format'],
      ['a picture', 'plan.png', Buffer.from('89504e470d0a1a0a'.repeat(40), 'hex'), 'plan.wrong-format'],
      ['YAML that is none', 'plan.yaml', Buffer.from('areas: [\n'), 'plan.'],
      ['YAML of something else', 'plan.yaml', Buffer.from('services: { web: { image: x } }'), 'plan.'],
      ['a table of something else', 'plan.csv', Buffer.from('name,age\nx,1\n'), 'plan.'],
      ['50 MB', 'plan.txt', Buffer.alloc(50 * 1024 * 1024, 0x61), 'plan.too-large'],
    ])('that is %s', async (_, name, bytes, code) => {
      const answer = await send(name, bytes);
      expect([413, 422]).toContain(answer.statusCode);
      expect(answer.json()).toMatchObject({ code: expect.stringContaining(code), title: expect.any(String) });
    });

    it('in GBK, which is recognised and read', async () => {
      // Only the heads of a plan; 0xB0A1 and its like are GBK, and no UTF-8.
      const text = Buffer.from('d2bbfedac4eab6c8b8c4b8efa1a3', 'hex');
      const answer = await send('plan.txt', Buffer.concat(Array.from({ length: 40 }, () => text)));
      // Read as text, so that what is wrong is its content and not its encoding.
      expect(answer.json()).toMatchObject({ status: 422, code: 'plan.not-a-plan' });
    });

    it.each([
      ['a field nobody knows', { text: 'x', force: true }, 'force'],
      ['no text', { name: 'plan.txt' }, 'text'],
      ['a number for a text', { text: 7 }, 'text'],
      ['a NUL byte', { text: 'a\0b' }, 'text'],
      ['a list for a name', { text: 'x', name: ['plan.txt'] }, 'name'],
    ])('in JSON with %s', async (_, payload, field) => {
      const answer = await as(administrator, { method: 'POST', url: '/api/plans/import', payload });
      expect(answer.json()).toMatchObject({ status: 400, code: 'request.invalid', errors: [{ field }] });
    });

    it.each([
      ['no file', '--zz--\r\n'],
      ['no end', '--zz\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc'],
      ['no name', '--zz\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--zz--\r\n'],
      [
        'a field in place of the file',
        '--zz\r\nContent-Disposition: form-data; name="file"\r\n\r\nabc\r\n--zz--\r\n',
      ],
      [
        'too many parts',
        `${'--zz\r\nContent-Disposition: form-data; name="x"\r\n\r\na\r\n'.repeat(500)}--zz--\r\n`,
      ],
      ['nothing', ''],
    ])('in a form with %s', async (_, payload) => {
      const answer = await as(administrator, {
        method: 'POST',
        url: '/api/plans/import',
        headers: { 'content-type': 'multipart/form-data; boundary=zz' },
        payload,
      });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
    });
  });
});
