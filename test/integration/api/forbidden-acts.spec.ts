import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OfficeUnderTest } from './office-under-test.js';
import { PaperOnItsWay } from './paper-on-its-way.js';
import { tableDigests } from './table-digests.js';

const drafter = 'linxiaowen';
const deputy = 'zhoumingyuan';
const head = 'herong';
const chair = 'qinguoliang';
const administrator = 'ganlu';
const supervisor = 'changqing';
/** One of a unit that has no part in it. */
const stranger = 'xienan';
const reviewers = { shiweiban: 'jialin', jiwei: 'tianyu', xuanchuanbu: 'gongli', zhengyanshi: 'haosiyuan' };
const members = [
  'pengshouzheng',
  'tangqiming',
  'chenjingxing',
  'luwei',
  'xiongliben',
  'liaodehua',
  'duanhong',
];
const inspectors = ['yuanye', 'chenggang'];
const everybody = [
  drafter,
  deputy,
  'puchunyan',
  head,
  chair,
  administrator,
  supervisor,
  stranger,
  ...Object.values(reviewers),
  ...members,
  ...inspectors,
];
const absent = '00000000-0000-4000-8000-000000000000';

describe('a forbidden act', () => {
  let office: OfficeUnderTest;
  let paper: PaperOnItsWay;

  beforeAll(async () => {
    office = await OfficeUnderTest.open();
    // Sessions and counted logins are rows too: everybody is in before anything is compared.
    for (const who of everybody) await office.cookie(who);
    paper = await PaperOnItsWay.start(office, '1.1.1', drafter);
    await paper.file('第一条　每年不少于四次。');
    await paper.submit();
  }, 120_000);
  afterAll(() => office.api.stop());

  /** Tries an act and proves that it left one line in the security log and nothing anywhere else. */
  async function refused(
    who: string,
    url: string,
    body: object,
    { status, code, ...rest }: { status: number; code: string; [fact: string]: unknown },
  ): Promise<void> {
    const before = await tableDigests(office.api.pool);
    const logged = await securityLog();
    const answer = await office.post(who, url, { body });
    expect(answer.json()).toMatchObject({ status, code, ...rest });
    expect(answer.statusCode).toBe(status);
    expect(await tableDigests(office.api.pool)).toEqual(before);
    expect((await securityLog()).slice(logged.length)).toEqual([{ person: who, code, path: `/api${url}` }]);
  }

  async function securityLog(): Promise<object[]> {
    const { rows } = await office.api.pool.query<object>(
      'select person, code, path from security_log order by id',
    );
    return rows;
  }

  const decide = async (seat: string, decision: object) =>
    [`/seats/${seat}/decisions`, { documentHash: await paper.hash(), ...decision }] as const;

  const notHeld = { status: 403, code: 'seat.not-held' };
  const separation = { status: 403, code: 'duty.separation' };
  const hidden = { status: 404, code: 'not_found' };
  const wrongRecipient = { status: 422, code: 'transfer.recipient' };

  describe('while units are asked', () => {
    it('is an opinion of one unit given by another, by the drafter or by somebody without a part', async () => {
      const { id } = await paper.seat('review', 'jiwei');
      const agree = await decide(id, { answer: 'agree' });
      await refused(reviewers.shiweiban, ...agree, notHeld);
      await refused(drafter, ...agree, separation);
      await refused(administrator, ...agree, notHeld);
      await refused(stranger, ...agree, hidden);
      // The same unit, but not the one who speaks for it.
      await refused('pengshouzheng', ...agree, notHeld);
    });

    it('is to name another unit or person in the body', async () => {
      const { id } = await paper.seat('review', 'jiwei');
      const [url, decision] = await decide(id, { answer: 'agree' });
      const before = await tableDigests(office.api.pool);
      for (const extra of [
        { unit: 'jiwei' },
        { by: 'tianyu' },
        { person: 'tianyu' },
        { decidedAt: '2015-01-01' },
      ]) {
        const answer = await office.post(reviewers.shiweiban, url, { body: { ...decision, ...extra } });
        expect(answer.json()).toMatchObject({
          status: 400,
          code: 'request.invalid',
          errors: [{ field: Object.keys(extra)[0] }],
        });
      }
      expect(await tableDigests(office.api.pool)).toEqual(before);
    });

    it('is to hand on a seat of somebody else, or to hand one to the drafter, a stranger or a colleague seated there', async () => {
      const url = `/seats/${(await paper.seat('review', 'jiwei')).id}/transfer`;
      await refused(reviewers.shiweiban, url, { to: reviewers.shiweiban, reason: '我来' }, notHeld);
      await refused(stranger, url, { to: stranger, reason: '我来' }, hidden);
      for (const to of [drafter, stranger, reviewers.shiweiban, reviewers.jiwei, 'nobody']) {
        await refused(reviewers.jiwei, url, { to, reason: '请代办' }, { ...wrongRecipient, to });
      }
    });

    it('is an outcome the step does not have', async () => {
      const { id } = await paper.seat('review', 'jiwei');
      await refused(reviewers.jiwei, ...(await decide(id, { answer: 'reject', opinion: '不行' })), {
        status: 422,
        code: 'answer.unknown',
      });
      await refused(reviewers.jiwei, ...(await decide(id, { answer: 'submit' })), {
        status: 422,
        code: 'answer.unknown',
      });
    });

    it('is an answer on a text nobody has, and on none', async () => {
      const { id } = await paper.seat('review', 'jiwei');
      for (const documentHash of ['0'.repeat(64), null]) {
        await refused(
          reviewers.jiwei,
          `/seats/${id}/decisions`,
          { documentHash, answer: 'agree' },
          {
            status: 409,
            code: 'document.changed',
          },
        );
      }
    });

    it('is to dispose of the opinions of others, whether or not there are any', async () => {
      await paper.answer(reviewers.shiweiban, 'review', {
        answer: 'agree-with-changes',
        items: [{ place: '第一条', nature: 'modify', wording: '两次', reason: '便于落实' }],
      });
      const answers = [];
      for (const number of [1, 99]) {
        const url = `/opinions/${paper.instanceId}.${number}/disposition`;
        const body = { disposition: 'adopted', place: '第一条' };
        await refused(stranger, url, body, hidden);
        const answer = await office.post(reviewers.jiwei, url, { body });
        answers.push({ ...answer.json<object>(), requestId: '' });
      }
      // Before the own unit has spoken nobody learns how many points the others have made.
      expect(answers[1]).toEqual(answers[0]);
    });
  });

  describe('while the text is revised', () => {
    beforeAll(async () => {
      for (const who of [reviewers.jiwei, reviewers.xuanchuanbu, reviewers.zhengyanshi]) {
        await paper.answer(who, 'review', { answer: 'no-comment' });
      }
      const disposed = await office.post(drafter, `/opinions/${paper.instanceId}.1/disposition`, {
        body: { disposition: 'adopted', place: '第一条' },
      });
      expect(disposed.statusCode).toBe(200);
    });

    it('is to act on a seat that is closed', async () => {
      for (const [unit, who] of Object.entries(reviewers)) {
        const { id } = await paper.seat('review', unit);
        await refused(who, ...(await decide(id, { answer: 'disagree', opinion: '再想想' })), {
          status: 409,
          code: 'seat.closed',
        });
        await refused(
          who,
          `/seats/${id}/transfer`,
          { to: drafter, reason: '转' },
          {
            status: 409,
            code: 'seat.closed',
          },
        );
      }
    });

    it('is to write or submit in place of the drafter', async () => {
      const url = `/documents/${paper.id}/versions`;
      const locked = { status: 403, code: 'act.forbidden' };
      for (const who of [deputy, head, reviewers.jiwei, administrator]) {
        await refused(who, url, { text: '第一条　由我改写。' }, locked);
      }
      await refused(stranger, url, { text: '第一条　由我改写。' }, hidden);
      const { id } = await paper.seat('revise', drafter);
      const submit = await decide(id, { answer: 'submit', fields: { explanation: '一', proposal: '二' } });
      await refused(deputy, ...submit, notHeld);
    });
  });

  describe('while it is signed', () => {
    beforeAll(async () => {
      await paper.file('第一条　每年不少于两次。');
      await paper.submit();
    });

    it("is the drafter's signature, on her deputy's seat or on her head's", async () => {
      for (const seat of await paper.seats('sign-off')) {
        for (const answer of ['agree', 'return'])
          await refused(drafter, ...(await decide(seat.id, { answer, opinion: '同意' })), separation);
        await refused(drafter, `/seats/${seat.id}/transfer`, { to: drafter, reason: '我来签' }, separation);
      }
    });

    it('is the head before the deputy', async () => {
      const [, last] = await paper.seats('sign-off');
      await refused(head, ...(await decide(last!.id, { answer: 'agree' })), {
        status: 409,
        code: 'seat.queued',
      });
    });

    it('is a signature of another deputy, of a reviewer or of an administrator', async () => {
      const [first] = await paper.seats('sign-off');
      const agree = await decide(first!.id, { answer: 'agree' });
      // The other deputy holds the same post, but the paper names its leader.
      await refused('puchunyan', ...agree, { status: 409, code: 'seat.claimed' });
      for (const who of [head, reviewers.jiwei, administrator, supervisor]) {
        await refused(who, ...agree, notHeld);
      }
    });

    it('is a seat handed to the drafter', async () => {
      const [first] = await paper.seats('sign-off');
      await refused(
        deputy,
        `/seats/${first!.id}/transfer`,
        { to: drafter, reason: '请代签' },
        wrongRecipient,
      );
    });

    it('is a signature under the old text', async () => {
      const [first] = await paper.seats('sign-off');
      const documentHash = await paper.hash(1);
      await refused(
        deputy,
        `/seats/${first!.id}/decisions`,
        { answer: 'agree', documentHash },
        {
          status: 409,
          code: 'document.changed',
          seen: documentHash,
          current: await paper.hash(),
        },
      );
    });

    it('is a text that changes under the pen of its signers', async () => {
      const locked = { status: 409, code: 'document.locked' };
      for (const who of [drafter, deputy]) {
        await refused(who, `/documents/${paper.id}/versions`, { text: '第一条　换掉。' }, locked);
      }
    });

    it('is a return to a step that is not offered', async () => {
      const [first] = await paper.seats('sign-off');
      for (const to of ['acceptance', 'closed', 'review', '__proto__']) {
        const back = await decide(first!.id, { answer: 'return', opinion: '重来', to });
        await refused(deputy, ...back, { status: 422, code: 'return.target' });
      }
    });

    it('is a second signature', async () => {
      await paper.answer(deputy, 'sign-off', { answer: 'agree' });
      const [first] = await paper.seats('sign-off');
      const again = await decide(first!.id, { answer: 'agree' });
      await refused(deputy, ...again, { status: 409, code: 'seat.closed' });
    });

    it('is to take back what others have begun to sign', async () => {
      await refused(
        drafter,
        `/instances/${paper.instanceId}/withdraw`,
        {},
        { status: 409, code: 'withdraw.too-late' },
      );
      await refused(stranger, `/instances/${paper.instanceId}/withdraw`, {}, hidden);
    });
  });

  describe('while the group votes', () => {
    beforeAll(async () => {
      await paper.answer(head, 'sign-off', { answer: 'agree' });
    });

    it('is the chair before the members', async () => {
      const { id } = await paper.seat('acceptance', chair);
      for (const answer of ['agree', 'disagree']) {
        await refused(chair, ...(await decide(id, { answer, opinion: '先表态' })), {
          status: 409,
          code: 'seat.queued',
        });
      }
    });

    it('is a vote of the drafter, of who signed, of another member or of who is none', async () => {
      const agree = await decide((await paper.seat('acceptance', 'pengshouzheng')).id, { answer: 'agree' });
      await refused(drafter, ...agree, separation);
      // The head is the deputy chair of the group; having signed, he has no seat there.
      await refused(head, ...agree, notHeld);
      expect((await paper.seat('acceptance', head)).state).toBe('skipped');
      await refused('tangqiming', ...agree, notHeld);
      await refused(chair, ...agree, notHeld);
      await refused(reviewers.jiwei, ...agree, notHeld);
      await refused(stranger, ...agree, hidden);
    });

    it('is a vote on the seat of somebody who signed', async () => {
      const { id } = await paper.seat('acceptance', head);
      await refused(head, ...(await decide(id, { answer: 'agree' })), separation);
    });

    it('is a vote handed on', async () => {
      const { id } = await paper.seat('acceptance', 'pengshouzheng');
      for (const to of [drafter, 'tangqiming', reviewers.jiwei]) {
        await refused('pengshouzheng', `/seats/${id}/transfer`, { to, reason: '出差' }, wrongRecipient);
      }
    });

    it('is a second vote', async () => {
      await paper.answer('pengshouzheng', 'acceptance', { answer: 'disagree', opinion: '指标不明' });
      const { id } = await paper.seat('acceptance', 'pengshouzheng');
      await refused('pengshouzheng', ...(await decide(id, { answer: 'agree' })), {
        status: 409,
        code: 'seat.closed',
      });
      const other = await paper.seat('acceptance', 'tangqiming');
      await refused('pengshouzheng', ...(await decide(other.id, { answer: 'agree' })), notHeld);
    });
  });

  describe('while it is checked', () => {
    const direct = (body: object) =>
      ['/spot-checks/directed', { deliverableId: paper.id, reason: '定向核查', ...body }] as const;

    beforeAll(async () => {
      for (const who of members.slice(1)) await paper.answer(who, 'acceptance', { answer: 'agree' });
      await paper.answer(chair, 'acceptance', { answer: 'agree' });
      // Somebody makes the drafter an inspector.
      await office.api.pool.query(
        `insert into body_member (body_id, person_id, post, position) values ('supervision-pool', $1, 'inspector', 9)`,
        [drafter],
      );
      await office.api.pool.query('update runtime_setting set directory_version = directory_version + 1');
      await new Promise((resolve) => setTimeout(resolve, 1_100));
    });

    it('is a check directed by whoever does not supervise', async () => {
      for (const who of [drafter, deputy, chair, administrator]) {
        await refused(who, ...direct({}), { status: 403, code: 'act.forbidden' });
      }
      await refused(supervisor, ...direct({ deliverableId: absent }), hidden);
    });

    it('is to name an inspector who is none, or one who had a hand in it', async () => {
      await refused(supervisor, ...direct({ inspectors: [deputy] }), {
        status: 422,
        code: 'directory.unknown',
      });
      for (const named of [[drafter], [drafter, ...inspectors]]) {
        await refused(supervisor, ...direct({ inspectors: named }), { ...separation, person: drafter });
      }
    });

    it('is an inspection by the drafter, by an inspector who was not named, or by who accepted it', async () => {
      const [url, body] = direct({ inspectors });
      expect((await office.post(supervisor, url, { body })).statusCode).toBe(200);
      const pass = await decide((await paper.seat('check', 'yuanye')).id, { answer: 'pass' });
      await refused(drafter, ...pass, separation);
      for (const who of [supervisor, 'chenggang', deputy, head, chair, administrator]) {
        await refused(who, ...pass, notHeld);
      }
      await refused(stranger, ...pass, hidden);
      const { id } = await paper.seat('check', 'yuanye');
      for (const to of [drafter, 'chenggang', supervisor]) {
        await refused('yuanye', `/seats/${id}/transfer`, { to, reason: '请代办' }, wrongRecipient);
      }
    });

    it('is anything once it is over', async () => {
      for (const who of inspectors) await paper.answer(who, 'check', { answer: 'pass' });
      const { id } = await paper.seat('check', 'yuanye');
      await refused('yuanye', ...(await decide(id, { answer: 'finding', opinion: '不行' })), {
        status: 409,
        code: 'instance.ended',
      });
      await refused(stranger, ...(await decide(id, { answer: 'pass' })), hidden);
      await refused(
        drafter,
        `/documents/${paper.id}/versions`,
        { text: '新' },
        { status: 409, code: 'instance.ended' },
      );
    });
  });

  it('is a check by a supervisor whose unit was asked', async () => {
    const id = await office.deliverable('1.1.3');
    const named = await office.send('PATCH', administrator, `/deliverables/${id}`, {
      body: { reviewUnits: ['jiwei', 'shiwei-muduban'] },
    });
    expect(named.statusCode).toBe(200);
    const involved = await PaperOnItsWay.start(office, '1.1.3', drafter);
    await involved.file('第一条　整改事项逐项销号。');
    await involved.submit();
    await involved.reviewed(['tianyu', 'shilei']);
    await involved.submit();
    await involved.answer(deputy, 'sign-off', { answer: 'agree' });
    await involved.answer(head, 'sign-off', { answer: 'agree' });
    for (const who of [...members, chair]) await involved.answer(who, 'acceptance', { answer: 'agree' });

    const direct = { deliverableId: involved.id, reason: '定向核查' };
    for (const named of [[supervisor], [supervisor, 'yuanye']]) {
      await refused(
        'chenggang',
        '/spot-checks/directed',
        { ...direct, inspectors: named },
        {
          ...separation,
          person: supervisor,
        },
      );
    }
    // Without names the body as a whole is asked, without those of the units that took part.
    expect((await office.post('chenggang', '/spot-checks/directed', { body: direct })).statusCode).toBe(200);
    const { id: own, state } = await involved.seat('check', supervisor);
    expect(state).toBe('skipped');
    const documentHash = await involved.hash();
    await refused(supervisor, `/seats/${own}/decisions`, { documentHash, answer: 'pass' }, separation);
  });

  it('is the signature of a leader who took the pen himself', async () => {
    const late = await PaperOnItsWay.start(office, '1.1.4', drafter);
    await late.file('第一条　评价分为四等。');
    await late.submit();
    await late.reviewed(Object.values(reviewers));
    const pen = (await late.seat('revise', drafter)).id;
    const handed = await office.post(drafter, `/seats/${pen}/transfer`, {
      body: { to: deputy, reason: '请改定' },
    });
    expect(handed.statusCode).toBe(200);
    await late.file('第一条　评价分为三等。', deputy);
    await late.submit(deputy);
    const documentHash = await late.hash();
    for (const { id } of await late.seats('sign-off')) {
      for (const who of [deputy, drafter]) {
        await refused(who, `/seats/${id}/decisions`, { documentHash, answer: 'agree' }, separation);
        await refused(who, `/seats/${id}/transfer`, { to: 'puchunyan', reason: '请代签' }, separation);
      }
    }
  });

  it('is a decision on what was ended', async () => {
    const ended = await PaperOnItsWay.start(office, '3.2.1', drafter);
    await ended.file('第一条　试行。');
    await refused(
      deputy,
      `/instances/${ended.instanceId}/terminate`,
      { reason: '不办了' },
      { status: 403, code: 'act.forbidden' },
    );
    await refused('gongli', `/instances/${ended.instanceId}/terminate`, { reason: '不办了' }, hidden);
    const done = await office.post(administrator, `/instances/${ended.instanceId}/terminate`, {
      body: { reason: '并入其他成果' },
    });
    expect(done.statusCode).toBe(200);
    const { id } = await ended.seat('draft', drafter);
    const over = { status: 409, code: 'instance.ended', instanceStatus: 'terminated' };
    const submit = {
      documentHash: await ended.hash(),
      answer: 'submit',
      fields: { explanation: '一', proposal: '二' },
    };
    await refused(drafter, `/seats/${id}/decisions`, submit, over);
    await refused(drafter, `/seats/${id}/transfer`, { to: 'tanyan', reason: '请代办' }, over);
    await refused(drafter, `/seats/${id}/acknowledge`, {}, over);
    await refused(administrator, `/instances/${ended.instanceId}/terminate`, { reason: '再来' }, over);
    await refused(drafter, `/instances/${ended.instanceId}/withdraw`, {}, over);
  });

  it('is an act with the session of somebody who has left it, or with one made up', async () => {
    const { id } = await paper.seat('check', 'yuanye');
    const left = await office.api.cookieOf('yuanye');
    await office.api.ask({ method: 'DELETE', url: '/api/session', headers: { cookie: left } });
    const before = await tableDigests(office.api.pool);
    const { rows } = await office.api.pool.query<{ key: string }>(
      'select key from session where closed_at is null',
    );
    for (const cookie of [
      left,
      `__Host-sid=${'A'.repeat(43)}`,
      `__Host-sid=${rows[0]!.key}`,
      '__Host-sid=yuanye',
      `sid=${left.split('=')[1]}`,
      '__Host-sid=%zz',
    ]) {
      const answer = await office.api.ask({
        method: 'POST',
        url: `/api/seats/${id}/decisions`,
        headers: { cookie, 'x-user': 'yuanye', authorization: 'Bearer yuanye' },
        payload: { answer: 'pass', documentHash: null },
      });
      expect(answer.json()).toMatchObject({ status: 401, code: 'session.required' });
    }
    expect(await tableDigests(office.api.pool)).toEqual(before);
  });
});
