import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acts } from '../../apps/cli/src/walk/acts.js';
import { countersign } from './countersign.js';
import { RunningSystem } from '../system/running-system.js';

interface WalkReading {
  readonly instance: { readonly outcome: string | null };
  readonly acts: readonly string[];
  readonly history: readonly { readonly sequence: number; readonly text: string }[];
}

/*
 * The promise behind it: if the page said "submitted", the decision is kept, whatever crashes next. Between any two
 * acts of the walk everything is killed, PostgreSQL included; the walk is then played again from its beginning, and
 * every act already acknowledged must answer as it did before.
 */
describe('a walk whose whole system is killed between any two acts', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-kill-'));
  let system: RunningSystem;

  beforeAll(async () => {
    system = await RunningSystem.prepare(dataDir);
    await system.start();
  }, 180_000);

  afterAll(async () => {
    await system.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  it('loses nothing that was acknowledged', async () => {
    const lengths: number[] = [];
    for (const act of acts) {
      const walked = await countersign<WalkReading>(['--url', system.url, 'walk', '--until', act.id]);
      expect(walked.acts.at(-1)).toBe(act.id);
      lengths.push(walked.history.length);
      await system.killEverything();
      await system.start();
    }
    const grown = lengths.slice(1).every((length, index) => length >= (lengths[index] ?? 0));
    expect(grown).toBe(true);

    const finished = await countersign<WalkReading>(['--url', system.url, 'walk']);
    expect(finished.instance.outcome).toBe('closed');
    const sequences = finished.history.map((item) => item.sequence);
    expect(new Set(sequences).size).toBe(sequences.length);
  }, 900_000);

  it('still folds to the stored state', async () => {
    const report = await countersign<{ replay: { instances: number; differing: unknown[] } }>(
      ['doctor', '--replay'],
      { DATA_DIR: dataDir },
    );
    expect(report.replay.instances).toBeGreaterThan(0);
    expect(report.replay.differing).toEqual([]);
  }, 60_000);
});
