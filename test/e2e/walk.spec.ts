import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstVersion, returnedVersion, revisedVersion, submission } from '../../apps/cli/src/walk/texts.js';
import { RunningSystem } from '../system/running-system.js';
import { Office } from './office.js';
import type { Person } from './person.js';
import { scenesIn } from './scenes.js';

const code = '1.1.1';
const members = ['彭守正', '唐启明', '陈景行', '鲁维', '熊立本', '廖德华', '段宏'];

/** Of some rows of the record: the act, then who it was (name, unit, post, or the system), then the version. */
const recorded = [
  ['林晓雯提交（起草）', '林晓雯 市委组织部 组织一科', '第1版'],
  ['贾琳提交意见：原则同意，有修改意见', '贾琳 市委办公室 综合科', '第1版'],
  ['市委政研室逾期未反馈，视为无意见', '系统', '第1版'],
  ['何镕签批：退回修改', '何镕 市委组织部 市委常委、部长', '第2版'],
  ['周明远签批：同意', '周明远 市委组织部 副部长', '第3版'],
  ['秦国梁表决：同意', '秦国梁 市领导 市委副书记', '第3版'],
  ['程钢核查：通过', '程钢 市委改革办 督察科', '第3版'],
];

/*
 * One deliverable from its first word to its end, each act by the right person in the pages, in a browser of their
 * own. The demonstration begins on 24 September 2015.
 */
describe('deliverable 1.1.1 in the pages', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  let system: RunningSystem;
  let office: Office;
  let drafter: Person;
  let deputy: Person;
  let head: Person;
  /** Where the paper is found, once it was opened. */
  let paper: string;

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

  scene('is started and written; a reload loses nothing', async () => {
    drafter = await office.enter('林晓雯');
    await drafter.opens(code);
    paper = new URL(drafter.page.url()).pathname;
    await drafter.presses('开始起草');
    await drafter.page.waitForURL(/\/write$/);
    await drafter.writes('正文', firstVersion);
    await drafter.sees(/^已自动保存/);
    // What the browser keeps for itself is taken away, so the text must come from the server.
    await drafter.page.evaluate('localStorage.clear()');
    await drafter.page.reload();
    expect(await drafter.field('正文').inputValue()).toBe(firstVersion);
  });

  scene('is not submitted without its explanation, then goes to four units', async () => {
    await drafter.presses('提交审核');
    await drafter.sees('请填写起草说明和拟办意见');
    await fillSubmission(drafter);
    await drafter.submits('提交审核');
    await drafter.goesTo('/work?tab=waiting');
    await drafter.workRow(code).nth(3).waitFor();
    expect(await drafter.workRow(code).count()).toBe(4);
  });

  scene('is agreed to with changes by 市委办公室', async () => {
    const reviewer = await office.enter('贾琳');
    await reviewer.opens(code);
    await reviewer.chooses('原则同意，有修改意见');
    await addOpinion(reviewer, '第四条', '事先书面说明，并在一个月内补课', '便于登记');
    await reviewer.submits('提交意见');
    await reviewer.leaves();
  });

  scene('is disagreed with by 市纪委机关, with a reason', async () => {
    const reviewer = await office.enter('田雨');
    await reviewer.opens(code);
    await reviewer.chooses('不同意');
    await addOpinion(reviewer, '第六条', '在党组织范围内公布', '公布范围应当明确');
    await reviewer.presses('提交意见');
    await reviewer.sees('选择“不同意”须说明理由。');
    await reviewer.field('理由').last().fill('公布范围过宽');
    await reviewer.submits('提交意见');
    await reviewer.leaves();
  });

  scene('has no comment from 市委宣传部, in one click from the list', async () => {
    const reviewer = await office.enter('龚立');
    await reviewer.submits(`无意见 ${code}`);
    await reviewer.workRow(code).waitFor({ state: 'hidden' });
    await reviewer.leaves();
  });

  scene('is deemed without comment by 市委政研室 once its limit has passed', async () => {
    await drafter.goesTo(`${paper}?view=opinions`);
    const deemed = drafter.page.getByText('同意0 · 有修改意见1 · 不同意1 · 无意见1 · 视为无意见1');
    await passDeadlinesUntil(drafter, () => deemed.isVisible());
  });

  scene('has every opinion disposed of', async () => {
    await drafter.opens(code);
    await drafter.turnsTo('意见');
    await drafter.presses('处理市委办公室对第四条的意见');
    await drafter.chooses('采纳');
    await drafter.writes('落实条款', '第四条');
    await drafter.submits('确认处理');
    await drafter.sees('落实于第四条');
    await drafter.presses('处理市纪委机关对第六条的意见');
    await drafter.chooses('部分采纳');
    await drafter.presses('确认处理');
    await drafter.sees('部分采纳、不采纳须说明理由。');
    await drafter.writes('理由', '保留半年一次的频次，限定公布范围');
    await drafter.submits('确认处理');
    await drafter.sees('落实于第六条');
  });

  scene('is revised where the opinions asked for it, and sent for signature', async () => {
    await drafter.presses('编辑正文');
    await drafter.writes('正文', revisedVersion);
    await fillSubmission(drafter);
    await drafter.submits('送签批');
    await drafter.goesTo(`${paper}?version=2&compare=1`);
    await drafter.sees('改动2处');
  });

  scene('cannot be signed by its drafter, who is told why', async () => {
    deputy = await office.enter('周明远');
    await deputy.opens(code);
    const { pathname, search } = new URL(deputy.page.url());
    await drafter.goesTo(pathname + search);
    await drafter.sees('您是本件拟稿人，不能签批、验收或督查本件。');
  });

  scene('is agreed to by the deputy', async () => {
    await deputy.presses('同意');
    await deputy.submits('确认签批');
  });

  scene('is returned for redrafting by the head on his phone', async () => {
    head = await office.enterByPhone('何镕');
    await head.opens(code);
    await head.presses('退回修改');
    await head.chooses('退回起草');
    await head.writes('理由', '第七条与上级规定重复，请精简。');
    await head.submits('确认签批');
  });

  scene('is shortened in article 7 and submitted again; the units’ answers are carried over', async () => {
    await drafter.opens(code);
    await drafter.presses('编辑正文');
    const text = await drafter.field('正文').inputValue();
    expect(text).toBe(revisedVersion);
    await drafter.writes('正文', returnedVersion);
    await fillSubmission(drafter);
    await drafter.submits('提交审核');
    await drafter.turnsTo('办理记录');
    for (const unit of ['市委办公室', '市纪委机关', '市委宣传部'])
      await drafter.sees(`${unit}意见沿用（第1版意见）`);
    await drafter.sees(/市委政研室.*沿用/);
  });

  scene('is signed again by the deputy, because the text changed, then by the head', async () => {
    for (const signer of [deputy, head]) {
      await signer.opens(code);
      await signer.sees('阅看第3版');
      await signer.presses('同意');
      await signer.submits('确认签批');
      await signer.leaves();
    }
  });

  scene('is voted on by seven members; the chair waits for them and votes last', async () => {
    const chair = await office.enter('秦国梁');
    await chair.goesTo(paper);
    await chair.sees('请等其他成员表决后再表态');
    for (const name of members) {
      const member = await office.enter(name);
      await vote(member);
      await member.leaves();
    }
    await vote(chair);
    await chair.leaves();
  });

  scene('is called in for a directed check', async () => {
    const supervisor = await office.enter('常青');
    await supervisor.goesTo(paper);
    await supervisor.presses('定向抽查');
    await supervisor.writes('抽查理由', '首批制度类成果，定向核查');
    await supervisor.submits('确认抽查');
    await supervisor.leaves();
  });

  scene('is checked by two inspectors and closed', async () => {
    for (const name of ['袁野', '程钢']) {
      const inspector = await office.enter(name);
      await inspector.opens(code);
      await inspector.chooses('通过');
      await inspector.writes('意见', '正文、意见处理和签批记录齐全。');
      await inspector.presses('提交核查结果');
      await inspector.submits('确认');
      await inspector.leaves();
    }
    await drafter.goesTo(paper);
    await drafter.sees('已完成');
  });

  scene('tells who did what, for which unit, in which post, on which version', async () => {
    await drafter.turnsTo('办理记录');
    await drafter.sees('办结');
    const record = drafter.page.getByRole('list', { name: '办理记录' });
    const rows = (await record.getByRole('listitem').allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));
    for (const words of recorded)
      expect(rows).toContainEqual(expect.stringMatching(new RegExp(words.join('.*'))));
  });

  scene('leaves no error, no refusal and no request to another host behind', async () => {
    expect(office.watched).toEqual({ faults: [], refusals: [] });
  });

  async function vote(person: Person): Promise<void> {
    await person.opens(code);
    await person.chooses('同意');
    await person.presses('确认表决');
    await person.submits('确认');
  }
});

