import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OfficeUnderTest } from './office-under-test.js';

const source = fs.readFileSync(path.resolve('workflows/deliverable.yaml'), 'utf8');
const admin = 'ganlu';

describe('the ledger and what stands around it, over HTTP', () => {
  let office: OfficeUnderTest;

  beforeAll(async () => {
    office = await OfficeUnderTest.open();
  }, 120_000);
  afterAll(() => office.api.stop());

  it('is read by everybody, page by page, each row once', async () => {
    const codes: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: { code: string }[]; nextCursor: string | null } = (
        await office.get('xienan', `/deliverables?limit=20${cursor === '' ? '' : `&cursor=${cursor}`}`)
      ).json();
      codes.push(...page.items.map(({ code }) => code));
      cursor = page.nextCursor;
    }
    expect(codes).toHaveLength(43);
    expect(new Set(codes).size).toBe(43);
    expect((await office.get('xienan', '/deliverables?sort=title')).json()).toMatchObject({
      code: 'request.invalid',
      errors: [{ field: 'sort' }],
    });
    expect((await office.get('xienan', '/deliverables?cursor=bogus')).json()).toMatchObject({
      code: 'cursor.invalid',
    });
  });

  it('tells whoever asks what was given to them and waits to be started', async () => {
    const mine = async (who: string) =>
      (await office.get(who, '/deliverables?handler=me&state=notStarted'))
        .json<{ items: { code: string }[] }>()
        .items.map(({ code }) => code);
    expect((await mine('linxiaowen'))[0]).toBe('1.1.1');
    expect(await mine('gaozhiyuan')).toEqual([]);
    expect((await office.get('xienan', '/deliverables?handler=linxiaowen')).json()).toMatchObject({
      code: 'request.invalid',
      errors: [{ field: 'handler' }],
    });
  });

  it('is changed by office, and by the unit only where that is its own affair', async () => {
    const id = await office.deliverable('2.4.1');
    const patch = (who: string, body: object) => office.send('PATCH', who, `/deliverables/${id}`, { body });
    expect((await patch('ranjing', { remark: '正在调研' })).json()).toMatchObject({ remark: '正在调研' });
    expect((await patch('ranjing', { dueDate: '2015-11-30' })).json()).toMatchObject({
      code: 'act.forbidden',
      errors: [{ field: 'dueDate' }],
    });
    expect((await patch(admin, { dueDate: '2015-11-30' })).json()).toMatchObject({ dueDate: '2015-11-30' });
    expect((await patch(admin, { dueDate: '2016-11-30' })).json()).toMatchObject({
      code: 'deliverable.beyond-year',
    });
    expect((await patch(admin, { handler: 'nobody' })).json()).toMatchObject({
      code: 'directory.unknown',
      errors: [{ field: 'handler' }],
    });
    expect((await patch(admin, { state: 'done' })).json()).toMatchObject({ code: 'request.invalid' });
  });

  it('shows the stages counted backward from the due date', async () => {
    const id = await office.deliverable('1.1.1');
    const schedule = (await office.get('xienan', `/deliverables/${id}/schedule`)).json<{
      stages: { name: string }[];
    }>();
    expect(schedule.stages.map(({ name }) => name)).toEqual([
      '起草',
      '参加单位审核',
      '牵头签批',
      '专项小组验收',
      '督查',
    ]);
  });

  it('takes a plan in any form of body, changes nothing the second time, and refuses what is none', async () => {
    const plan = fs.readFileSync(path.resolve('apps/api/sample/plan.yaml'), 'utf8');
    const again = await office.post(admin, '/plans/import?dryRun=true', {
      body: { name: 'plan.yaml', text: plan },
    });
    expect(again.json()).toMatchObject({ dryRun: true, changed: false });
    const bare = await office.api.ask({
      method: 'POST',
      url: '/api/plans/import?dryRun=true&name=plan.yaml',
      headers: { cookie: await office.cookie(admin), 'content-type': 'application/octet-stream' },
      payload: Buffer.from(plan),
    });
    expect(bare.json<{ deliverables: object[] }>().deliverables).toHaveLength(43);
    expect(
      (await office.post(admin, '/plans/import', { body: { name: 'a.txt', text: '' } })).json(),
    ).toMatchObject({
      code: 'plan.empty',
    });
    const large = await office.api.ask({
      method: 'POST',
      url: '/api/plans/import',
      headers: { cookie: await office.cookie(admin), 'content-type': 'text/plain' },
      payload: Buffer.alloc(50 * 1024 * 1024, 0x61),
    });
    expect(large.json()).toMatchObject({ status: 413, code: 'plan.too-large' });
    expect((await office.post('linxiaowen', '/plans/import', { body: { text: plan } })).json()).toMatchObject(
      {
        code: 'act.forbidden',
      },
    );
  });

  it('keeps bare files away from every other route', async () => {
    const refused = await office.api.ask({
      method: 'POST',
      url: '/api/workflows/lint',
      headers: { cookie: await office.cookie(admin), 'content-type': 'text/plain' },
      payload: 'source',
    });
    expect(refused.json()).toMatchObject({ status: 415, code: 'request.media-type' });
  });

  it('answers a question of the import', async () => {
    const [plan] = (await office.get(admin, '/plans')).json<{ items: { id: string }[] }>().items;
    const { items } = (await office.get(admin, `/plans/${plan?.id}/questions`)).json<{
      items: { number: number; code: string }[];
    }>();
    const question = items.find(({ code }) => code === 'plan.document-number') ?? items[0];
    const answered = await office.post(admin, `/plans/${plan?.id}/questions/${question?.number}/answer`, {
      body: { answer: '巴委办〔2015〕1号' },
    });
    expect(answered.json()).toMatchObject({ number: question?.number, answer: '巴委办〔2015〕1号' });
    expect((await office.get(admin, `/plans/${plan?.id}`)).json()).toMatchObject({
      counts: { areas: 4, tasks: 15, deliverables: 43 },
    });
  });

  it('deploys the same workflow once and tells every error of a bad one', async () => {
    expect((await office.post(admin, '/workflows', { body: { source } })).json()).toMatchObject({
      key: 'deliverable',
      created: false,
    });
    const bad = source.replace('limit: 7wd', 'limit: 7w');
    const lint = (await office.post('linxiaowen', '/workflows/lint', { body: { source: bad } })).json();
    expect(lint).toMatchObject({ ok: false, problems: [{ severity: 'error' }] });
    expect((await office.post(admin, '/workflows', { body: { source: bad } })).json()).toMatchObject({
      status: 422,
      code: 'workflow.invalid',
    });
    expect((await office.post('linxiaowen', '/workflows', { body: { source } })).json()).toMatchObject({
      code: 'act.forbidden',
    });
    expect((await office.get('linxiaowen', '/workflows/nothing')).statusCode).toBe(404);
  });

  it('tells for each deliverable at which step nobody may act', async () => {
    const asked = await office.post(admin, '/workflows/staffing', { body: { source } });
    expect(asked.json()).toMatchObject({ tried: 43, incomplete: [] });
    const { shortages } = asked.json<{ shortages: { step: string; deliverables: string[] }[] }>();
    // Seventeen name no reviewer: the head of the lead unit is asked, so the step is not short of people.
    expect(shortages.filter(({ step }) => step === 'review')).toEqual([]);
    const withoutVoters = source.replace(
      'body: =subject.acceptingBody, not: [drafter',
      'body: =subject.title, not: [drafter',
    );
    const report = (
      await office.post(admin, '/workflows/staffing', { body: { source: withoutVoters } })
    ).json<{
      shortages: { step: string; because: string; deliverables: string[] }[];
    }>();
    expect(report.shortages.find(({ step }) => step === 'acceptance')?.deliverables.length).toBeGreaterThan(
      40,
    );
    expect(
      (await office.post('linxiaowen', '/workflows/staffing', { body: { source } })).json(),
    ).toMatchObject({
      code: 'act.forbidden',
    });
  });

  it('deploys nothing when a scenario goes another way than it says', async () => {
    const changed = source.replace('takes: 60wd', 'takes: 50wd');
    const scenario = (who: string): string =>
      [
        '流程: deliverable',
        '机构: small',
        '开始: 2015-09-14 09:00',
        '事项: { handler: 王芳 }',
        '场景:',
        '  - { 名称: 由承办人起草, 依次: [王芳 发起], 那么: [{ 待办: [' + who + '] }] }',
      ].join('\n');
    const towns = [{ name: 'small', source: '人员: { 王芳: 发展改革局, 李强: 财政局 }' }];
    const deploy = async (text: string) =>
      office.post(admin, '/workflows', {
        body: { source: changed, scenarios: [{ name: 'draft.yaml', source: text }], towns },
      });
    expect((await deploy(scenario('李强'))).json()).toMatchObject({
      status: 422,
      code: 'workflow.scenarios-failed',
      scenarios: [{ file: 'draft.yaml', name: '由承办人起草' }],
    });
    expect((await deploy('流程: [')).json()).toMatchObject({
      code: 'workflow.scenarios-failed',
      problems: [{ file: 'draft.yaml', rule: 'yaml' }],
    });
    expect((await deploy(scenario('王芳'))).json()).toMatchObject({ created: true });
    expect((await office.post(admin, '/workflows', { body: { source } })).statusCode).toBe(200);
  });

  it('looks people up by unit and name', async () => {
    const people = (await office.get('linxiaowen', '/directory/people?unit=zuzhibu&q=林')).json<{
      items: object[];
    }>();
    expect(people.items).toEqual([
      expect.objectContaining({ id: 'linxiaowen', unit: { id: 'zuzhibu', name: '市委组织部' } }),
    ]);
    const bodies = (await office.get('linxiaowen', '/directory/bodies')).json<{ items: { id: string }[] }>();
    expect(bodies.items.map(({ id }) => id)).toContain('special-group');
  });

  it('lets only supervisors direct a check, and only where a check is waited for', async () => {
    const deliverableId = await office.deliverable('1.1.1');
    const body = { deliverableId, reason: '定向核查' };
    expect((await office.post('linxiaowen', '/spot-checks/directed', { body })).json()).toMatchObject({
      code: 'act.forbidden',
    });
    expect((await office.post('changqing', '/spot-checks/directed', { body })).json()).toMatchObject({
      code: 'message.unexpected',
    });
  });
});
