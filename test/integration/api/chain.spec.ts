import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OfficeUnderTest } from './office-under-test.js';

const text = '第一条　为规范组织生活，制定本制度。\n第二条　每年不少于四次。\n第三条　自印发之日起施行。';
const submission = {
  explanation: '依据上级要求起草。',
  proposal: '拟征求意见后报审。',
  disclosure: 'closed',
};

describe('a deliverable on its way, over HTTP', () => {
  let office: OfficeUnderTest;
  let id: string;
  let instanceId: string;

  beforeAll(async () => {
    office = await OfficeUnderTest.open();
    id = await office.deliverable('1.1.1');
  }, 120_000);
  afterAll(() => office.api.stop());

  it('is started by whoever it was given to, and by nobody else', async () => {
    expect((await office.post('tianyu', `/deliverables/${id}/start`)).json()).toMatchObject({
      code: 'act.forbidden',
    });
    const started = await office.post('linxiaowen', `/deliverables/${id}/start`, { key: 'start-0001' });
    expect(started.statusCode).toBe(200);
    instanceId = started.json<{ instanceId: string }>().instanceId;
    const again = await office.post('linxiaowen', `/deliverables/${id}/start`, { key: 'start-0001' });
    expect(again.body).toBe(started.body);
    const other = await office.post('linxiaowen', `/deliverables/${id}/start`, { key: 'start-0002' });
    expect(other.json()).toMatchObject({ status: 409, code: 'instance.exists' });
  });

  it('keeps what is being written to its writer, and files a version once', async () => {
    await office.send('PUT', 'linxiaowen', `/documents/${id}/draft`, { body: { text } });
    expect((await office.get('linxiaowen', `/documents/${id}/draft`)).json()).toMatchObject({ text });
    expect((await office.get('tianyu', `/documents/${id}/draft`)).json()).toEqual({
      text: null,
      savedAt: null,
    });

    const filed = await office.post('linxiaowen', `/documents/${id}/versions`, {
      key: 'file-00001',
      body: { text },
    });
    expect(filed.json()).toMatchObject({ version: { number: 1, kindLabel: '征求意见稿' } });
    const again = await office.post('linxiaowen', `/documents/${id}/versions`, {
      key: 'file-00001',
      body: { text },
    });
    expect(again.body).toBe(filed.body);
    const other = await office.post('linxiaowen', `/documents/${id}/versions`, {
      key: 'file-00001',
      body: { text: `${text}改` },
    });
    expect(other.json()).toMatchObject({ status: 422, code: 'idempotency.reused' });
    expect(
      (await office.get('linxiaowen', `/documents/${id}/versions`)).json<{ items: object[] }>().items,
    ).toHaveLength(1);
  });

  it('refuses a secrecy level at the door and stores nothing of it', async () => {
    const body = { text: `机密★1年\n${text}` };
    const refused = await office.post('linxiaowen', `/documents/${id}/versions`, { body });
    expect(refused.json()).toMatchObject({ status: 422, code: 'document.classified', level: '机密' });
    expect(
      (await office.get('linxiaowen', `/documents/${id}/versions`)).json<{ items: object[] }>().items,
    ).toHaveLength(1);
  });

  it('asks for explanation and proposal, and says which field is missing', async () => {
    const refused = await office.answer('linxiaowen', { answer: 'submit', fields: { explanation: '说明' } });
    expect(refused.json()).toMatchObject({ code: 'field.required', errors: [{ field: 'proposal' }] });
    expect((await office.answer('linxiaowen', { answer: 'submit', fields: submission })).statusCode).toBe(
      200,
    );
    expect((await office.get('linxiaowen', `/deliverables/${id}`)).json()).toMatchObject({
      disclosure: 'closed',
      step: '征求意见',
      mayWrite: false,
      mayWithdraw: true,
    });
  });

  it('cannot be changed while it is under way', async () => {
    const refused = await office.post('linxiaowen', `/documents/${id}/versions`, { body: { text: '新' } });
    expect(refused.json()).toMatchObject({ status: 409, code: 'document.locked' });
  });

  it('looks absent to whoever has no part in it', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    for (const path of ['/documents/ID/versions', '/documents/ID/draft', '/opinions?deliverable=ID']) {
      const hidden = await office.get('xienan', path.replace('ID', id));
      const absent = await office.get('xienan', path.replace('ID', unknown));
      expect(hidden.statusCode).toBe(404);
      expect({ ...hidden.json<object>(), requestId: '' }).toEqual({
        ...absent.json<object>(),
        requestId: '',
      });
    }
    expect((await office.get('xienan', `/instances/${instanceId}`)).statusCode).toBe(404);
    expect((await office.get('xienan', `/instances/not-an-id`)).statusCode).toBe(404);
    expect((await office.get('xienan', `/deliverables/${id}`)).statusCode).toBe(200);
  });

  it('shows everybody who may read the text what was said beside it', async () => {
    const { submission } = (await office.get('tianyu', `/instances/${instanceId}`)).json<{
      submission: object;
    }>();
    expect(submission).toMatchObject({
      step: 'draft',
      by: { id: 'linxiaowen' },
      versionNumber: 1,
      explanation: expect.stringMatching(/./),
      proposal: expect.stringMatching(/./),
    });
  });

  it("shows a reviewer the others' opinions only after the own unit has spoken", async () => {
    const items = [{ place: '第二条', nature: 'modify', wording: '不少于两次', reason: '便于落实' }];
    await office.answer('jialin', { answer: 'agree-with-changes', items });
    const opinionsOf = async (who: string) =>
      (await office.get(who, `/opinions?deliverable=${id}`)).json<{ items: object[] }>().items;
    const givenOf = async (who: string) =>
      (await office.get(who, `/instances/${instanceId}`))
        .json<{ seats: { step: string; given: { opinion: string } | null }[] }>()
        .seats.filter(({ step, given }) => step === 'review' && given !== null);
    expect(await opinionsOf('tianyu')).toEqual([]);
    expect(await givenOf('tianyu')).toEqual([]);
    expect(await givenOf('linxiaowen')).toHaveLength(1);
    expect(await opinionsOf('linxiaowen')).toHaveLength(1);
    const history = (await office.get('tianyu', `/instances/${instanceId}/history`)).json<{
      items: { text: string }[];
    }>();
    expect(history.items.map((item) => item.text)).toContain('贾琳已提交意见');

    const refused = await office.answer('tianyu', { answer: 'disagree' });
    expect(refused.json()).toMatchObject({ code: 'reason.required', errors: [{ field: 'opinion' }] });
    expect((await office.answer('tianyu', { answer: 'disagree', opinion: '公布范围过宽' })).statusCode).toBe(
      200,
    );
    // What disagrees without a point of its own is a point by itself.
    expect(await opinionsOf('tianyu')).toHaveLength(2);
  });

  it('tells the record in sentences, with who they were and what they had before them', async () => {
    const { items } = (await office.get('linxiaowen', `/instances/${instanceId}/history`)).json<{
      items: {
        text: string;
        type: string;
        versionNumber: number | null;
        actor: object | null;
        opinion: string | null;
      }[];
    }>();
    expect(items.find(({ text: sentence }) => sentence === '田雨提交意见：不同意')).toMatchObject({
      actor: { name: '田雨', unit: '市纪委机关', title: '法规研究室' },
      versionNumber: 1,
      opinion: '公布范围过宽',
    });
    expect(items.some(({ type }) => type === 'TokenMoved')).toBe(false);
    const all = await office.get('linxiaowen', `/instances/${instanceId}/history?all=true&limit=100`);
    expect(all.body).toContain('TokenMoved');
  });

  it('needs every point disposed of before it goes to the signers', async () => {
    await office.answer('gongli', { answer: 'no-comment' });
    await office.answer('haosiyuan', { answer: 'no-comment' });
    const early = await office.answer('linxiaowen', { answer: 'submit', fields: submission });
    expect(early.json()).toMatchObject({
      code: 'gate.closed',
      detail: '还有2条意见未处理，处理后才能送签批。',
    });

    const { items } = (await office.get('linxiaowen', `/opinions?deliverable=${id}`)).json<{
      items: { id: string }[];
    }>();
    for (const opinion of items) {
      const disposed = await office.post('linxiaowen', `/opinions/${opinion.id}/disposition`, {
        body: { disposition: 'adopted', place: '第二条' },
      });
      expect(disposed.statusCode).toBe(200);
    }
    await office.post('linxiaowen', `/documents/${id}/versions`, {
      body: { text: text.replace('四', '两') },
    });
    const diff = (await office.get('linxiaowen', `/documents/${id}/diff?from=1&to=2`)).json<{
      paragraphs: { kind: string }[];
    }>();
    expect(diff.paragraphs.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
    expect((await office.answer('linxiaowen', { answer: 'submit', fields: submission })).statusCode).toBe(
      200,
    );
  });

  it('is signed by the deputy first, on the text as it is', async () => {
    const { items } = (await office.get('linxiaowen', '/seats?state=waiting')).json<{
      items: { id: string }[];
    }>();
    const drafter = (await office.get('linxiaowen', `/seats/${items[0]?.id}`)).json<object>();
    expect(drafter).toMatchObject({
      closed: { code: 'duty.separation', title: '您是本件拟稿人，不能签批、验收或督查本件。' },
    });
    const seat = await office.todo('zhoumingyuan');
    const first = (await office.get('zhoumingyuan', `/documents/${id}/versions/1`)).json<{ hash: string }>();
    const old = await office.post('zhoumingyuan', `/seats/${seat.id}/decisions`, {
      body: { answer: 'agree', documentHash: first.hash },
    });
    expect(old.json()).toMatchObject({
      status: 409,
      code: 'document.changed',
      detail: '正文已更新为第2版，您阅看的是第1版，本次未提交。您填写的意见已保留。',
    });
    const detail = (await office.get('zhoumingyuan', `/seats/${seat.id}`)).json<object>();
    expect(detail).toMatchObject({ versionNumber: 2, stepTitle: '签批', closed: null });
    expect((await office.answer('zhoumingyuan', { answer: 'agree' })).statusCode).toBe(200);
    expect((await office.answer('herong', { answer: 'agree' })).statusCode).toBe(200);
  });

  it("hides the members' votes from one another and shows them to the chair in turn", async () => {
    expect(
      (await office.answer('pengshouzheng', { answer: 'disagree', opinion: '指标不明' })).statusCode,
    ).toBe(200);
    const seatsSeenBy = async (who: string) =>
      (await office.get(who, `/instances/${instanceId}`))
        .json<{
          seats: { step: string; state: string; answer: string | null }[];
        }>()
        .seats.filter(({ step, state }) => step === 'acceptance' && state === 'answered');
    expect((await seatsSeenBy('tangqiming')).map(({ answer }) => answer)).toEqual([null]);
    expect((await seatsSeenBy('pengshouzheng')).map(({ answer }) => answer)).toEqual(['disagree']);
    expect((await office.get('tangqiming', `/audit/instances/${instanceId}/dossier`)).statusCode).toBe(403);

    for (const member of ['tangqiming', 'chenjingxing', 'luwei', 'xiongliben', 'liaodehua', 'duanhong']) {
      expect((await office.answer(member, { answer: 'agree' })).statusCode).toBe(200);
    }
    expect(await seatsSeenBy('qinguoliang')).toHaveLength(7);
    expect((await seatsSeenBy('qinguoliang')).every(({ answer }) => answer !== null)).toBe(true);
    const chair = await office.todo('qinguoliang');
    expect((await office.get('qinguoliang', `/seats/${chair.id}`)).json()).toMatchObject({
      tally: { needed: 6, seats: 8, answered: 7 },
    });
    expect((await office.answer('qinguoliang', { answer: 'agree' })).statusCode).toBe(200);
    expect((await office.get('tangqiming', `/audit/instances/${instanceId}/dossier`)).statusCode).toBe(200);
  });

  it('writes refusals to the security log and nowhere else', async () => {
    const { rows } = await office.api.pool.query<{ code: string }>('select distinct code from security_log');
    const codes = rows.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['act.forbidden', 'not_found', 'document.changed', 'gate.closed']),
    );
  });
});

