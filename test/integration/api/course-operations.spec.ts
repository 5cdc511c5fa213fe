import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Journey, ok } from './journey.js';
import { OfficeUnderTest } from './office-under-test.js';
import { Operating } from './operating.js';

const secretariat = 'yuemin';
const administrator = 'ganlu';
const drafter = 'linxiaowen';
const outsider = 'xienan';

describe('the course of an instance, over HTTP', () => {
  let journey: Journey;
  let operating: Operating;
  let url: string;

  beforeAll(async () => {
    journey = await Journey.begin();
    operating = new Operating(journey);
    await journey.submit();
    url = `/instances/${journey.instanceId}`;
  }, 120_000);
  afterAll(() => journey.stop());

  it('is no business of outsiders, and none of those who hold no office', async () => {
    const acts = [
      ['jump', { to: 'revise', reason: '调整' }],
      ['suspend', { reason: '暂停' }],
      ['resume', { reason: '恢复' }],
      ['revive', { to: 'draft', reason: '重启' }],
      ['comments', { text: '批注' }],
      ['activations/1/close-early', { reason: '结束' }],
      ['incidents/1/retry', { reason: '再试' }],
    ] as const;
    for (const [act, body] of acts) {
      expect(await operating.refused(outsider, `${url}/${act}`, body)).toMatchObject({
        status: 404,
        code: 'not_found',
      });
    }
    for (const [act, body] of acts.slice(0, 2)) {
      expect(await operating.refused('tianyu', `${url}/${act}`, body)).toMatchObject({ status: 403 });
    }
  });

  it('stands still while it is suspended, and goes on where it stood', async () => {
    await operating.done(secretariat, `${url}/suspend`, { reason: '等待省上文件' });
    expect(await operating.instance(secretariat)).toMatchObject({
      status: 'suspended',
      suspension: { by: { id: secretariat }, reason: '等待省上文件' },
    });
    const seat = await operating.seatOf('review', 'jiwei');
    const { documentHash } = await operating.seat('tianyu', seat);
    const answer = { answer: 'no-comment', documentHash };
    expect(await operating.refused('tianyu', `/seats/${seat}/decisions`, answer)).toMatchObject({
      status: 409,
      code: 'instance.suspended',
    });
    expect(await operating.refused(secretariat, `${url}/suspend`, { reason: '再停' })).toMatchObject({
      code: 'instance.suspended',
    });
    await operating.done(secretariat, `${url}/resume`, { reason: '文件已到' });
    expect(await operating.refused(secretariat, `${url}/resume`, { reason: '再恢复' })).toMatchObject({
      code: 'instance.not-suspended',
    });
    expect(await operating.told()).toEqual(
      expect.arrayContaining(['岳敏（依职权）暂停办理：等待省上文件', '岳敏（依职权）恢复办理：文件已到']),
    );
  });

  it('is put on by one administrator, over a signature only by two', async () => {
    const told = await operating.instance<{ jumps: { token: number; to: { step: string }[] }[] }>(
      secretariat,
    );
    expect(told.jumps[0]?.to.map(({ step }) => step)).toContain('acceptance');
    expect(
      await operating.refused(secretariat, `${url}/jump`, { to: 'nowhere', reason: '调整' }),
    ).toMatchObject({
      status: 422,
      code: 'jump.target',
    });
    const over = { to: 'acceptance', reason: '联席会议已经审定' };
    await operating.done(secretariat, `${url}/jump`, over);
    expect(await operating.instance(secretariat)).toMatchObject({
      tokens: [{ step: 'review' }],
      jumpRequest: { to: { step: 'acceptance', title: '验收表决' }, by: { id: secretariat } },
    });
    expect(await operating.refused(secretariat, `${url}/jump`, over)).toMatchObject({
      status: 403,
      code: 'jump.same-person',
    });
    await operating.done(administrator, `${url}/jump`, over);
    const after = await operating.instance<{ skips: { step: string }[] }>(secretariat);
    expect(after).toMatchObject({ tokens: [{ step: 'acceptance' }], jumpRequest: null });
    expect(after.skips.map(({ step }) => step)).toEqual(expect.arrayContaining(['sign-off']));
    const words = await operating.told();
    expect(
      words.some((line) => /调整环节，未办.*签批.*不作为同意，甘露确认：联席会议已经审定/u.test(line)),
    ).toBe(true);
  });

  it('is taken up again after its end in a new round, and the outcome it had stays in the record', async () => {
    expect(
      await operating.refused(secretariat, `${url}/revive`, { to: 'draft', reason: '重启' }),
    ).toMatchObject({
      code: 'instance.not-ended',
    });
    await operating.done(secretariat, `${url}/terminate`, { reason: '上级已统一制定' });
    const ended = await operating.instance<{ reviveAt: { step: string }[] }>(secretariat);
    expect(ended.reviveAt.map(({ step }) => step)).toContain('draft');
    await operating.done(secretariat, `${url}/revive`, { to: 'draft', reason: '上级退回单独制定' });
    expect(await operating.instance()).toMatchObject({
      status: 'returned',
      round: 2,
      tokens: [{ step: 'draft' }],
    });
    expect(await operating.told()).toEqual(
      expect.arrayContaining(['岳敏（依职权）重新启动：上级退回单独制定', '第2轮，从起草办起']),
    );
  });
});

