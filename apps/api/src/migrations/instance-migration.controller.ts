import { Body, Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { MigrationVerdict } from '#libs/runtime';

import { Asker, type Asking } from '../http/asking.js';
import { Policy } from '../http/policy.decorator.js';
import { Refuses } from '../http/refuses.decorator.js';
import { CommandResults } from '../instances/command-results.js';
import { actorOf } from '../instances/commands.js';
import type { InstanceReading } from '../instances/instance-reading.js';
import { detailsOf } from '../instances/rejection-words.js';
import { Sight } from '../instances/sight.js';
import { ProblemError } from '../problems/problem.js';
import { DryRun } from './dry-run.js';
import { MigrationPlans } from './migration-plans.js';
import { InstanceMigrationDto, MigrateInstanceInput, MigrationQuery } from './migration.dto.js';
import { presentVerdict } from './present-migration.js';

/** Moving one instance to another version of its workflow. */
@ApiTags('instances')
@Controller('instances')
export class InstanceMigrationController {
  constructor(
    private readonly sight: Sight,
    private readonly plans: MigrationPlans,
    private readonly dryRun: DryRun,
    private readonly results: CommandResults,
  ) {}

  /** Says what would become of the instance, or moves it. For an office, and for nobody who wrote the text. */
  @Post(':id/migrate')
  @HttpCode(200)
  @Policy('session')
  @ApiOkResponse({ type: InstanceMigrationDto })
  @Refuses(
    'session.required',
    'not_found',
    'request.invalid',
    'act.forbidden',
    'duty.separation',
    'instance.ended',
    'instance.suspended',
    'migration.refused',
    'reason.required',
    'document.classified',
    'idempotency.reused',
    'instance.busy',
  )
  async migrate(
    @Asker() { caller, identity }: Asking,
    @Param('id') id: string,
    @Query() { dryRun = true }: MigrationQuery,
    @Body() input: MigrateInstanceInput,
  ): Promise<InstanceMigrationDto> {
    const { reading } = await this.sight.instance(caller, id);
    const { state, directory } = reading;
    const plan = await this.plans.read(state.definition.key, input);
    const verdict = await this.dryRun.verdict(caller, plan, reading);
    if (dryRun) return { dryRun, verdict: presentVerdict(state, verdict, directory), result: null };

    refuseDeadEnds(verdict, reading);
    const { to, nodes, resetTimers, reason } = plan;
    const result = await this.results.perform({
      instanceId: state.id,
      identity,
      command: { type: 'MigrateInstance', by: actorOf(caller.person), to, nodes, resetTimers, reason },
    });
    return { dryRun, verdict: null, result };
  }
}

/** What only exploring finds. Every other refusal is the rule's own, under the lock: a retry finds its answer there. */
function refuseDeadEnds(verdict: MigrationVerdict, reading: InstanceReading): void {
  if (verdict.verdict !== 'refused' || !verdict.because.some(({ code }) => code === 'cannot-complete'))
    return;
  throw new ProblemError(verdict.rejection.code, detailsOf(verdict.rejection, reading));
}