async function fillSubmission(drafter: Person): Promise<void> {
  await drafter.writes('起草说明', submission.explanation);
  await drafter.writes('拟办意见', submission.proposal);
  await drafter.chooses('不予公开');
}

async function addOpinion(reviewer: Person, place: string, wording: string, reason: string): Promise<void> {
  const items = reviewer.page.getByRole('group', { name: '逐条意见' });
  await reviewer.presses('新增意见', items);
  await items.getByRole('combobox', { name: '条款' }).fill(place);
  await items.getByRole('combobox', { name: '条款' }).press('Tab');
  await reviewer.writes('建议表述', wording, items);
  await reviewer.writes('理由', reason, items);
}

/** Other papers have limits too, so it may take several presses. */
async function passDeadlinesUntil(person: Person, happened: () => Promise<boolean>): Promise<void> {
  const date = person.page.getByRole('region', { name: '演示信息' });
  for (let press = 0; press < 15 && !(await happened()); press += 1) {
    const before = await date.innerText();
    await person.presses('前进到下一期限');
    for (let glance = 0; glance < 20 && (await date.innerText()) === before; glance += 1)
      await person.page.waitForTimeout(100);
    // A job brings about what a passed limit means, and the page hears of it.
    for (let glance = 0; glance < 20 && !(await happened()); glance += 1)
      await person.page.waitForTimeout(100);
  }
  expect(await happened()).toBe(true);
}
