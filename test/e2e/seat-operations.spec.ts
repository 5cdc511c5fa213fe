import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningSystem } from '../system/running-system.js';
import { Office } from './office.js';
import type { Person } from './person.js';
import { scenesIn } from './scenes.js';

/** A consultation on its way: the answer of 市政府目督办 is 闫波's to give. */
const consulted = '2.4.2';
/** A paper before 何镕, the last to sign. */
const signed = '3.3.2';

/* What people do about a seat besides answering it. The demonstration begins on 24 September 2015. */
describe('everything about a seat in the pages', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  let system: RunningSystem;
  let office: Office;
  let reviewer: Person;
  let head: Person;
  let seat: string;

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

  scene('is put back to be claimed, and claimed from the list', async () => {
    reviewer = await office.enter('闫波');
    await reviewer.opens(consulted);
    seat = pathOf(reviewer);
    await operate(reviewer, '放回待领');
    await reviewer.submits('确认');
    await reviewer.goesTo('/work');
    await reviewer.sees('待认领');
    await reviewer.submits(`认领 ${consulted}`);
    await reviewer.page.getByText('待认领').waitFor({ state: 'hidden' });
  });

  scene('is lent to a colleague, who advises and does not answer', async () => {
    await reviewer.goesTo(seat);
    await operate(reviewer, '请他人先提意见（委派）');
    await picks(reviewer, '请谁提意见', '袁野');
    await reviewer.writes('委派说明', '请先看第六条');
    await reviewer.submits('确认委派');
    await reviewer.sees('本件已委派袁野提意见，请先收回委派或者等待意见。');

    const delegate = await office.enter('袁野');
    await delegate.sees('请您先提意见');
    await delegate.workRow(consulted).click();
    await delegate.writes('意见', '第六条与上级规定重复');
    await delegate.submits('提出意见');
    await delegate.leaves();

    await reviewer.sees('第六条与上级规定重复');
  });

  scene('gets more time from the drafter', async () => {
    await operate(reviewer, '申请延期');
    await reviewer.page.getByRole('spinbutton', { name: '延长几个工作日' }).fill('2');
    await reviewer.writes('理由', '须集体研究');
    await reviewer.submits('提交申请');
    await reviewer.sees('申请延期2个工作日，待批');

    const drafter = await office.enter('冉静');
    await drafter.sees('延期待批复');
    await drafter.workRow(consulted).last().click();
    await drafter.presses('准予');
    await drafter.submits('确认');
    await drafter.leaves();

    await reviewer.sees('申请延期2个工作日，已批准（冉静）');
  });

  scene('asks somebody elsewhere, who sees the text and replies', async () => {
    await operate(reviewer, '询问');
    await picks(reviewer, '向谁询问', '邹凯');
    await reviewer.writes('问题', '依据是哪一份文件');
    await reviewer.submits('提出询问');

    const asked = await office.enter('邹凯');
    await asked.sees('询问您的');
    await asked.workRow(consulted).click();
    await asked.writes('答复', '省委办公厅的通知');
    await asked.submits('提交答复');
    await asked.leaves();

    await reviewer.sees('省委办公厅的通知');
    await reviewer.presses('结束询问');
    await reviewer.submits('确认');
    await reviewer.sees('已结束');
  });

  scene('waits for a reader who must have finished', async () => {
    await operate(reviewer, '传阅');
    await picks(reviewer, '传阅给', '施展');
    await reviewer.page.getByRole('checkbox', { name: '全部阅毕后才能办理本件' }).check();
    await reviewer.submits('确认传阅');
    await reviewer.sees('施展还没有阅毕，阅毕后才能办理。');

    const reader = await office.enterByPhone('施展');
    await reader.sees('传阅给您的');
    await reader.workRow(consulted).click();
    await reader.writes('阅后意见', '无补充');
    await reader.submits('已阅');
    await reader.leaves();

    await reviewer.sees('传阅，已阅1/1');
    await reviewer.submits('无意见');
    await reviewer.leaves();
  });

  scene('has another sign before it, then is signed and taken back', async () => {
    head = await office.enter('何镕');
    await head.opens(signed);
    await operate(head, '前加签（先请他人签）');
    await picks(head, '请谁签', '罗长青');
    await head.writes('加签说明', '涉及经费，请先把关');
    await head.submits('确认加签');
    await head.sees('正在等待罗长青的加签意见，现在不能办理。');

    const signer = await office.enter('罗长青');
    await signer.opens(signed);
    await signer.chooses('同意');
    await signer.presses('提交意见');
    await signer.submits('确认');
    await signer.leaves();

    await head.presses('同意');
    await head.submits('确认签批');
    await operate(head, '拿回');
    await head.writes('理由', '误签他件');
    await head.submits('确认拿回');
    await head.page.getByRole('button', { name: '同意', exact: true }).waitFor();
    await head.leaves();
  });

  scene('takes an opinion that came too late, and does not count it', async () => {
    const late = await office.enter('柳青');
    await late.goesTo('/ledger');
    await late.page
      .getByRole('link', { name: new RegExp(signed.replaceAll('.', '[.]')) })
      .or(late.page.getByRole('link', { name: /激励、关怀、帮扶机制/ }))
      .first()
      .click();
    await late.turnsTo('意见');
    await late.page.getByRole('link', { name: '市委党员教育中心', exact: true }).click();
    await operate(late, '补充意见（不计入）');
    await late.writes('补充意见', '建议与经费管理办法衔接');
    await late.submits('提交补充意见');
    await late.sees('建议与经费管理办法衔接');
    await late.sees(/视为无意见1/);
    await late.leaves();
  });

  scene('leaves no error, no refusal and no request to another host behind', () => {
    expect(office.watched).toEqual({ faults: [], refusals: [] });
    return Promise.resolve();
  });
});

function pathOf({ page }: Person): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** Opens the menu where it is closed and takes one operation of it. */
async function operate({ page }: Person, label: string): Promise<void> {
  const menu = page.getByRole('region', { name: '其他操作' });
  const toggle = menu.getByRole('button', { name: '其他操作', exact: true });
  await toggle.waitFor();
  if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
  await menu.getByRole('button', { name: label, exact: true }).click();
}

/** Finds somebody by name and takes them. */
async function picks({ page }: Person, label: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.fill(name);
  await page.locator('.ant-select-item-option', { hasText: name }).first().click();
  // Elsewhere on the sheet, so that the list closes.
  await page.locator('.confirm-body .effect').click();
}
