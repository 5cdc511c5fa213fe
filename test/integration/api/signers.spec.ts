import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Journey } from './journey.js';
import { Operating } from './operating.js';

const deputy = 'zhoumingyuan';
const head = 'herong';

describe('signatures asked for besides those of the workflow, over HTTP', () => {
  let journey: Journey;
  let operating: Operating;
  let seat: string;
  let documentHash: string | null;

  beforeAll(async () => {
    journey = await Journey.begin();
    operating = new Operating(journey);
    await journey.toSigners();
    seat = await operating.seatOf('sign-off', deputy);
    ({ documentHash } = await operating.seat(deputy, seat));
  }, 120_000);
  afterAll(() => journey.stop());

  const add = (kind: string, people: readonly string[], more: object = {}) => ({
    kind,
    people,
    reason: '涉及其分管工作',
    ...more,
  });

  it('come before the holder’s own, and can be taken off the list again', async () => {
    expect(
      await operating.refused(deputy, `/seats/${seat}/add-signers`, add('before', ['linxiaowen'])),
    ).toMatchObject({ status: 422, code: 'signer.recipient', detail: '不能请林晓雯（拟稿人）加签。' });
    await operating.done(deputy, `/seats/${seat}/add-signers`, add('before', ['tanyan', 'zoukai']));
    const agree = { answer: 'agree', documentHash };
    expect(await operating.refused(deputy, `/seats/${seat}/decisions`, agree)).toMatchObject({
      status: 409,
      code: 'seat.held',
      detail: '正在等待谭䶮、邹凯的加签意见，现在不能办理。',
    });
    const removed = await operating.seatOf('sign-off', 'zoukai');
    expect(await operating.refused('tanyan', `/seats/${removed}/remove`)).toMatchObject({
      code: 'act.forbidden',
    });
    await operating.done(deputy, `/seats/${removed}/remove`, { reason: '外出学习' });
    const signer = await operating.seatOf('sign-off', 'tanyan');
    await operating.done('tanyan', `/seats/${signer}/decisions`, { ...agree, opinion: '无不同意见' });
    expect(await operating.seat(deputy, seat)).toMatchObject({
      state: 'pending',
      groups: [{ kind: 'before', state: 'closed' }],
      signers: [
        { state: 'answered', origin: 'add-before' },
        { state: 'removed', origin: 'add-before' },
      ],
      advice: [{ by: { id: 'tanyan' }, text: '无不同意见' }],
    });
    expect(await operating.told()).toEqual(
      expect.arrayContaining([
        '周明远前加签：谭䶮、邹凯（均须签署）；涉及其分管工作',
        '周明远减签：邹凯；外出学习',
        '谭䶮加签签批：同意',
        '加签结束，由周明远办理',
      ]),
    );
  });

  it('are waited for no longer when the holder says so', async () => {
    await operating.done(deputy, `/seats/${seat}/add-signers`, add('before', ['zoukai']));
    expect(await operating.closed(deputy, seat, 'release-signers')).toBeNull();
    await operating.done(deputy, `/seats/${seat}/release-signers`);
    expect(await operating.seat(deputy, seat)).toMatchObject({ state: 'pending' });
    expect(await operating.told()).toContain('取消邹凯的待办（不再等待加签）');
  });

  it('leave the holder’s own to be taken back, once, while nobody has acted on it', async () => {
    await operating.done(deputy, `/seats/${seat}/decisions`, { answer: 'agree', documentHash });
    expect(await operating.refused(head, `/seats/${seat}/take-back`)).toMatchObject({
      code: 'seat.not-held',
    });
    await operating.done(deputy, `/seats/${seat}/take-back`, { reason: '误签他件' });
    expect(await operating.seat(deputy, seat)).toMatchObject({ state: 'pending', answer: null });
    expect(await operating.seat(head, await operating.seatOf('sign-off', head))).toMatchObject({
      state: 'queued',
    });
    expect(await operating.told()).toContain('周明远拿回签批，原意见作废保留：误签他件');
  });

  it('come after it, together with the holder’s own agreement', async () => {
    expect(
      await operating.refused(deputy, `/seats/${seat}/add-signers`, add('after', ['puchunyan'])),
    ).toMatchObject({ status: 422, code: 'field.required' });
    const agreement = { opinion: '同意，请春燕同志会签。', documentHash };
    await operating.done(deputy, `/seats/${seat}/add-signers`, add('after', ['puchunyan'], { agreement }));
    const { seats } = await operating.instance<{ seats: { id: string; label: string }[] }>();
    expect(seats.find(({ id }) => id === seat)).toMatchObject({ state: 'held', label: '已签，待后加签' });
    // The head's turn has not come: the agreement is held back.
    expect(await operating.seat(head, await operating.seatOf('sign-off', head))).toMatchObject({
      state: 'queued',
    });
    const signer = await operating.seatOf('sign-off', 'puchunyan');
    await operating.done('puchunyan', `/seats/${signer}/decisions`, { answer: 'agree', documentHash });
    expect(await operating.seat(deputy, seat)).toMatchObject({ state: 'answered' });
    expect(await operating.told()).toContain('加签结束，周明远的意见计入');
    expect(await operating.refused(deputy, `/seats/${seat}/take-back`)).toMatchObject({
      status: 409,
      code: 'take-back.too-late',
      because: 'once',
      detail: '本轮已经拿回一次，不能再次拿回。',
    });
  });

  it('stand beside the holder’s and count where it counts', async () => {
    const own = await operating.seatOf('sign-off', head);
    await operating.done(head, `/seats/${own}/add-signers`, add('parallel', ['wanglei-tuanshiwei']));
    await operating.done(head, `/seats/${own}/decisions`, { answer: 'agree', documentHash });
    const { status, tokens } = await operating.instance<{ status: string; tokens: { step: string }[] }>();
    expect({ status, step: tokens[0]?.step }).toEqual({ status: 'running', step: 'sign-off' });
    const beside = await operating.seatOf('sign-off', 'wanglei-tuanshiwei');
    await operating.done('wanglei-tuanshiwei', `/seats/${beside}/decisions`, {
      answer: 'agree',
      documentHash,
    });
    expect(await operating.instance()).toMatchObject({ tokens: [{ step: 'acceptance' }] });
    expect(await operating.told()).toContain('何镕并加签：王磊');
  });

  it('are too late to take back once somebody has signed or voted after them', async () => {
    await journey.say('pengshouzheng', 'agree');
    const own = await operating.seatOf('sign-off', head);
    expect(await operating.refused(head, `/seats/${own}/take-back`)).toMatchObject({
      code: 'take-back.too-late',
      because: 'answered',
      by: 'wanglei-tuanshiwei',
      detail: expect.stringMatching(/^其后已由王磊于.+办理，不能拿回/u),
    });
  });
});
