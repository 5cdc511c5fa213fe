import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OfficeUnderTest } from './office-under-test.js';
import { PaperOnItsWay } from './paper-on-its-way.js';
import { tableDigests } from './table-digests.js';

const drafter = 'linxiaowen';
const deputy = 'zhoumingyuan';
const reviewers = ['jialin', 'tianyu', 'gongli', 'haosiyuan'];
const members = [
  'pengshouzheng',
  'tangqiming',
  'chenjingxing',
  'luwei',
  'xiongliben',
  'liaodehua',
  'duanhong',
];
const CLIENTS = 100;

interface Write {
  readonly who: string;
  readonly url: string;
  readonly key: string;
  readonly body: object;
}

interface Told {
  readonly status: number;
  readonly body: string;
}

describe('the same write, sent many times with one key', () => {
  let office: OfficeUnderTest;
  let address: string;
  /** Every write that was tried and what it was answered, to be asked again after a restart. */
  const answered: { readonly write: Write; readonly told: Told }[] = [];

  beforeAll(async () => {
    office = await OfficeUnderTest.open();
    address = await office.api.listen();
    for (const who of [drafter, deputy, 'changqing', ...reviewers, ...members]) await office.cookie(who);
  }, 120_000);
  afterAll(() => office.api.stop());

  async function send({ who, url, key, body }: Write): Promise<Told> {
    const answer = await fetch(`${address}/api${url}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        cookie: await office.cookie(who),
      },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.text() };
  }

  async function count(table: 'command' | 'draft_version'): Promise<number> {
    const { rows } = await office.api.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    return rows[0]!.n;
  }

  /** A hundred at once have the effect of one, and every one of them is told the same, byte for byte. */
  async function once(write: Write, other: object): Promise<Told> {
    const before = await count('command');
    const tellings = await Promise.all(Array.from({ length: CLIENTS }, () => send(write)));
    const told = tellings[0]!;
    expect(told).toMatchObject({ status: 200 });
    expect(new Set(tellings.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(await count('command')).toBe(before + 1);

    const settled = await tableDigests(office.api.pool);
    expect(await send(write)).toEqual(told);
    const reused = await send({ ...write, body: other });
    expect(reused.status).toBe(422);
    expect(JSON.parse(reused.body)).toMatchObject({ code: 'idempotency.reused' });
    expect(await tableDigests(office.api.pool)).toEqual(settled);
    answered.push({ write, told });
    return told;
  }

  let paper: PaperOnItsWay;

  it('starts a deliverable once', async () => {
    const id = await office.deliverable('1.1.1');
    const write = { who: drafter, url: `/deliverables/${id}/start`, key: 'start-000001', body: {} };
    const { body } = await once(write, { again: true });
    paper = PaperOnItsWay.under(office, id, JSON.parse(body).instanceId, drafter);
  });

  it('files one version', async () => {
    const write = {
      who: drafter,
      url: `/documents/${paper.id}/versions`,
      key: 'file-0000001',
      body: { text: '第一条　每年不少于四次。' },
    };
    const { body } = await once(write, { text: '第一条　每年不少于两次。' });
    expect(JSON.parse(body)).toMatchObject({ version: { number: 1 } });
    expect(await count('draft_version')).toBe(1);
  });

  it('answers a seat once, with the points made', async () => {
    await paper.submit();
    const { id } = await paper.seat('review', 'jiwei');
    const point = { place: '第一条', nature: 'modify', wording: '两次', reason: '便于落实' };
    const items = [point, { ...point, place: '第二条' }];
    const decision = { answer: 'agree-with-changes', items, documentHash: await paper.hash() };
    const write = { who: 'tianyu', url: `/seats/${id}/decisions`, key: 'decide-00001', body: decision };
    await once(write, { ...decision, answer: 'no-comment' });
    const opinions = await office.get(drafter, `/opinions?deliverable=${paper.id}`);
    expect(opinions.json<{ items: object[] }>().items).toHaveLength(2);
  });

  it('disposes of an opinion once', async () => {
    for (const who of ['jialin', 'gongli', 'haosiyuan']) {
      await paper.answer(who, 'review', { answer: 'no-comment' });
    }
    const body = { disposition: 'notAdopted', reason: '与上级规定不符', place: '第一条' };
    const url = `/opinions/${paper.instanceId}.1/disposition`;
    await once({ who: drafter, url, key: 'dispose-0001', body }, { ...body, disposition: 'partlyAdopted' });
  });

  it('lets one of a hundred different keys win, and tells the others what happened', async () => {
    const before = await count('command');
    const url = `/opinions/${paper.instanceId}.2/disposition`;
    const body = { disposition: 'adopted', place: '第二条' };
    const tellings = await Promise.all(
      Array.from({ length: CLIENTS }, (_, n) => send({ who: drafter, url, key: `dispose-race-${n}`, body })),
    );
    const outcomes = tellings.map(({ status, body: text }) => `${status} ${JSON.parse(text).code ?? 'done'}`);
    expect(outcomes.filter((outcome) => outcome === '200 done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === '409 opinion.disposed')).toHaveLength(CLIENTS - 1);
    expect(await count('command')).toBe(before + 1);
  });

  it('hands a seat on once', async () => {
    await paper.submit();
    const { id } = await paper.seat('sign-off', deputy);
    const body = { to: 'puchunyan', reason: '本周出差' };
    const write = { who: deputy, url: `/seats/${id}/transfer`, key: 'transfer-001', body };
    await once(write, { ...body, reason: '下周出差' });
  });

  it('counts every vote of members who vote at the same moment, and goes on once', async () => {
    await paper.answer('puchunyan', 'sign-off', { answer: 'agree' });
    await paper.answer('herong', 'sign-off', { answer: 'agree' });
    const documentHash = await paper.hash();
    const seats = await paper.seats('acceptance');
    const votes = members.flatMap((who) => {
      const seat = seats.find(({ holder }) => holder?.id === who)!.id;
      const body = { answer: 'agree', documentHash };
      const write = { who, url: `/seats/${seat}/decisions`, key: `vote-${who}`, body };
      return Array.from({ length: 10 }, () => send(write));
    });
    expect(new Set((await Promise.all(votes)).map(({ status }) => status))).toEqual(new Set([200]));
    const open = (await paper.seats('acceptance')).filter(({ state }) => state === 'pending');
    expect(open.map(({ holder }) => holder?.id)).toEqual(['qinguoliang']);
    await paper.answer('qinguoliang', 'acceptance', { answer: 'agree' });
  });

  it('directs one check', async () => {
    const body = { deliverableId: paper.id, inspectors: ['yuanye', 'chenggang'], reason: '定向核查' };
    const write = { who: 'changqing', url: '/spot-checks/directed', key: 'direct-00001', body };
    await once(write, { ...body, reason: '另一个理由' });
    expect(await paper.seats('check')).toHaveLength(2);
  });

  it('is not the same for another person, who may use the same key', async () => {
    const [start] = answered;
    const other = await send({ ...start!.write, who: deputy });
    expect(JSON.parse(other.body)).toMatchObject({ status: 409, code: 'instance.exists' });
  });

  it('cannot be used for two things at the same moment', async () => {
    const ids = [await office.deliverable('1.1.3'), await office.deliverable('1.1.4')];
    const tellings = await Promise.all(
      Array.from({ length: CLIENTS }, (_, n) =>
        send({ who: drafter, url: `/deliverables/${ids[n % 2]}/start`, key: 'start-of-two', body: {} }),
      ),
    );
    const statuses = tellings.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(CLIENTS / 2);
    expect(statuses.filter((status) => status === 422)).toHaveLength(CLIENTS / 2);
    const started = await Promise.all(ids.map((id) => office.get(drafter, `/deliverables/${id}`)));
    const instances = started.map((answer) => answer.json<{ instanceId: string | null }>().instanceId);
    expect(instances.filter((instance) => instance !== null)).toHaveLength(1);
  });

  it.each(['short', 'a b c d e f', 'x'.repeat(129), '../../etc/passwd', 'ключ-ключ'])(
    'needs a key that can be kept: %s',
    async (key) => {
      const [start] = answered;
      const told = await office.post(drafter, start!.write.url, { key });
      expect(told.json()).toMatchObject({
        status: 400,
        code: 'request.invalid',
        errors: [{ field: 'Idempotency-Key' }],
      });
    },
  );

  it('is answered the same by another process', async () => {
    await office.api.restart();
    address = await office.api.listen();
    const before = await tableDigests(office.api.pool);
    for (const { write, told } of answered) expect(await send(write)).toEqual(told);
    expect(answered).toHaveLength(6);
    expect(await tableDigests(office.api.pool)).toEqual(before);
  });
});
