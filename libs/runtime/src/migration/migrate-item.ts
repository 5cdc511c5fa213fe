import { createHash } from 'node:crypto';
import { Completions } from '#libs/definitions';
import type { Actor, DecisionContext, DefinitionHash, Graph, InstanceId, InstanceState } from '#libs/engine';
import type { CommandEnvelope } from '../command-envelope.js';
import type { Door } from '../door.js';
import type { GraphCache } from '../graph-cache.js';
import {
  ITEM_MIGRATED,
  type ItemReason,
  type ItemState,
  type MigrationBatch,
  type MigrationTask,
} from './migration-batch.js';
import { migrationVerdict } from './migration-verdict.js';

/** Where batches are kept. */
export interface MigrationBatches {
  /** The batch an instance waits in; `undefined` when the batch is done with it. */
  waiting(task: MigrationTask): Promise<MigrationBatch | undefined>;
  /** Notes why an instance was not moved. Changes nothing once it is noted otherwise. */
  finish(
    task: MigrationTask,
    state: Exclude<ItemState, 'waiting' | 'migrated'>,
    reason: ItemReason,
  ): Promise<void>;
}

export interface MigratingParts {
  readonly batches: MigrationBatches;
  readonly door: Door;
  readonly graphs: Pick<GraphCache, 'of'>;
  readonly stateOf: (id: InstanceId) => Promise<InstanceState | undefined>;
  /** What would be decided with at this moment. */
  readonly context: () => Promise<Omit<DecisionContext, 'target'>>;
}

/** Moves one instance at a time, each atomically through the door. Doing it twice, or by two workers, does it once. */
export class ItemMigration {
  /** Exploring a version is work: what was found for one instance serves the next. */
  private readonly completions = new Map<DefinitionHash, Completions>();

  constructor(private readonly parts: MigratingParts) {}

  /**
   * @param lastTry whether nobody tries again after this; then what broke is noted instead of thrown.
   * @throws what broke, or that the instance could not be reached
   */
  async carryOut(task: MigrationTask, lastTry: boolean): Promise<void> {
    const { batches } = this.parts;
    const batch = await batches.waiting(task);
    if (batch === undefined) return;
    try {
      await this.move(batch, task);
    } catch (error) {
      if (!lastTry) throw error;
      await batches.finish(task, 'failed', { error: error instanceof Error ? error.message : String(error) });
    }
  }

  private async move(batch: MigrationBatch, task: MigrationTask): Promise<void> {
    const { batches, door } = this.parts;
    const refusal = await this.refusalOf(batch, task);
    if (refusal !== null) return batches.finish(task, 'refused', refusal);

    const outcome = await door.execute(envelope(batch, task));
    if (outcome.kind === 'rejected') {
      const { rejection } = outcome;
      const because = rejection.code === 'migration.refused' ? rejection.because : [];
      await batches.finish(task, 'refused', {
        rejection,
        because: because.map((obstacle) => ({ ...obstacle, title: null })),
      });
    } else if (outcome.kind !== 'accepted') {
      throw new Error(`Instance ${task.instanceId} could not be moved: ${outcome.kind}`);
    }
  }

  /** What is looked at before the lock: it takes longer than a lock should be held. The rest is decided under it. */
  private async refusalOf(batch: MigrationBatch, { instanceId }: MigrationTask): Promise<ItemReason | null> {
    const state = await this.parts.stateOf(instanceId);
    if (state === undefined) return { rejection: { code: 'not_found' }, because: [] };
    const graphs = await this.parts.graphs.of([state.definition.hash, batch.to]);
    const [graph, target] = [graphs.get(state.definition.hash), graphs.get(batch.to)];
    if (graph === undefined || target === undefined) {
      throw new Error(`Expected definitions ${state.definition.hash} and ${batch.to} to be deployed`);
    }
    const verdict = migrationVerdict({
      graph,
      state,
      target,
      plan: { by: actorOf(batch), nodes: batch.nodes, resetTimers: batch.resetTimers },
      context: await this.parts.context(),
      completions: this.completionsOf(target),
    });
    return verdict.verdict === 'refused' ? { rejection: verdict.rejection, because: verdict.because } : null;
  }

  private completionsOf(target: Graph): Completions {
    const known = this.completions.get(target.hash) ?? new Completions(target);
    this.completions.set(target.hash, known);
    return known;
  }
}

function actorOf({ startedBy }: MigrationBatch): Actor {
  return { kind: 'person', person: startedBy, channel: 'batch' };
}

function envelope(batch: MigrationBatch, { batchId, instanceId }: MigrationTask): CommandEnvelope {
  const commandId = `${batchId}.${instanceId}`;
  const { to, nodes, resetTimers, reason, startedBy } = batch;
  return {
    instanceId,
    commandId,
    actorKey: startedBy,
    requestHash: createHash('sha256').update(commandId).digest('hex'),
    command: { type: 'MigrateInstance', by: actorOf(batch), to, nodes, resetTimers, reason },
    alongside: [{ statement: ITEM_MIGRATED, values: [batchId, instanceId] }],
    definition: null,
  };
}
