import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Journey, members, ok, text } from './journey.js';

describe('a vote the chair fails', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin();
    await journey.toVote();
  }, 120_000);
  afterAll(() => journey.stop());

  it('goes to the chair for a ruling, and back to the draft as a second round', async () => {
    for (const member of members) await journey.say(member, 'agree');
    await journey.say('qinguoliang', 'disagree', { opinion: '评价指标须征求县（区）意见' });
    expect(await journey.office.todo('qinguoliang')).toMatchObject({ step: 'ruling' });
    expect(await journey.effect('qinguoliang', 'return')).toBe('退回起草，由林晓雯修改；改后重新征求意见。');
    expect(await journey.effect('qinguoliang', 'reject')).toBe('未通过验收，办理结束。');

    await journey.say('qinguoliang', 'return', { to: 'draft', opinion: '请补充征求意见' });
    const { round, seats, status } = await journey.state();
    expect({ round, status }).toEqual({ round: 2, status: 'returned' });
    expect(seats.filter(({ step, state }) => step === 'acceptance' && state === 'answered')).toHaveLength(8);
    expect((await journey.history()).map((item) => item.text)).toContain(
      '退回起草：请补充征求意见；改后重新征求意见',
    );
  });

  it('asks every unit again after the rewrite', async () => {
    await journey.file(text.replace('四', '六'));
    await journey.submit();
    expect(await journey.office.todo('tianyu')).toMatchObject({ step: 'review' });
  });
});

describe('a directed check', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin();
    await journey.toDraw();
  }, 120_000);
  afterAll(() => journey.stop());

  it('is opened by a supervisor alone, with a reason, for inspectors who had no part in it', async () => {
    const direct = (who: string, body: object) =>
      journey.office.post(who, '/spot-checks/directed', { body: { deliverableId: journey.id, ...body } });
    expect((await direct('linxiaowen', { reason: '定向' })).json()).toMatchObject({ code: 'act.forbidden' });
    expect((await direct('changqing', { reason: ' ' })).json()).toMatchObject({ code: 'reason.required' });
    expect((await direct('changqing', { reason: '定向', inspectors: ['tianyu'] })).json()).toMatchObject({
      code: 'directory.unknown',
    });
    ok(await direct('changqing', { reason: '首批制度类成果', inspectors: ['yuanye', 'chenggang'] }));
    expect((await direct('changqing', { reason: '再次' })).json()).toMatchObject({
      code: 'message.unexpected',
    });
    expect((await journey.history()).map((item) => item.text)).toEqual(
      expect.arrayContaining(['抽中核查：首批制度类成果', '转核查：袁野、程钢']),
    );
  });

  it('finds a fault, has it put right, follows it up and passes at the second look', async () => {
    for (const inspector of ['yuanye', 'chenggang']) {
      await journey.say(inspector, 'finding', { opinion: '未见落实记录' });
    }
    const { office } = journey;
    expect(await office.todo('linxiaowen')).toMatchObject({ step: 'measures' });
    await journey.say('linxiaowen', 'submit', { opinion: '月底前补齐' });
    await journey.say('linxiaowen', 'submit', { opinion: '已补齐' });
    expect(await office.todo('yuanye')).toMatchObject({ step: 'follow-up' });
    for (const inspector of ['yuanye', 'chenggang'])
      await journey.say(inspector, 'redo', { opinion: '缺签到表' });
    await journey.say('linxiaowen', 'submit', { opinion: '已补签到表' });
    for (const inspector of ['yuanye', 'chenggang']) await journey.say(inspector, 'accept');

    expect(await office.todo('yuanye')).toMatchObject({ step: 'check' });
    for (const inspector of ['yuanye', 'chenggang']) await journey.say(inspector, 'pass');
    expect(await journey.state()).toMatchObject({ status: 'ended', outcome: 'closed' });
    expect((await office.get('linxiaowen', `/deliverables/${journey.id}`)).json()).toMatchObject({
      state: 'done',
    });
  });
});

describe('an acceptance that is overturned', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin();
    await journey.toCheck();
  }, 120_000);
  afterAll(() => journey.stop());

  it('opens a new round at the draft and keeps the votes of the first', async () => {
    expect(await journey.effect('yuanye', 'overturn')).toBe(
      '还须另1名核查人同样认定；认定后，推翻验收，重新启动第2轮，退回起草；原验收标注保留。',
    );
    for (const inspector of ['yuanye', 'chenggang']) {
      await journey.say(inspector, 'overturn', { opinion: '与事实不符' });
    }
    const { round, seats } = await journey.state();
    expect(round).toBe(2);
    expect(seats.filter(({ step, state }) => step === 'acceptance' && state === 'answered')).toHaveLength(8);
    expect(await journey.office.todo('linxiaowen')).toMatchObject({ step: 'draft' });
    expect((await journey.history()).map((item) => item.text)).toContain('重新启动，第2轮：与事实不符');
    expect((await journey.office.get('linxiaowen', `/deliverables/${journey.id}`)).json()).toMatchObject({
      state: 'started',
    });
  });
});
