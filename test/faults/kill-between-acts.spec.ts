import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acts } from '../../apps/cli/src/walk/acts.js';
import { StageHand } from '../../apps/cli/src/walk/stage-hand.js';
import { RunningSystem } from '../system/running-system.js';
import { countersign } from './countersign.js';

interface WalkReading {
  readonly instance: { readonly outcome: string | null };
  readonly acts: readonly string[];
  readonly history: readonly HistoryReading[];
}

interface HistoryReading {
  readonly sequence: number;
  readonly text: string;
  readonly opinion?: string | null;
}

/**
 * What was recorded, without how it is told: while a vote is open the drafter reads that somebody voted, and once it
 * is closed how.
 */
function recordOf(history: readonly HistoryReading[]): unknown[] {
  return history.map(({ text: _told, opinion: _hidden, ...recorded }) => recorded);
}

const code = '1.1.1';
const drafter = '林晓雯';

/*
 * The promise behind it: if the page said "submitted", the decision is kept, whatever crashes next. Between any two
 * acts of the walk everything is killed at once, PostgreSQL included, the moment the act was acknowledged.
 */
describe('a walk whose whole system is killed between any two acts', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-kill-'));
  let system: RunningSystem;
  let acknowledged: readonly HistoryReading[] = [];

  const enter = () => StageHand.enter(system.url, code, drafter);
  const historyOf = async (hand: StageHand): Promise<readonly HistoryReading[]> => {
    const { id } = await hand.instance(drafter);
    const client = await hand.playing(drafter);
    return (await client.get<{ items: HistoryReading[] }>(`/instances/${id}/history?limit=100`)).items;
  };

  beforeAll(async () => {
    system = await RunningSystem.prepare(dataDir);
    await system.start();
  }, 180_000);

  afterAll(async () => {
    await system.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  it('loses nothing that was acknowledged', async () => {
    const starts: number[] = [];
    for (const act of acts) {
      const hand = await enter();
      await act.play(hand);
      const history = await historyOf(hand);
      expect(recordOf(history.slice(0, acknowledged.length))).toEqual(recordOf(acknowledged));
      acknowledged = history;
      await system.killEverything();
      starts.push(await system.start());
    }
    expect(await historyOf(await enter())).toEqual(acknowledged);
    const slowest = Math.round(Math.max(...starts));
    process.stderr.write(`${acts.length} kills, each followed by a start of at most ${slowest} ms\n`);
  }, 900_000);

  it('answers every act as it did then when the walk is played once more', async () => {
    const again = await countersign<WalkReading>(['--url', system.url, 'walk']);
    expect(again.acts).toEqual(acts.map(({ id }) => id));
    expect(again.instance.outcome).toBe('closed');
    expect(again.history).toEqual(acknowledged);
  }, 120_000);

  it('still folds to the stored state', async () => {
    const report = await countersign<{ replay: { instances: number; differing: unknown[] } }>(
      ['doctor', '--replay'],
      { DATA_DIR: dataDir },
    );
    expect(report.replay.instances).toBeGreaterThan(0);
    expect(report.replay.differing).toEqual([]);
  }, 60_000);
});
