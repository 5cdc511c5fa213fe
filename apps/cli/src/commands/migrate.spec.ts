import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { outputFor } from '../output.js';
import { migrate, type MigrateOptions } from './migrate.js';

const report = {
  version: 3,
  unmapped: [{ version: 2, step: 'review', title: '会签', likely: 'circulate' }],
  unchanged: 1,
  changes: 1,
  refused: 1,
  more: false,
  instances: [
    { subject: '1.1.1', verdict: 'unchanged', because: [] },
    {
      subject: '1.1.2',
      verdict: 'changes',
      because: [],
      movedSteps: [{ title: '会签', to: 'circulate' }],
      seatsAdded: [{ title: '会签', name: '市财政局' }],
      seatsRemoved: [{ title: '会签', name: '市文旅局' }],
      movedDeadlines: [{ title: '会签', before: '2015-10-12', after: null }],
    },
    {
      subject: '1.1.3',
      verdict: 'refused',
      because: [{ title: '会签', words: '正在办理，已有人表态' }],
    },
  ],
};

describe('countersign migrate', () => {
  let server: Server;
  let url: string;
  let asked: { readonly line: string; readonly body: Record<string, unknown> }[];
  let said: string;
  let failed: number;

  beforeEach(async () => {
    asked = [];
    said = '';
    failed = 0;
    let looks = 0;
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk) => (text += String(chunk)));
      request.on('end', () => {
        const line = `${request.method ?? ''} ${request.url ?? ''}`;
        asked.push({ line, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) });
        const answer = (value: unknown) => response.end(JSON.stringify(value));
        if (line.endsWith('/api/session')) return answer({});
        if (line.endsWith('/api/demo/accounts')) {
          return answer([{ role: '', accounts: [{ username: 'ganlu', password: 'x', name: '甘露' }] }]);
        }
        if (line.endsWith('dryRun=true')) return answer({ report });
        if (line.endsWith('dryRun=false')) return answer({ batch: { id: 'batch-1' } });
        looks += 1;
        return answer({
          id: 'batch-1',
          migrated: looks,
          refused: looks - 1,
          failed,
          waiting: 2 - looks,
          finished: looks > 1,
          instances: [
            { subject: '1.1.1', state: 'migrated', because: [] },
            { subject: '1.1.3', state: 'refused', because: [{ title: null, words: '本件已暂停办理' }] },
          ],
        });
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const run = (options: Partial<MigrateOptions>) =>
    migrate(
      'paper',
      { url, as: '甘露', map: [], resetTimers: false, reason: '时限延长', dryRun: true, ...options },
      outputFor(false, (text) => {
        said += text;
      }),
    );

  it('says for each instance what would become of it, and starts nothing on a dry run', async () => {
    await run({ to: 'abc', map: ['review=circulate'], resetTimers: true });
    expect(said).toBe(
      [
        '改按第3版办理',
        '  第2版的“会签”在新版里没有对应的环节，可能是 circulate（--map review=circulate）',
        '  1.1.1　不变',
        '  1.1.2　“会签”改到 circulate，增加市财政局（会签），减少市文旅局（会签，未办），会签期限2015-10-12改为无',
        '  1.1.3　不能迁移：“会签”正在办理，已有人表态',
        '不变1件，有变动1件，不能迁移1件',
        '预演，未改动。',
        '',
      ].join('\n'),
    );
    expect(asked.at(-1)).toMatchObject({
      line: 'POST /api/workflows/paper/migrations?dryRun=true',
      body: { to: 'abc', nodes: { review: 'circulate' }, resetTimers: true, reason: '时限延长' },
    });
  });

  it('follows a batch to its end and names what was not moved', async () => {
    await run({ dryRun: false });
    expect(said).toContain(
      '已迁移1件，不能迁移0件，出错0件，等待1件\n已迁移2件，不能迁移1件，出错0件，等待0件\n',
    );
    expect(said).toContain('  1.1.3　本件已暂停办理\n');
  });

  it('fails where something broke', async () => {
    failed = 1;
    await expect(run({ dryRun: false })).rejects.toThrow('1 instances could not be moved');
  });

  it('refuses a map that is none', async () => {
    await expect(run({ map: ['review'] })).rejects.toThrow('--map takes old=new');
  });
});
