import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Journey, ok } from './journey.js';

interface HandedOver {
  readonly dryRun: boolean;
  readonly seats: readonly {
    readonly seat: { readonly id: string };
    readonly to: { readonly id: string } | null;
    readonly candidates: readonly { readonly id: string }[];
    readonly result: string;
    readonly refused: { readonly code: string } | null;
  }[];
  readonly proxies: readonly { readonly id: string }[];
}

describe('bulk hand-over, over HTTP', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin();
    await journey.submit();
  }, 120_000);
  afterAll(() => journey.stop());

  const ask = (who: string, person: string, body: object, query = '') =>
    journey.office.post(who, `/directory/people/${person}/hand-over${query}`, { body });
  const handOver = async (who: string, person: string, body: object = {}, query = '') =>
    ok(await ask(who, person, { reason: '调离', ...body }, query)).json<HandedOver>();
  const leaves = async (person: string) => {
    await journey.office.api.pool.query('update person set active = false where id = $1', [person]);
    await directoryChanged();
  };
  const directoryChanged = async () => {
    await journey.office.api.pool.query(
      'update runtime_setting set directory_version = directory_version + 1',
    );
    // What is shown may be a second old.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
  };

  it('is for the person and for an office, with a reason', async () => {
    expect((await ask('gongli', 'tianyu', { reason: '调离' })).json()).toMatchObject({
      code: 'act.forbidden',
    });
    expect((await ask('tianyu', 'tianyu', { reason: ' ' })).json()).toMatchObject({
      code: 'reason.required',
    });
    expect((await ask('yuemin', 'ghost', { reason: '调离' })).json()).toMatchObject({ code: 'not_found' });
    expect((await ask('tianyu', 'tianyu', { reason: '调离', seats: { a: 1 } })).json()).toMatchObject({
      code: 'request.invalid',
    });
  });

  it('lists first what would become of each seat, and changes nothing', async () => {
    const planned = await handOver('tianyu', 'tianyu', { to: 'zoukai' }, '?dryRun=true');
    expect(planned).toMatchObject({
      dryRun: true,
      more: false,
      seats: [{ to: { id: 'zoukai' }, result: 'proposed', refused: null }],
      workflows: [],
    });
    expect(planned.seats[0]?.candidates.map(({ id }) => id)).toContain('zoukai');
    expect(await journey.office.todo('tianyu')).toMatchObject({ id: planned.seats[0]?.seat.id });
  });

  it('lists what is refused and leaves it where it is', async () => {
    const refused = await handOver('tianyu', 'tianyu', { to: 'linxiaowen' });
    expect(refused.seats).toMatchObject([{ result: 'refused', refused: { code: 'transfer.recipient' } }]);
    expect(await journey.office.todo('tianyu')).toBeDefined();
  });

  it('does not let an office relieve somebody who is there', async () => {
    const refused = await handOver('yuemin', 'tianyu', { to: 'zoukai' });
    expect(refused.seats).toMatchObject([{ result: 'refused', refused: { code: 'seat.not-held' } }]);
  });

  it('hands each seat on through the door, with the reason in the record', async () => {
    const done = await handOver('tianyu', 'tianyu', { to: 'zoukai' });
    expect(done).toMatchObject({ dryRun: false, seats: [{ to: { id: 'zoukai' }, result: 'handed-over' }] });
    expect(await journey.history()).toContainEqual(
      expect.objectContaining({
        type: 'SeatTransferred',
        text: expect.stringContaining('调离'),
        channel: 'batch',
      }),
    );
    expect(await journey.office.todo('zoukai')).toMatchObject({ id: done.seats[0]?.seat.id });
    expect((await handOver('tianyu', 'tianyu', { to: 'zoukai' })).seats).toEqual([]);
  });

  it('tells of the proxies that are left to revoke', async () => {
    const body = { to: 'xiayuqing', since: '2015-01-01', until: '2099-01-01' };
    ok(await journey.office.post('gongli', '/proxies', { body }));
    expect((await handOver('gongli', 'gongli', {}, '?dryRun=true')).proxies).toHaveLength(1);
  });

  it('is done by an office for who has left, to a colleague of the unit', async () => {
    await leaves('gongli');
    const planned = await handOver('yuemin', 'gongli', {}, '?dryRun=true');
    expect(planned.seats[0]?.candidates.map(({ id }) => id)).toEqual(['xiayuqing', 'chenjingxing']);
    const [seat] = planned.seats;
    const done = await handOver('yuemin', 'gongli', { seats: { [seat?.seat.id ?? '']: 'chenjingxing' } });
    expect(done.seats).toMatchObject([{ to: { id: 'chenjingxing' }, result: 'handed-over' }]);
  });

  it('leaves alone what follows the post to a successor', async () => {
    await journey.office.api.pool.query(
      `insert into post_holding values ('mawenbo', 'shiweiban', 'reviewer')`,
    );
    await leaves('jialin');
    expect((await handOver('yuemin', 'jialin')).seats).toMatchObject([
      { to: { id: 'mawenbo' }, result: 'follows-post' },
    ]);
  });
});
