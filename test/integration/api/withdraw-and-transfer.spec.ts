import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Journey, ok, text } from './journey.js';

describe('taking back and handing on, over HTTP', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin();
    await journey.submit();
  }, 120_000);
  afterAll(() => journey.stop());

  const withdraw = (who: string, reason?: string) =>
    journey.office.post(who, `/instances/${journey.instanceId}/withdraw`, {
      body: reason === undefined ? {} : { reason },
    });

  it('the sender withdraws without a reason while nobody has opened it, and the round goes on', async () => {
    expect((await withdraw('tianyu')).json()).toMatchObject({ code: 'act.forbidden' });
    expect((await withdraw('xienan')).statusCode).toBe(404);
    const result = ok(await withdraw('linxiaowen')).json<{ seats: { state: string }[] }>();
    expect(result.seats.filter(({ state }) => state === 'cancelled')).toHaveLength(4);
    expect(await journey.state()).toMatchObject({ round: 1 });
    expect((await withdraw('linxiaowen')).json()).toMatchObject({ status: 409, code: 'withdraw.too-late' });
    expect((await journey.history()).map((item) => item.text)).toEqual(
      expect.arrayContaining(['林晓雯撤回', '取消市纪委机关的待办（撤回）']),
    );
  });

  it('a seat is handed to a colleague of the unit and to nobody else, and never to the drafter', async () => {
    await journey.file(text.replace('四', '三'));
    await journey.submit();
    const seat = await journey.office.todo('tianyu');
    const transfer = (who: string, to: string, reason = '出差，请代为办理') =>
      journey.office.post(who, `/seats/${seat.id}/transfer`, { body: { to, reason } });

    for (const to of ['linxiaowen', 'jialin', 'tianyu', 'nobody']) {
      expect((await transfer('tianyu', to)).json()).toMatchObject({
        status: 422,
        code: 'transfer.recipient',
      });
    }
    expect((await transfer('tianyu', 'zoukai', ' ')).json()).toMatchObject({ code: 'reason.required' });
    expect((await transfer('jialin', 'zoukai')).json()).toMatchObject({ code: 'seat.not-held' });

    ok(await transfer('tianyu', 'zoukai'));
    expect((await transfer('tianyu', 'zoukai')).json()).toMatchObject({ code: 'seat.not-held' });
    ok(await journey.office.post('zoukai', `/seats/${seat.id}/acknowledge`));
    await journey.say('zoukai', 'no-comment');
    expect((await transfer('zoukai', 'tianyu')).json()).toMatchObject({ code: 'seat.closed' });
    const items = await journey.history();
    expect(items.find(({ type }) => type === 'SeatTransferred')).toMatchObject({
      text: '由田雨转办邹凯：出差，请代为办理',
      actor: { name: '田雨', unit: '市纪委机关' },
      onBehalfOf: '市纪委机关',
      authority: 'own',
      channel: 'web',
      versionNumber: 2,
    });
  });

  it('after an answer a withdrawal needs a reason, opens a round and keeps what was said', async () => {
    expect((await withdraw('linxiaowen')).json()).toMatchObject({
      code: 'reason.required',
      errors: [{ field: 'reason' }],
    });
    ok(await withdraw('linxiaowen', '第二条年份有误'));
    const { round, seats } = await journey.state();
    expect(round).toBe(2);
    expect(seats.filter(({ step, state }) => step === 'review' && state === 'answered')).toHaveLength(1);
    expect((await journey.history()).map((item) => item.text)).toContain('林晓雯撤回：第二条年份有误');
  });

  it('a terminated instance refuses everything and keeps its record', async () => {
    await journey.file(text.replace('四', '五'));
    await journey.submit();
    const { office, instanceId, id } = journey;
    const seat = await office.todo('gongli');
    const terminate = (who: string, reason: string) =>
      office.post(who, `/instances/${instanceId}/terminate`, { body: { reason } });
    expect((await terminate('linxiaowen', '不办了')).json()).toMatchObject({ code: 'act.forbidden' });
    expect((await terminate('yuemin', ' ')).json()).toMatchObject({ code: 'reason.required' });
    ok(await terminate('yuemin', '上级已统一制定'));

    const refused = [
      office.post('gongli', `/seats/${seat.id}/decisions`, {
        body: { answer: 'no-comment', documentHash: null },
      }),
      office.post('gongli', `/seats/${seat.id}/transfer`, { body: { to: 'gongli', reason: 'x' } }),
      office.post('gongli', `/seats/${seat.id}/acknowledge`),
      withdraw('linxiaowen', '晚了'),
      terminate('yuemin', '再次终止'),
      office.post('linxiaowen', `/documents/${id}/versions`, { body: { text: '新' } }),
      office.post('changqing', '/spot-checks/directed', { body: { deliverableId: id, reason: '定向' } }),
    ];
    for (const answer of await Promise.all(refused)) {
      expect(answer.json()).toMatchObject({ status: 409, code: 'instance.ended' });
    }
    expect((await office.post('linxiaowen', `/deliverables/${id}/start`)).json()).toMatchObject({
      code: 'instance.exists',
    });
    expect((await journey.history()).at(-1)?.text).toMatch(/终止办理|取消/u);
    const { items } = (await office.get('gongli', '/seats?state=todo')).json<{ items: object[] }>();
    expect(items).toEqual([]);
  });
});
