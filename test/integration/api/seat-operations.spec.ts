import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Journey, ok } from './journey.js';
import { Operating } from './operating.js';

const outsider = 'xienan';

describe('a seat of a consultation, over HTTP', () => {
  let journey: Journey;
  let operating: Operating;
  let seat: string;

  beforeAll(async () => {
    journey = await Journey.begin();
    operating = new Operating(journey);
    // Two reviewers of one unit: their seat belongs to whoever takes it.
    const { pool } = journey.office.api;
    await pool.query(
      `insert into post_holding (person_id, unit_id, post) values ('zoukai', 'jiwei', 'reviewer')`,
    );
    await pool.query('update runtime_setting set directory_version = directory_version + 1');
    // What is shown may be a second behind the directory.
    await new Promise((resume) => setTimeout(resume, 1_100));
    await journey.submit();
    seat = await operating.seatOf('review', 'jiwei');
  }, 120_000);
  afterAll(() => journey.stop());

  it('is claimed by one of its pool and put back', async () => {
    expect(await operating.seat('zoukai', seat)).toMatchObject({ holder: null, claimable: true });
    await operating.done('zoukai', `/seats/${seat}/claim`);
    expect(await operating.refused('tianyu', `/seats/${seat}/claim`)).toMatchObject({
      status: 409,
      code: 'seat.claimed',
      title: '本件由他人办理。',
      detail: '本件由邹凯办理。',
    });
    expect(await operating.closed('tianyu', seat, 'claim')).toBe('seat.claimed');
    await operating.done('zoukai', `/seats/${seat}/unclaim`);
    await operating.done('tianyu', `/seats/${seat}/claim`);
    expect(await operating.told()).toEqual(expect.arrayContaining(['邹凯认领', '邹凯放回待领', '田雨认领']));
  });

  it('is lent for advice and stays with its holder', async () => {
    await operating.done('tianyu', `/seats/${seat}/delegate`, { to: 'zoukai', reason: '请先看第六条' });
    const documentHash = (await operating.seat('tianyu', seat)).documentHash;
    const answer = { answer: 'no-comment', documentHash };
    expect(await operating.refused('tianyu', `/seats/${seat}/decisions`, answer)).toMatchObject({
      code: 'seat.delegated',
    });
    await operating.done('tianyu', `/seats/${seat}/recall`);
    await operating.done('tianyu', `/seats/${seat}/delegate`, { to: 'zoukai', reason: '请先看第六条' });
    await operating.done('zoukai', `/seats/${seat}/advise`, { opinion: '第六条与上级规定重复' });
    const page = await operating.seat('tianyu', seat);
    expect(page).toMatchObject({
      state: 'pending',
      delegation: null,
      advice: [{ by: { id: 'zoukai' }, text: '第六条与上级规定重复' }],
    });
    // Another unit does not read the advice before it has answered.
    expect(await operating.seat('gongli', seat)).toMatchObject({ advice: [] });
    const told = await operating.told();
    expect(told).toEqual(
      expect.arrayContaining(['委派邹凯提意见，仍由田雨答复：请先看第六条', '田雨收回委派']),
    );
  });

  it('gets more time from whoever asks for the opinions, and nobody grants their own request', async () => {
    const before = (await operating.seat('tianyu', seat)).due;
    await operating.done('tianyu', `/seats/${seat}/extend`, { days: 3, reason: '须集体研究' });
    expect(
      await operating.refused('tianyu', `/seats/${seat}/extend`, { days: 3, reason: '再延' }),
    ).toMatchObject({ code: 'extension.open' });
    const decision = { grant: true, reason: '同意' };
    expect(await operating.refused('tianyu', `/seats/${seat}/extension-decision`, decision)).toMatchObject({
      code: 'act.forbidden',
    });
    await operating.done('linxiaowen', `/seats/${seat}/extension-decision`, decision);
    const page = await operating.seat('tianyu', seat);
    expect(page).toMatchObject({ extension: { state: 'granted', label: '已批准', days: 3 } });
    expect(page.due!.date > before!.date).toBe(true);
    expect(await operating.told()).toContain('田雨申请延期3个工作日：须集体研究');
  });

  it('is urged once a working day, by the sender', async () => {
    expect(await operating.refused('gongli', `/seats/${seat}/urge`)).toMatchObject({ code: 'act.forbidden' });
    await operating.done('linxiaowen', `/seats/${seat}/urge`, { words: '请抓紧' });
    expect(await operating.refused('linxiaowen', `/seats/${seat}/urge`)).toMatchObject({
      status: 409,
      code: 'urge.too-soon',
      detail: expect.stringMatching(/今天已催办，.+可再次催办。/u),
    });
    expect(await operating.told()).toContain('林晓雯催办市纪委机关，第1次：请抓紧');
  });

  it('is asked about by its holder, answered by somebody who sees that text and nothing else', async () => {
    await operating.done('tianyu', `/seats/${seat}/questions`, {
      to: [outsider],
      question: '依据是哪一份文件',
    });
    const { instanceId, id, office } = journey;
    const question = `/questions/${instanceId}.1`;
    expect(ok(await office.get(outsider, question)).json()).toMatchObject({
      question: '依据是哪一份文件',
      versionNumber: 1,
      deliverable: { code: '1.1.1' },
    });
    const versions = ok(await office.get(outsider, `/documents/${id}/versions`)).json<{ items: object[] }>();
    expect(versions.items).toHaveLength(1);
    expect((await office.get(outsider, `/documents/${id}/versions/1`)).statusCode).toBe(200);
    for (const hidden of [`/instances/${instanceId}`, `/seats/${seat}`, `/documents/${id}/attachments`]) {
      expect((await office.get(outsider, hidden)).statusCode).toBe(404);
    }
    await operating.done(outsider, `${question}/replies`, { text: '省委办公厅的通知' });
    expect(await operating.refused(outsider, `${question}/close`)).toMatchObject({ status: 403 });
    await operating.done('tianyu', `${question}/close`);
    expect(await operating.seat('tianyu', seat)).toMatchObject({
      questions: [{ closed: true, replies: [{ text: '省委办公厅的通知' }] }],
    });
    // Nobody else knows of it.
    expect((await office.get('wanglei-tuanshiwei', question)).statusCode).toBe(404);
  });

  it('waits for readers who must have finished, and sends copies for information', async () => {
    await operating.done('tianyu', `/seats/${seat}/circulations`, { to: ['zoukai'], mustFinish: true });
    const { documentHash } = await operating.seat('tianyu', seat);
    const item = { place: '第六条', nature: 'delete', wording: '删去', reason: '重复' };
    const answer = { answer: 'disagree', opinion: '第六条重复', items: [item], documentHash };
    expect(await operating.refused('tianyu', `/seats/${seat}/decisions`, answer)).toMatchObject({
      status: 409,
      code: 'circulation.unread',
      detail: '邹凯还没有阅毕，阅毕后才能办理。',
    });
    const sent = `/circulations/${journey.instanceId}.1`;
    expect((await journey.office.post(outsider, `${sent}/read`)).statusCode).toBe(404);
    await operating.done('zoukai', `${sent}/read`, { opinion: '已阅，无补充' });
    await operating.done('tianyu', `/seats/${seat}/copies`, { to: ['yanbo'], words: '供参阅' });
    expect((await journey.office.get('yanbo', `/documents/${journey.id}/versions/1`)).statusCode).toBe(200);
    await operating.done('tianyu', `/seats/${seat}/decisions`, answer);
    expect(await operating.instance()).toMatchObject({
      copies: [{ to: { id: 'yanbo' }, versionNumber: 1 }],
      circulations: [{ read: { text: '已阅，无补充' } }],
    });
    expect(await operating.told()).toEqual(
      expect.arrayContaining([
        '田雨传阅邹凯（阅毕后办理）',
        '邹凯已阅：已阅，无补充',
        '田雨抄送闫波：供参阅',
      ]),
    );
  });

  it('is commented on by those who may see the paper', async () => {
    const url = `/instances/${journey.instanceId}/comments`;
    await operating.done('gongli', url, { text: '附件数字已核对' });
    expect(await operating.instance()).toMatchObject({
      comments: [{ by: { id: 'gongli' }, text: '附件数字已核对' }],
    });
    expect((await journey.office.post(outsider, url, { body: { text: '我也看看' } })).statusCode).toBe(404);
  });

  it('keeps a secret level out of every text', async () => {
    const body = { to: ['zoukai'], question: '机密★20年：请看附件' };
    expect(
      await operating.refused(
        'gongli',
        `/seats/${await operating.seatOf('review', 'gongli')}/questions`,
        body,
      ),
    ).toMatchObject({
      code: 'document.classified',
    });
  });

  it('is late when the step was closed early, which is not for the drafter to do', async () => {
    const { activations } = await operating.instance<{
      activations: { id: number; step: string; state: string }[];
    }>();
    const { id } = activations.find(({ step, state }) => step === 'review' && state === 'open')!;
    const url = `/instances/${journey.instanceId}/activations/${id}/close-early`;
    expect(await operating.refused('linxiaowen', url, { reason: '等不及' })).toMatchObject({
      code: 'duty.separation',
    });
    await operating.done('herong', url, { reason: '省上要求月底前报送' });
    const late = await operating.seatOf('review', 'gongli');
    expect(await operating.closed('gongli', late, 'late-opinion')).toBeNull();
    await operating.done('gongli', `/seats/${late}/late-opinion`, { opinion: '第四条建议衔接经费办法' });
    expect(await operating.seat('gongli', late)).toMatchObject({
      state: 'cancelled',
      lateOpinion: { text: '第四条建议衔接经费办法' },
    });
    expect(await operating.told()).toEqual(
      expect.arrayContaining([
        '何镕提前结束征求意见：省上要求月底前报送',
        '取消市委宣传部的待办（提前结束）',
        '龚立补充意见（不计入）：第四条建议衔接经费办法',
      ]),
    );
  });

  it('hears from whoever gave an opinion what they think of its answer', async () => {
    const opinion = `/opinions/${journey.instanceId}.1`;
    const reserve = { response: 'reserve', reason: '仍有不同看法' };
    expect(await operating.refused('tianyu', `${opinion}/response`, reserve)).toMatchObject({
      code: 'disposition.missing',
    });
    await operating.done('linxiaowen', `${opinion}/disposition`, {
      disposition: 'notAdopted',
      reason: '与上级规定一致',
      place: '第六条',
    });
    expect(await operating.refused('gongli', `${opinion}/response`, reserve)).toMatchObject({ status: 403 });
    await operating.done('tianyu', `${opinion}/response`, reserve);
    expect(await operating.instance()).toMatchObject({
      opinions: [{ response: { kind: 'reserve', label: '保留意见', by: { id: 'tianyu' } } }],
    });
    expect(await operating.told()).toContain('田雨答复处理结果：保留意见：仍有不同看法');
  });

  it.each([
    'claim',
    'unclaim',
    'transfer',
    'delegate',
    'recall',
    'advise',
    'add-signers',
    'release-signers',
    'remove',
    'extend',
    'extension-decision',
    'urge',
    'take-back',
    'late-opinion',
    'copies',
    'circulations',
    'questions',
  ])('is not there for an outsider: %s', async (operation) => {
    const bodies: Readonly<Record<string, object>> = {
      transfer: { to: outsider, reason: '代办' },
      delegate: { to: outsider },
      advise: { opinion: '无' },
      'add-signers': { kind: 'before', people: ['zoukai'] },
      extend: { days: 1, reason: '延期' },
      'extension-decision': { grant: true },
      'late-opinion': { opinion: '迟到' },
      copies: { to: ['zoukai'] },
      circulations: { to: ['zoukai'] },
      questions: { to: ['zoukai'], question: '何故' },
    };
    const answer = await journey.office.post('wanglei-tuanshiwei', `/seats/${seat}/${operation}`, {
      body: bodies[operation] ?? {},
    });
    expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' });
  });
});
