import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Journey, members, text } from './journey.js';

describe('the line above a button', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin();
  }, 120_000);
  afterAll(() => journey.stop());

  it('of a submission names the units, the last day and what silence means', async () => {
    const effect = await journey.effect('linxiaowen', 'submit');
    expect(effect).toMatch(
      /^提交后送4个单位征求意见：市委办公室、市纪委机关、市委宣传部、市委政研室。.+前反馈，逾期视为无意见。$/u,
    );
    await journey.submit();
  });

  it('of an opinion says whose it is', async () => {
    expect(await journey.effect('tianyu', 'no-comment')).toBe('代表市纪委机关答复“无意见”。');
    expect(await journey.effect('tianyu', 'agree')).toBe('本意见代表市纪委机关，期限前可修改。');
    await journey.unitsAgree();
  });

  it('of the second submission names the first signer, and of each signature what comes next', async () => {
    expect(await journey.effect('linxiaowen', 'submit')).toBe('提交后送周明远签批。');
    await journey.submit();
    expect(await journey.effect('zhoumingyuan', 'agree')).toBe('您同意后，送何镕签批。');
    expect(await journey.effect('zhoumingyuan', 'return')).toBe(
      '退回林晓雯修改；改后不再征求各单位意见，直接送您签批。',
    );
    await journey.say('zhoumingyuan', 'agree');
    expect(await journey.effect('herong', 'agree')).toBe('您同意后，送专项小组验收，8人表决。');
    expect(await journey.effect('herong', 'return')).toBe(
      '退回林晓雯修改；改后不再征求各单位意见，由周明远重新签批后送您。',
    );
  });

  it('after a return to the draft says that what the units said stands', async () => {
    await journey.say('herong', 'return', { to: 'draft', opinion: '第二条与上级规定重复，请精简。' });
    await journey.file(text.replace('四', '两'));
    expect(await journey.effect('linxiaowen', 'submit')).toMatch(/送周明远签批。$/u);
    await journey.submit();
    await journey.say('zhoumingyuan', 'agree');
    await journey.say('herong', 'agree');
  });

  it('of a vote says how many carry it, and nothing of how it will end', async () => {
    const line = '需6票同意，应表决8人；组长不同意即不通过。表决后不能更改。';
    expect(await journey.effect('pengshouzheng', 'agree')).toBe(line);
    for (const member of members) await journey.say(member, 'agree');
    expect(await journey.effect('qinguoliang', 'disagree')).toBe(line);
    await journey.say('qinguoliang', 'agree');
  });

  it('of a check says what the inspectors bring about together', async () => {
    await journey.office.post('changqing', '/spot-checks/directed', {
      body: { deliverableId: journey.id, inspectors: ['yuanye', 'chenggang'], reason: '首批制度类成果' },
    });
    expect(await journey.effect('yuanye', 'pass')).toBe('还须另1名核查人同样认定；认定后，办结。');
    await journey.say('yuanye', 'finding', { opinion: '未见落实记录' });
    expect(await journey.effect('chenggang', 'finding')).toBe('下达整改，送林晓雯制定整改措施。');
    expect(await journey.effect('chenggang', 'overturn')).toMatch(
      /^还须另1名核查人同样认定；认定后，推翻验收，重新启动第3轮/u,
    );
  });

  it('keeps the record free of doubled marks, and says what was carried', async () => {
    const told = (await journey.history()).map((item) => item.text);
    expect(told).toContain('退回起草：第二条与上级规定重复，请精简；改后直送签批（意见沿用）');
    expect(told).toContain('市纪委机关意见沿用（第1版意见）');
    expect(told.some((sentence) => sentence.startsWith('修改完善沿用'))).toBe(true);
    for (const sentence of told) expect(sentence).not.toMatch(/[。；，：][。；，：]|undefined|null/u);
  });

  it('calls the text on which the last signature fell the final one', async () => {
    const { items } = (await journey.office.get('linxiaowen', `/documents/${journey.id}/versions`)).json<{
      items: { number: number; kind: string }[];
    }>();
    expect(items.map(({ number, kind }) => [number, kind])).toEqual([
      [2, 'approvedDraft'],
      [1, 'forApproval'],
    ]);
  });
});
