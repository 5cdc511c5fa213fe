import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Journey, members, ok } from './journey.js';
import { Operating } from './operating.js';

interface Shown {
  readonly seats: readonly {
    readonly step: string;
    readonly state: string;
    readonly answer: string | null;
    readonly given: object | null;
  }[];
}

describe('a secret vote, over HTTP', () => {
  let journey: Journey;
  let operating: Operating;

  beforeAll(async () => {
    journey = await Journey.begin('1.1.1', 'linxiaowen', async (office) => {
      const shipped = readFileSync(new URL('../../../workflows/deliverable.yaml', import.meta.url), 'utf8');
      const source = shipped.replace('    vote: group\n', '    vote: group\n    secret: true\n');
      expect(source).not.toBe(shipped);
      ok(await office.post('ganlu', '/workflows', { body: { source } }));
    });
    operating = new Operating(journey);
    await journey.toVote();
    await journey.say('pengshouzheng', 'disagree', { opinion: '指标须征求县（区）意见' });
  }, 120_000);
  afterAll(() => journey.stop());

  const answers = async (who: string) =>
    (await operating.instance<Shown>(who)).seats.filter(({ step }) => step === 'acceptance');

  it.each(['linxiaowen', 'tangqiming', 'qinguoliang', 'yuemin', 'changqing'])(
    'is hidden from %s until it is closed: seats, record and dossier',
    async (who) => {
      expect((await answers(who)).every(({ answer, given }) => answer === null && given === null)).toBe(true);
      const told = (await journey.history(who)).map(({ text }) => text);
      expect(told).toContain('彭守正已表决');
      expect(told.join()).not.toContain('指标须征求');
      const { instanceId, office } = journey;
      expect((await office.get(who, `/audit/instances/${instanceId}/dossier`)).statusCode).toBe(403);
    },
  );

  it('shows a member their own', async () => {
    expect((await answers('pengshouzheng')).filter(({ answer }) => answer !== null)).toEqual([
      expect.objectContaining({ answer: 'disagree' }),
    ]);
  });

  it('is open to everybody who may see the paper once it is counted', async () => {
    for (const voter of [...members.filter((member) => member !== 'pengshouzheng'), 'qinguoliang']) {
      await journey.say(voter, 'agree');
    }
    const counted = (await answers('linxiaowen')).filter(({ state }) => state !== 'skipped');
    expect(counted.map(({ state, answer }) => [state, answer])).toEqual([
      ['answered', 'disagree'],
      ...Array.from({ length: 7 }, () => ['answered', 'agree']),
    ]);
    expect((await journey.history()).map(({ text }) => text)).toContain('彭守正表决：不同意');
  });
});
