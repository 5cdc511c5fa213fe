import { describe, expect, it } from '@jest/globals';
import type { DefinitionHash, Graph, InstanceId, InstanceState } from '#libs/engine';
import {
  answers,
  fiveStages,
  given,
  inReview,
  town,
  weekDays,
  type Given,
} from '../../../testing/src/engine/index.js';
import type { CommandEnvelope, CommandOutcome } from '../command-envelope.js';
import { ItemMigration } from './migrate-item.js';
import type { ItemReason, MigrationBatch } from './migration-batch.js';

const next: Graph = { ...fiveStages(), hash: 'the-next' as DefinitionHash };
const task = { batchId: 'batch-1', instanceId: 'instance-1' as InstanceId };
const batch = {
  id: 'batch-1',
  key: 'deliverable',
  from: null,
  to: next.hash,
  nodes: {},
  resetTimers: false,
  reason: 'the limits are longer now',
  startedBy: 'secretary',
  startedAt: '2015-10-08T00:00:00.000Z',
} as MigrationBatch;

interface World {
  readonly story?: Given;
  readonly outcome?: CommandOutcome | Error;
  readonly waiting?: boolean;
  readonly deployed?: readonly Graph[];
  readonly state?: InstanceState | null;
}

/** One item, at a door that answers as it is told. */
function itemIn({ story = given(...inReview()), outcome, waiting = true, deployed, state }: World) {
  const sent: CommandEnvelope[] = [];
  const noted: { readonly state: string; readonly reason: ItemReason }[] = [];
  const graphs = new Map((deployed ?? [fiveStages(), next]).map((graph) => [graph.hash, graph]));
  const migration = new ItemMigration({
    batches: {
      waiting: async () => (waiting ? batch : undefined),
      finish: async (_task, finished, reason) => void noted.push({ state: finished, reason }),
    },
    door: {
      idle: async () => undefined,
      execute: async (envelope) => {
        sent.push(envelope);
        if (outcome instanceof Error) throw outcome;
        return outcome ?? { kind: 'busy' };
      },
    },
    graphs: { of: async () => graphs },
    stateOf: async () => (state === null ? undefined : story.state),
    context: async () => ({ now: story.now, directory: town(), workingDays: weekDays }),
  });
  return { migration, sent, noted };
}

const accepted = { kind: 'accepted', replayed: false } as CommandOutcome;

describe('moving one instance of a batch', () => {
  it('asks the door by the batch and the instance, in the name of who started it, and notes the end with it', async () => {
    const { migration, sent, noted } = itemIn({ outcome: accepted });
    await migration.carryOut(task, false);
    expect(sent).toMatchObject([
      {
        commandId: 'batch-1.instance-1',
        actorKey: 'secretary',
        command: {
          type: 'MigrateInstance',
          by: { person: 'secretary', channel: 'batch' },
          reason: batch.reason,
        },
        alongside: [{ statement: 'migration-item-migrated', values: ['batch-1', 'instance-1'] }],
      },
    ]);
    expect(noted).toEqual([]);
  });

  it('does nothing once the batch is done with the instance', async () => {
    const { migration, sent } = itemIn({ waiting: false });
    await migration.carryOut(task, false);
    expect(sent).toEqual([]);
  });

  it('notes every obstacle without asking the door', async () => {
    const { migration, sent, noted } = itemIn({ story: given(...inReview(), answers('fiona', 'agree')) });
    await migration.carryOut(task, false);
    expect(sent).toEqual([]);
    expect(noted).toMatchObject([
      { state: 'refused', reason: { because: [{ code: 'not-a-safe-point', title: 'review' }] } },
    ]);
  });

  it('notes what was refused under the lock, because somebody was faster', async () => {
    const because = [{ code: 'not-a-safe-point', nodeId: null, seatId: null }] as const;
    const outcome: CommandOutcome = { kind: 'rejected', rejection: { code: 'migration.refused', because } };
    const { migration, noted } = itemIn({ outcome });
    await migration.carryOut(task, false);
    expect(noted).toMatchObject([{ state: 'refused', reason: { because } }]);

    const forbidden = itemIn({ outcome: { kind: 'rejected', rejection: { code: 'act.forbidden' } } });
    await forbidden.migration.carryOut(task, false);
    expect(forbidden.noted).toMatchObject([
      { state: 'refused', reason: { rejection: { code: 'act.forbidden' }, because: [] } },
    ]);
  });

  it('notes that the instance is gone', async () => {
    const { migration, noted } = itemIn({ state: null });
    await migration.carryOut(task, false);
    expect(noted).toMatchObject([{ state: 'refused', reason: { rejection: { code: 'not_found' } } }]);
  });

  it('is tried again while it can be, and noted as failed after the last time', async () => {
    for (const outcome of [{ kind: 'busy' } as const, new Error('the connection was lost')]) {
      const { migration, noted } = itemIn({ outcome });
      await expect(migration.carryOut(task, false)).rejects.toThrow(/busy|lost/);
      expect(noted).toEqual([]);
      await migration.carryOut(task, true);
      expect(noted).toMatchObject([
        { state: 'failed', reason: { error: expect.stringMatching(/busy|lost/) } },
      ]);
    }
  });

  it('is broken, not refused, where a version is missing', async () => {
    const { migration } = itemIn({ deployed: [next] });
    await expect(migration.carryOut(task, false)).rejects.toThrow('to be deployed');
  });
});