/** The shipped workflow with some of its text replaced, deployed as its next version. */
async function deploy(
  office: OfficeUnderTest,
  replace: readonly (readonly [string, string])[],
): Promise<void> {
  const shipped = readFileSync(new URL('../../../workflows/deliverable.yaml', import.meta.url), 'utf8');
  const source = replace.reduce((words, [from, to]) => {
    if (!words.includes(from)) throw new Error(`Expected the shipped workflow to say ${from}`);
    return words.replace(from, to);
  }, shipped);
  ok(await office.post('ganlu', '/workflows', { body: { source } }));
}

describe('a signature that is refused, over HTTP', () => {
  let journey: Journey;
  let operating: Operating;

  beforeAll(async () => {
    journey = await Journey.begin('1.1.1', drafter, (office) =>
      deploy(office, [
        [
          '    answers: [agree, return]\n',
          '    answers: [agree, disagree, return]\n    on-disagree: collect\n    dispute: [{ ask: drafter, limit: 3wd }, { ask: chair, limit: 5wd }]\n',
        ],
      ]),
    );
    operating = new Operating(journey);
    await journey.toSigners();
  }, 120_000);
  afterAll(() => journey.stop());

  it('climbs the ladder until somebody rules, and stays a reservation', async () => {
    await journey.say('zhoumingyuan', 'agree');
    await journey.say('herong', 'disagree', { opinion: '第三条施行日期不妥' });
    expect(await operating.instance()).toMatchObject({
      disputes: [
        { number: 1, state: 'open', label: '协调中', rung: 0, rungs: 2, about: { step: 'sign-off' } },
      ],
    });
    await journey.say(drafter, 'escalate', { opinion: '未能达成一致' });
    expect(await operating.instance()).toMatchObject({ disputes: [{ rung: 1 }] });
    await journey.say('qinguoliang', 'rule', { opinion: '按送审稿办理' });
    expect(await operating.instance()).toMatchObject({
      disputes: [{ state: 'ruled', ruling: { by: { id: 'qinguoliang' }, text: '按送审稿办理' } }],
      tokens: [{ step: 'acceptance' }],
    });
    const { seats } = await operating.instance<{ seats: { step: string; state: string; label: string }[] }>();
    expect(seats.find(({ state }) => state === 'ruled')).toMatchObject({ label: '按裁定（保留意见）' });
    const told = await operating.told();
    expect(told).toEqual(
      expect.arrayContaining(['异议协调：秦国梁裁定：按送审稿办理', '何镕按裁定（保留意见）']),
    );
    // A ruling is never drawn as the consent of whoever refused.
    expect(told).not.toContain('何镕签批：同意');
  });
});

describe('an instance that cannot go on by itself, over HTTP', () => {
  let journey: Journey;
  let operating: Operating;

  beforeAll(async () => {
    journey = await Journey.begin('1.1.1', drafter, (office) =>
      deploy(office, [
        [
          '    takes: 60wd # 倒排工期用的天数\n    then: { submit: review }\n',
          '    takes: 60wd\n    then: { submit: publication }\n\n  publication:\n    stage: 起草\n    wait: { until: =subject.outputKind }\n    then: { elapsed: review }\n',
        ],
      ]),
    );
    operating = new Operating(journey);
    await journey.submit();
  }, 120_000);
  afterAll(() => journey.stop());

  it('is tried again by an administrator with the value put right', async () => {
    const url = `/instances/${journey.instanceId}/incidents`;
    expect(await operating.instance()).toMatchObject({
      status: 'incident',
      incidents: [{ number: 1, code: 'bad-value', step: 'publication', resolved: false }],
    });
    const retry = { reason: '补录日期', attributes: { outputKind: '2015-10-12' } };
    expect(await operating.refused('tianyu', `${url}/1/retry`, retry)).toMatchObject({ status: 403 });
    expect(await operating.refused(administrator, `${url}/9/retry`, retry)).toMatchObject({ status: 404 });
    await operating.done(administrator, `${url}/1/retry`, retry);
    expect(await operating.instance()).toMatchObject({
      status: 'running',
      incidents: [{ number: 1, resolved: true }],
      tokens: [{ step: 'review' }],
    });
    expect(await operating.refused(administrator, `${url}/1/retry`, retry)).toMatchObject({
      code: 'incident.resolved',
    });
    expect(await operating.told()).toContain('甘露（依职权）处理中断，继续办理：补录日期');
  });
});
