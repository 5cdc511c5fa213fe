import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { instance, type InstanceAct, type InstanceOptions } from '../../../apps/cli/src/commands/instance.js';
import { seats } from '../../../apps/cli/src/commands/seats.js';
import { outputFor } from '../../../apps/cli/src/output.js';
import { password } from './api-under-test.js';
import { Journey } from './journey.js';

describe('an operator at the command line', () => {
  let journey: Journey;
  let url: string;
  const before = { user: process.env['COUNTERSIGN_USER'], password: process.env['COUNTERSIGN_PASSWORD'] };

  beforeAll(async () => {
    journey = await Journey.begin();
    await journey.submit();
    url = await journey.office.api.listen();
    process.env['COUNTERSIGN_PASSWORD'] = password;
  }, 120_000);
  afterAll(async () => {
    restore('COUNTERSIGN_USER', before.user);
    restore('COUNTERSIGN_PASSWORD', before.password);
    await journey.stop();
  });

  async function said(
    who: string,
    run: (output: ReturnType<typeof outputFor>) => Promise<void>,
  ): Promise<string> {
    process.env['COUNTERSIGN_USER'] = who;
    let words = '';
    await run(outputFor(false, (text) => (words += text)));
    return words.trim();
  }

  const act = (who: string, what: InstanceAct, options: Omit<InstanceOptions, 'url'>) =>
    said(who, (output) => instance(journey.instanceId, what, { url, ...options }, output));

  it('halts an instance, lets it go on and moves it with a second administrator', async () => {
    expect(await act('yuemin', 'suspend', { reason: '等待省上文件' })).toMatch(/: suspended$/);
    expect(await act('yuemin', 'resume', { reason: '文件已到' })).toMatch(/: running$/);
    const jump = { to: 'acceptance', reason: '联席会议已经审定' };
    await act('yuemin', 'jump', jump);
    await act('ganlu', 'jump', jump);
    expect((await journey.history()).at(-1)?.type).not.toBe('JumpRequested');
    expect(await said('pengshouzheng', (output) => seats({ url, state: 'todo' }, output))).toContain(
      '验收表决',
    );
  });

  it('ends it and takes it up again', async () => {
    expect(await act('yuemin', 'terminate', { reason: '上级已统一制定' })).toMatch(/: terminated/);
    await expect(act('yuemin', 'revive', { reason: '重新办理' })).rejects.toThrow('--to');
    expect(await act('yuemin', 'revive', { to: 'draft', reason: '重新办理' })).toMatch(/: returned$/);
    await expect(act('yuemin', 'retry', { reason: '再试' })).rejects.toThrow('Nothing is stuck');
  });

  it('is told why not', async () => {
    await expect(act('linxiaowen', 'suspend', { reason: '等等' })).rejects.toThrow('act.forbidden');
  });
});

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
