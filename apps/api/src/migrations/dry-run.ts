import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

import { Completions } from '#libs/definitions';
import type { DefinitionHash } from '#libs/engine';
import { migrationVerdict, suggestPlan, type MigrationVerdict } from '#libs/runtime';
import { PostgresMigrationBatches } from '#libs/storage';

import type { Principal } from '../http/principal.js';
import { actorOf } from '../instances/commands.js';
import { DecisionContexts } from '../instances/decision-contexts.js';
import type { InstanceReading } from '../instances/instance-reading.js';
import { Readings } from '../instances/readings.js';
import type { KnownPlan } from './migration-plans.js';
import type { MigrationReportDto, MigrationVerdictDto, UnmappedStepDto } from './migration.dto.js';
import { presentVerdict } from './present-migration.js';

/** More are not listed in one report; a batch moves all of them. */
const MOST_INSTANCES = 1_000;
const PAGE = 50;

/** Says what a migration would do, instance by instance. Nothing is written. */
@Injectable()
export class DryRun {
  /** Exploring a version is work: what was found once serves the next question. */
  private readonly completions = new Map<DefinitionHash, Completions>();

  constructor(
    private readonly batches: PostgresMigrationBatches,
    private readonly readings: Readings,
    private readonly contexts: DecisionContexts,
  ) {}

  async report(caller: Principal, plan: KnownPlan): Promise<MigrationReportDto> {
    const ids = await this.batches.movable(plan, MOST_INSTANCES + 1);
    const instances: MigrationVerdictDto[] = [];
    for (let start = 0; start < Math.min(ids.length, MOST_INSTANCES); start += PAGE) {
      const page = ids.slice(start, Math.min(start + PAGE, MOST_INSTANCES));
      for (const reading of (await this.readings.byIds(page)).values()) {
        const verdict = await this.verdict(caller, plan, reading);
        instances.push(presentVerdict(reading.state, verdict, reading.directory));
        // Others are served between two instances.
        await breathe();
      }
    }
    const count = (wanted: string) => instances.filter(({ verdict }) => verdict === wanted).length;
    return {
      version: plan.target.version,
      to: plan.to,
      unmapped: unmappedIn(plan),
      unchanged: count('unchanged'),
      changes: count('changes'),
      refused: count('refused'),
      instances,
      more: ids.length > MOST_INSTANCES,
    };
  }

  async verdict(
    caller: Principal,
    { target, nodes, resetTimers }: KnownPlan,
    { graph, state }: InstanceReading,
  ): Promise<MigrationVerdict> {
    const completions = this.completions.get(target.hash) ?? new Completions(target.graph);
    this.completions.set(target.hash, completions);
    return migrationVerdict({
      graph,
      state,
      target: target.graph,
      plan: { by: actorOf(caller.person), nodes, resetTimers },
      context: await this.contexts.now(),
      completions,
    });
  }
}

function unmappedIn({ sources, target, nodes }: KnownPlan): readonly UnmappedStepDto[] {
  return sources.flatMap(({ graph, version }) =>
    suggestPlan(graph, target.graph)
      .unmapped.filter(({ nodeId }) => nodes[nodeId] === undefined)
      .map(({ nodeId, title, likely }) => ({ version, step: nodeId, title, likely })),
  );
}
