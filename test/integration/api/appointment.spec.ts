import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Journey } from './journey.js';

/** A deliverable whose list of reviewing units is empty. */
const OPEN_LIST = '2.1.2';
const DRAFTER = 'ranjing';

describe('a deliverable nobody is named to be asked about', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin(OPEN_LIST, DRAFTER);
    await journey.submit(DRAFTER);
  }, 120_000);
  afterAll(() => journey.stop());

  it('tells the drafter that the head will say whom to ask, and asks the head', async () => {
    expect((await journey.history(DRAFTER)).map((item) => item.text)).toEqual(
      expect.arrayContaining(['本项没有可送审的单位，请何镕指定']),
    );
    expect(await journey.effect('herong', 'name')).toMatch(
      /^送您指定的单位征求意见，.+（周.+）前反馈，逾期视为无意见。$/u,
    );
    expect(await journey.effect('herong', 'not-applicable')).toBe(
      '不再征求意见，送冉静修改完善；理由印在审签单上。',
    );
  });

  it('refuses a unit that is none, no unit at all, and “not applicable” without a reason', async () => {
    const { office } = journey;
    expect((await office.answer('herong', { answer: 'name', units: ['nowhere'] })).json()).toMatchObject({
      code: 'party.unknown-unit',
    });
    expect((await office.answer('herong', { answer: 'name', units: [] })).json()).toMatchObject({
      code: 'field.required',
    });
    expect((await office.answer('herong', { answer: 'not-applicable' })).json()).toMatchObject({
      code: 'reason.required',
    });
  });

  it('asks the units the head names', async () => {
    await journey.say('herong', 'name', { units: ['jiwei'] });
    expect(await journey.office.todo('tianyu')).toMatchObject({
      step: 'review',
      deliverable: { code: OPEN_LIST },
    });
    await journey.say('tianyu', 'no-comment');
    expect(await journey.office.todo(DRAFTER)).toMatchObject({ step: 'revise' });
  });
});

describe('a deliverable the head says needs nobody asked', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin(OPEN_LIST, DRAFTER);
    await journey.submit(DRAFTER);
  }, 120_000);
  afterAll(() => journey.stop());

  it('goes on to be revised, with the reason in the record', async () => {
    await journey.say('herong', 'not-applicable', { opinion: '内部事务，不涉及其他单位' });
    expect(await journey.office.todo(DRAFTER)).toMatchObject({ step: 'revise' });
    expect((await journey.history(DRAFTER)).find(({ opinion }) => opinion !== null)).toMatchObject({
      text: '何镕：没有需要征求意见的单位，不适用',
      opinion: '内部事务，不涉及其他单位',
    });
  });
});
