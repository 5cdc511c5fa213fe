import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningSystem } from '../system/running-system.js';
import { Office } from './office.js';
import type { Person } from './person.js';
import { scenesIn } from './scenes.js';

/*
 * What is done with papers that are under way in the demonstration, which begins on 24 September 2015: 1.1.2 waits for
 * the signature of 何镕, 1.2.2 is under review, 3.1.1 is closed, and 任洁 is drafting two.
 */
describe('steering in the pages', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  let system: RunningSystem;
  let office: Office;
  let administrator: Person;
  let secretary: Person;

  beforeAll(async () => {
    system = await RunningSystem.prepare(dataDir);
    await system.start();
    office = await Office.open(system.url);
  }, 240_000);

  afterAll(async () => {
    await office.close();
    await system.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  const scene = scenesIn(() => office);

  scene('foresees who is asked next, and who would be if the text went back', async () => {
    administrator = await office.enter('甘露');
    await opensFromLedger(administrator, '1.1.2');
    await administrator.turnsTo('接下来');
    const expected = administrator.page.getByRole('list', { name: '预计经过的环节' });
    await expected.getByText('彭守正').waitFor();
    expect(await expected.getByRole('heading', { name: '签批', exact: true }).count()).toBe(0);
    await administrator.picks('退回到', '修改完善');
    await administrator.sees('以下按假设推演，不影响实际办理。');
    await expected.getByRole('heading', { name: '签批', exact: true }).waitFor();
    await administrator.presses('取消假设');
    await expected.getByRole('heading', { name: '签批', exact: true }).waitFor({ state: 'hidden' });
  });

  scene('lets the head grant a proxy from his page', async () => {
    const head = await office.enter('何镕', { at: '/proxies' });
    await head.sees('没有授出的代理。');
    await head.presses('授权代理');
    await head.presses('确认授权');
    await head.sees('请填写代理人');
    await head.picks('代理人', '蒲春燕');
    await head.page.getByLabel('至（不含）').fill('2015-10-01');
    await head.page.getByRole('checkbox', { name: '签批' }).check();
    await head.presses('确认授权');
    await head.sees('授权〔2015〕1号');
    await head.sees('生效中');
    await head.leaves();
  });

  scene('has the proxy sign in his name, as the record says', async () => {
    const proxy = await office.enter('蒲春燕');
    await proxy.opens('1.1.2');
    await proxy.presses('同意');
    await proxy.submits('确认签批');
    await proxy.turnsTo('办理记录');
    await proxy.sees(/何镕（蒲春燕代）/);
    await proxy.leaves();
  });

  scene('suspends a paper in sight of everybody, and resumes it', async () => {
    await opensFromLedger(administrator, '1.2.2');
    await steers(administrator, '暂停', '等待省上文件');
    await administrator.sees(/^已暂停办理。甘露/);
    await administrator.sees('理由：等待省上文件');
    await steers(administrator, '恢复办理', '省上文件已到');
    await administrator.page.getByText(/^已暂停办理。/).waitFor({ state: 'hidden' });
  });

  scene('moves a paper past mandatory steps only when a second administrator says the same', async () => {
    await steers(administrator, '调整环节', '联席会议已经审定', async () => {
      await administrator.picks('转到', '验收表决');
    });
    await administrator.sees('已由甘露提出调整到“验收表决”，等待另一名管理员确认。');
    secretary = await office.enter('岳敏');
    await opensFromLedger(secretary, '1.2.2');
    await secretary.sees('已由甘露提出调整到“验收表决”，等待另一名管理员确认。');
    await steers(secretary, '确认调整', '情况属实');
    await secretary.turnsTo('办理记录');
    await secretary.page
      .getByRole('region', { name: '跳过的环节' })
      .getByText('甘露提出，岳敏确认')
      .first()
      .waitFor();
    await secretary.leaves();
  });

  scene('starts a closed paper again in a new round', async () => {
    await opensFromLedger(administrator, '3.1.1');
    await steers(administrator, '重新启动', '执行中有重大问题', async () => {
      await administrator.picks('从哪个环节开始', '起草');
    });
    await administrator.turnsTo('办理记录');
    await administrator.sees(/重新启动.*执行中有重大问题/);
    await administrator.sees('第2轮');
  });

  scene('hands over what somebody holds, after listing whom it goes to', async () => {
    const drafter = await office.enter('任洁', { at: '/hand-over' });
    await drafter.writes('事由', '调离');
    await drafter.presses('列出待办');
    await drafter.sees('共2件，可移交2件。');
    await drafter.presses('确认移交');
    await drafter.presses('确认');
    await drafter.sees('已移交2件。');
    await drafter.leaves();
  });

  scene('leave no error and no request to another host behind', () => {
    expect(office.watched.faults).toEqual([]);
    return Promise.resolve();
  });
});

async function opensFromLedger(person: Person, code: string): Promise<void> {
  await person.goesTo('/ledger');
  const row = person.page.getByRole('row').filter({ has: person.page.getByText(code, { exact: true }) });
  await row.getByRole('link').click();
  await person.page.waitForURL(/\/deliverables\//);
}

/** Presses a button of the panel, fills in what its sheet asks and confirms. */
async function steers(
  person: Person,
  button: string,
  reason: string,
  choose: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await person.presses(button);
  await choose();
  await person.writes('理由', reason, person.page.getByRole('dialog'));
  await person.submits('确认');
}
