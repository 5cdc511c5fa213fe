import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { PostgresDefinitionStore, PostgresInstanceReader, PostgresMigrationBatches } from '#libs/storage';

import { CurrentDirectory } from '../directory/current-directory.js';
import { Asker, type Asking } from '../http/asking.js';
import { Policy } from '../http/policy.decorator.js';
import { Refuses } from '../http/refuses.decorator.js';
import { RequestOnce } from '../http/request-once.js';
import { ProblemError } from '../problems/problem.js';
import { parseInstanceId } from '../seats/public-id.js';
import { ScenarioRun } from '../workflows/scenario-run.js';
import { DryRun } from './dry-run.js';
import { MigrationPlans, numberIn, type KnownPlan } from './migration-plans.js';
import {
  MigrateInstancesInput,
  MigrationAnswerDto,
  MigrationBatchDetailDto,
  MigrationBatchPageDto,
  MigrationQuery,
  type MigrationBatchDto,
} from './migration.dto.js';
import { presentBatch, presentItem } from './present-migration.js';

/** Moving running instances to another version of their workflow 流程换版. */
@ApiTags('workflows')
@Controller('workflows')
export class MigrationsController {
  constructor(
    private readonly plans: MigrationPlans,
    private readonly dryRun: DryRun,
    private readonly scenarios: ScenarioRun,
    private readonly batches: PostgresMigrationBatches,
    private readonly definitions: PostgresDefinitionStore,
    private readonly instances: PostgresInstanceReader,
    private readonly directory: CurrentDirectory,
    private readonly once: RequestOnce,
  ) {}

  /**
   * Says for each running instance what would become of it, or moves them in the background, each by itself. Nothing
   * is moved before the scenarios sent with it pass on the new version.
   */
  @Post(':key/migrations')
  @HttpCode(200)
  @Policy('deploy-workflows')
  @ApiOkResponse({ type: MigrationAnswerDto })
  @Refuses(
    'session.required',
    'act.forbidden',
    'not_found',
    'request.invalid',
    'reason.required',
    'document.classified',
    'migration.scenarios-failed',
    'idempotency.reused',
  )
  async migrate(
    @Asker() { caller, identity }: Asking,
    @Param('key') key: string,
    @Query() { dryRun = true }: MigrationQuery,
    @Body() input: MigrateInstancesInput,
  ): Promise<MigrationAnswerDto> {
    const plan = await this.plans.read(key, input);
    await this.scenarios.mustPass(plan.target.graph, input, 'migration.scenarios-failed');
    if (dryRun) return { dryRun, report: await this.dryRun.report(caller, plan), batch: null };
    return this.once.perform(identity, async () => ({
      dryRun,
      report: null,
      batch: await this.start(plan, caller.person),
    }));
  }

  /** Every batch of a workflow with how far it has come. */
  @Get(':key/migrations')
  @Policy('deploy-workflows')
  @ApiOkResponse({ type: MigrationBatchPageDto })
  @Refuses('session.required', 'act.forbidden', 'not_found')
  async list(@Param('key') key: string): Promise<MigrationBatchPageDto> {
    const numbers = await this.definitions.numbers(key);
    if (numbers.size === 0) throw new ProblemError('not_found');
    const directory = await this.directory.now();
    const batches = await this.batches.of(key);
    return {
      items: batches.map((batch) => presentBatch(batch, numberIn(numbers, batch.to), directory)),
      nextCursor: null,
    };
  }

  /** A batch with what became of each instance. */
  @Get(':key/migrations/:id')
  @Policy('deploy-workflows')
  @ApiOkResponse({ type: MigrationBatchDetailDto })
  @Refuses('session.required', 'act.forbidden', 'not_found')
  async read(@Param('key') key: string, @Param('id') id: string): Promise<MigrationBatchDetailDto> {
    const batch = parseInstanceId(id) === null ? undefined : await this.batches.one(key, id);
    if (batch === undefined) throw new ProblemError('not_found');
    const numbers = await this.definitions.numbers(key);
    const items = await this.batches.items(id);
    const states = await this.instances.byIds(items.map(({ instanceId }) => instanceId));
    return {
      ...presentBatch(batch, numberIn(numbers, batch.to), await this.directory.now()),
      instances: items.map((item) => presentItem(item, states.get(item.instanceId))),
    };
  }

  private async start(
    { target, sources: _, ...plan }: KnownPlan,
    startedBy: Asking['caller']['person'],
  ): Promise<MigrationBatchDto> {
    const id = randomUUID();
    await this.batches.start({ ...plan, id, startedBy }, await this.batches.movable(plan, null));
    const batch = await this.batches.one(plan.key, id);
    if (batch === undefined) throw new Error(`Expected batch ${id} after starting it`);
    return presentBatch(batch, target.version, await this.directory.now());
  }
}
