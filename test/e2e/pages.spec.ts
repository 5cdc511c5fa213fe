import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RunningSystem } from '../system/running-system.js';
import { Office } from './office.js';
import { scenesIn } from './scenes.js';

const plan = fileURLToPath(new URL('../fixtures/plans/songyang.txt', import.meta.url));

describe('the pages beside the walk', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  let system: RunningSystem;
  let office: Office;

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

  scene(
    'show what a plan was read as, with each question’s line, and store nothing before it is confirmed',
    async () => {
      const administrator = await office.enter('甘露', { at: '/plan' });
      await administrator.page.getByRole('heading', { name: '方案导入' }).waitFor();
      const chooser = administrator.page.waitForEvent('filechooser');
      await administrator.presses('选择文件');
      await (await chooser).setFiles(plan);
      await administrator.presses('预览');
      await administrator.sees('2个领域，3项任务，4项成果');
      await administrator.sees('这是预览，尚未写入任何内容。');
      await administrator.sees(/^第\d+行$/);
      await administrator.goesTo('/ledger');
      await administrator.sees('43项');
      await administrator.leaves();
    },
  );

  scene('lead back to the address that was asked for before logging in, with its filter', async () => {
    const drafter = await office.enter('林晓雯', { at: '/ledger?year=2015' });
    expect(new URL(drafter.page.url()).search).toBe('?year=2015');
    await drafter.sees('22项');
    await drafter.page.getByRole('button', { name: '清除筛选', exact: true }).click();
    await drafter.sees('43项');
    await drafter.leaves();
  });

  scene('say so when there is no such page, and nothing more when there is no such paper', async () => {
    const drafter = await office.enter('林晓雯', { at: '/nowhere' });
    await drafter.sees('没有找到这个页面');
    await drafter.goesTo('/deliverables/00000000-0000-4000-8000-000000000000');
    await drafter.sees('没有找到该事项，或您无权查看。');
    await drafter.leaves();
  });

  scene('leave no error and no request to another host behind', () => {
    expect(office.watched.faults).toEqual([]);
    return Promise.resolve();
  });
});
