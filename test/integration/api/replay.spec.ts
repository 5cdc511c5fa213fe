import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Journey, ok, submission, text } from './journey.js';

describe('a request that is sent again', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin();
  }, 120_000);
  afterAll(() => journey.stop());

  it('is answered with the same bytes after people and units were renamed and the seat moved on', async () => {
    const { office, id } = journey;
    const again = text.replace('四', '三');
    const file = () =>
      office.post('linxiaowen', `/documents/${id}/versions`, { key: 'replay-file-1', body: { text: again } });
    const filed = ok(await file());
    const { id: seat } = await office.todo('linxiaowen');
    const submit = () =>
      office.post('linxiaowen', `/seats/${seat}/decisions`, {
        key: 'replay-submit-1',
        body: { answer: 'submit', documentHash: null, fields: submission },
      });
    const submitted = ok(await submit());
    expect(submitted.body).toContain('市纪委机关');

    await journey.unitsAgree();
    await journey.submit();
    await office.api.pool.query(`update person set name = '改名' where id in ('linxiaowen', 'tianyu')`);
    await office.api.pool.query(`update unit set name = '市纪委监委机关' where id = 'jiwei'`);
    await office.api.pool.query('update runtime_setting set directory_version = directory_version + 1');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await office.get('linxiaowen', `/instances/${journey.instanceId}`)).body).toContain(
      '市纪委监委机关',
    );

    expect((await submit()).body).toBe(submitted.body);
    expect((await file()).body).toBe(filed.body);
  });

  it('is done once, however many arrive at the same time', async () => {
    const { office } = journey;
    const seat = await office.todo('zhoumingyuan');
    const { documentHash } = (await office.get('zhoumingyuan', `/seats/${seat.id}`)).json<{
      documentHash: string;
    }>();
    const sign = (opinion?: string) =>
      office.post('zhoumingyuan', `/seats/${seat.id}/decisions`, {
        key: 'replay-sign-1',
        body: { answer: 'agree', documentHash, ...(opinion !== undefined && { opinion }) },
      });
    const answers = await Promise.all(Array.from({ length: 100 }, () => sign()));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect((await sign('同意。')).json()).toMatchObject({ status: 422, code: 'idempotency.reused' });
    expect((await journey.history()).filter((item) => item.text.endsWith('签批：同意'))).toHaveLength(1);
  });
});

describe('a change of a deliverable that is sent again', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin();
  }, 120_000);
  afterAll(() => journey.stop());

  it.each(['1.1.2', '1.1.1'])('is answered as before, also after another change (%s)', async (code) => {
    const { office } = journey;
    const id = await office.deliverable(code);
    const change = (key: string, remark: string) =>
      office.send('PATCH', 'ganlu', `/deliverables/${id}`, { key, body: { remark } });
    const first = ok(await change(`patch-${code}-1`, '第一次'));
    expect(first.json()).toMatchObject({ remark: '第一次' });
    ok(await change(`patch-${code}-2`, '第二次'));

    expect((await change(`patch-${code}-1`, '第一次')).body).toBe(first.body);
    expect((await office.get('ganlu', `/deliverables/${id}`)).json()).toMatchObject({ remark: '第二次' });
    expect((await change(`patch-${code}-1`, '另一个')).json()).toMatchObject({
      status: 422,
      code: 'idempotency.reused',
    });
  });

  it('leaves no trace of a key whose request was refused', async () => {
    const { office } = journey;
    const id = await office.deliverable('1.1.2');
    const change = (body: object) =>
      office.send('PATCH', 'ganlu', `/deliverables/${id}`, { key: 'patch-refused', body });
    expect((await change({ handler: 'nobody' })).json()).toMatchObject({ code: 'directory.unknown' });
    ok(await change({ remark: '可以' }));
  });

  it('is done once, however many arrive at the same time', async () => {
    const { office } = journey;
    const id = await office.deliverable('1.1.2');
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        office.send('PATCH', 'ganlu', `/deliverables/${id}`, { key: 'patch-many', body: { remark: '同时' } }),
      ),
    );
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
  });
});
