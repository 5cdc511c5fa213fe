import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { PostgresDefinitionStore } from '#libs/storage';

import { Policy } from '../http/policy.decorator.js';
import { Refuses } from '../http/refuses.decorator.js';
import { ProblemError } from '../problems/problem.js';
import { Compiling } from './compiling.js';
import { presentProblem } from './present-problem.js';
import { ScenarioRun } from './scenario-run.js';
import { StaffingReportDto } from './staffing.dto.js';
import { StaffingCheck } from './staffing.js';
import {
  DeployedWorkflowDto,
  DeployInput,
  LintReportDto,
  WorkflowDetailDto,
  WorkflowPageDto,
  WorkflowSourceInput,
} from './workflow.dto.js';

@ApiTags('workflows')
@Controller('workflows')
export class WorkflowsController {
  constructor(
    private readonly definitions: PostgresDefinitionStore,
    private readonly compiling: Compiling,
    private readonly scenarioRun: ScenarioRun,
    private readonly staffingCheck: StaffingCheck,
  ) {}

  /** The current version of every workflow. */
  @Get()
  @Policy('session')
  @ApiOkResponse({ type: WorkflowPageDto })
  @Refuses('session.required')
  async list(): Promise<WorkflowPageDto> {
    const current = await this.definitions.all();
    const items = current.map(({ key, title, hash, version, deployedAt }) => ({
      key,
      title,
      hash,
      versions: version,
      deployedAt,
    }));
    return { items, nextCursor: null };
  }

  @Get(':key')
  @Policy('session')
  @ApiOkResponse({ type: WorkflowDetailDto })
  @Refuses('session.required', 'not_found')
  async read(@Param('key') key: string): Promise<WorkflowDetailDto> {
    const versions = await this.definitions.versions(key);
    const [current] = versions;
    if (current === undefined) throw new ProblemError('not_found');
    const { title, hash, source, graph } = current;
    return {
      key,
      title,
      hash,
      source,
      graph,
      versions: versions.map(({ version, hash: versionHash, deployedAt }) => ({
        number: version,
        hash: versionHash,
        deployedAt,
      })),
    };
  }

  /**
   * Publishes a workflow, after playing the scenarios that come with it. Running instances stay with the version they
   * began with. The same text again is no news.
   */
  @Post()
  @HttpCode(200)
  @Policy('deploy-workflows')
  @ApiOkResponse({ type: DeployedWorkflowDto })
  @Refuses(
    'session.required',
    'act.forbidden',
    'request.invalid',
    'workflow.invalid',
    'workflow.scenarios-failed',
  )
  async deploy(@Body() input: DeployInput): Promise<DeployedWorkflowDto> {
    const { source } = input;
    const compiled = await this.compiling.compile(source);
    if (!compiled.ok) {
      throw new ProblemError('workflow.invalid', {
        facts: { problems: compiled.problems.map(presentProblem) },
      });
    }
    await this.scenarioRun.mustPass(compiled.graph, input, 'workflow.scenarios-failed');
    const { created, definition } = await this.definitions.deploy(compiled.graph, source);
    return { key: definition.key, hash: definition.hash, created };
  }

  /** Everything that is wrong with a text, at once. Nothing is stored. */
  @Post('lint')
  @HttpCode(200)
  @Policy('session')
  @ApiOkResponse({ type: LintReportDto })
  @Refuses('session.required', 'request.invalid')
  async lint(@Body() { source }: WorkflowSourceInput): Promise<LintReportDto> {
    const compiled = await this.compiling.compile(source);
    const problems = compiled.ok ? compiled.warnings : compiled.problems;
    return { ok: compiled.ok, problems: problems.map(presentProblem) };
  }

  /** Whether somebody may act at every step, for each deliverable of the ledger, as the directory stands. */
  @Post('staffing')
  @HttpCode(200)
  @Policy('deploy-workflows')
  @ApiOkResponse({ type: StaffingReportDto })
  @Refuses('session.required', 'act.forbidden', 'request.invalid', 'workflow.invalid')
  async staffing(@Body() { source }: WorkflowSourceInput): Promise<StaffingReportDto> {
    const compiled = await this.compiling.compile(source);
    if (!compiled.ok) {
      throw new ProblemError('workflow.invalid', {
        facts: { problems: compiled.problems.map(presentProblem) },
      });
    }
    return this.staffingCheck.of(compiled.graph);
  }
}