describe('papers beside the text', () => {
  let office: OfficeUnderTest;
  let id: string;

  beforeAll(async () => {
    office = await OfficeUnderTest.open();
    id = await office.deliverable('1.1.1');
  }, 120_000);
  afterAll(() => office.api.stop());

  const upload = async (who: string, name: string, content: string) => {
    const boundary = 'b0undary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/html\r\n\r\n`;
    return office.api.ask({
      method: 'POST',
      url: `/api/documents/${id}/attachments`,
      headers: {
        cookie: await office.cookie(who),
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      payload: Buffer.from(`${head}${content}\r\n--${boundary}--\r\n`),
    });
  };

  it('are kept under their own names and served only as downloads', async () => {
    const added = await upload('linxiaowen', '../依据.html', '<script>alert(1)</script>');
    expect(added.statusCode).toBe(200);
    const attachment = added.json<{ id: string; name: string; mediaType: string }>();
    expect(attachment).toMatchObject({ name: '依据.html', mediaType: 'text/plain' });
    const file = await office.get('linxiaowen', `/documents/${id}/attachments/${attachment.id}`);
    expect(file.body).toBe('<script>alert(1)</script>');
    expect(file.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(String(file.headers['content-disposition'])).toMatch(/^attachment;/);
    expect(String(file.headers['content-security-policy'])).toContain('sandbox');
  });

  it('are refused from people who do not write it, and past 50 MB', async () => {
    expect((await upload('tianyu', 'a.txt', 'a')).json()).toMatchObject({ code: 'act.forbidden' });
    const large = await upload('linxiaowen', 'a.bin', 'x'.repeat(50 * 1024 * 1024 + 1));
    expect(large.json()).toMatchObject({ status: 413, code: 'request.too-large' });
    const { items } = (await office.get('linxiaowen', `/documents/${id}/attachments`)).json<{
      items: object[];
    }>();
    expect(items).toHaveLength(1);
  });
});
