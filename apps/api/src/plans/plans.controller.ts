import { randomUUID } from 'node:crypto';

import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { WorkingDayCalendar } from '#libs/calendar';
import {
  answerQuestion,
  importPlan,
  saveImport,
  type Deliverable,
  type OpenQuestion,
  type PlanId,
} from '#libs/ledger';
import { PostgresLedgerStore } from '#libs/storage';

import { accepted } from '../deliverables/refuse-ledger.js';
import { CurrentDirectory } from '../directory/current-directory.js';
import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import { ProblemError } from '../problems/problem.js';
import { parseInstanceId } from '../seats/public-id.js';
import { refuseSecrets } from '../seats/refuse-secrets.js';
import { ImportReportDto } from './import-report.dto.js';
import {
  AnswerQuestionInput,
  ImportQuery,
  PlanDetailDto,
  PlanPageDto,
  PlanQuestionDto,
  PlanQuestionPageDto,
} from './plan.dto.js';
import { planFileOf } from './plan-body.js';
import { presentContents, presentPlan, presentQuestion } from './present-plan.js';

/** Entries read at once when all of a plan are wanted. */
const PAGE = 500;

@ApiTags('plans')
@Controller('plans')
export class PlansController {
  constructor(
    private readonly ledger: PostgresLedgerStore,
    private readonly directory: CurrentDirectory,
    private readonly calendar: WorkingDayCalendar,
  ) {}

  /** Reads a plan into areas, tasks, deliverables and questions. The same plan again changes nothing. */
  @Post('import')
  @HttpCode(200)
  @Policy('duty:plan-administrator')
  @ApiConsumes('multipart/form-data', 'application/json', 'text/plain', 'application/octet-stream')
  @ApiBody({
    schema: { type: 'object', properties: { name: { type: 'string' }, text: { type: 'string' } } },
  })
  @ApiOkResponse({ type: ImportReportDto })
  @Refuses(
    'session.required',
    'act.forbidden',
    'request.invalid',
    'request.media-type',
    'plan.empty',
    'plan.too-large',
    'plan.wrong-format',
    'plan.encoding',
    'plan.not-a-plan',
    'plan.bad-rows',
  )
  async import(
    @Req() request: FastifyRequest,
    @Query() { dryRun = false }: ImportQuery,
  ): Promise<ImportReportDto> {
    const read = await importPlan(await planFileOf(request));
    if (!read.ok) {
      const { code, title, line, details } = read.problem;
      throw new ProblemError(code, {
        detail: title,
        facts: { ...(line !== undefined && { line }), ...(details && { details }) },
      });
    }
    const { ledger: store, calendar } = this;
    return saveImport({ store, calendar, newId: randomUUID }, read, { dryRun });
  }

  @Get()
  @Policy('session')
  @ApiOkResponse({ type: PlanPageDto })
  @Refuses('session.required')
  async list(): Promise<PlanPageDto> {
    return { items: (await this.ledger.plans()).map(presentPlan), nextCursor: null };
  }

  @Get(':id')
  @Policy('session')
  @ApiOkResponse({ type: PlanDetailDto })
  @Refuses('session.required', 'not_found')
  async read(@Param('id') id: string): Promise<PlanDetailDto> {
    const planId = planIdOf(id);
    const contents = await this.ledger.plan(planId);
    if (contents === undefined) throw new ProblemError('not_found');
    const questions = await this.ledger.questions(planId);
    const counts = {
      deliverables: (await this.deliverablesOf(planId)).length,
      openQuestions: questions.filter(({ answer }) => answer === null).length,
    };
    return presentContents(contents, counts, await this.directory.now());
  }

  /** What the import could not settle by itself. */
  @Get(':id/questions')
  @Policy('session')
  @ApiOkResponse({ type: PlanQuestionPageDto })
  @Refuses('session.required', 'not_found')
  async questions(@Param('id') id: string): Promise<PlanQuestionPageDto> {
    const planId = planIdOf(id);
    if ((await this.ledger.plan(planId)) === undefined) throw new ProblemError('not_found');
    return { items: (await this.ledger.questions(planId)).map(presentQuestion), nextCursor: null };
  }

  /** Answers a question, now or later; a later answer replaces an earlier one. */
  @Post(':id/questions/:number/answer')
  @HttpCode(200)
  @Policy('duty:plan-administrator')
  @ApiOkResponse({ type: PlanQuestionDto })
  @Refuses(
    'session.required',
    'act.forbidden',
    'not_found',
    'request.invalid',
    'question.answer',
    'document.classified',
  )
  async answer(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() { answer }: AnswerQuestionInput,
  ): Promise<PlanQuestionDto> {
    const planId = planIdOf(id);
    const question = await this.questionOf(planId, number);
    refuseSecrets([answer]);
    const effect = accepted(
      answerQuestion(question, answer, {
        calendar: this.calendar,
        units: (await this.directory.whole()).units,
        deliverables: await this.deliverablesOf(planId),
      }),
    );
    await this.ledger.answer(question, answer, caller.person, effect);
    return presentQuestion({ ...question, answer });
  }

  private async questionOf(plan: PlanId, number: number): Promise<OpenQuestion> {
    const question = (await this.ledger.questions(plan)).find((known) => known.number === number);
    if (question === undefined) throw new ProblemError('not_found');
    return question;
  }

  private async deliverablesOf(plan: PlanId): Promise<readonly Deliverable[]> {
    const found: Deliverable[] = [];
    let page = await this.ledger.entries({ plan }, 'code', null, PAGE);
    found.push(...page.entries.map(({ deliverable }) => deliverable));
    while (page.next !== null) {
      page = await this.ledger.entries({ plan }, 'code', page.next, PAGE);
      found.push(...page.entries.map(({ deliverable }) => deliverable));
    }
    return found;
  }
}

function planIdOf(id: string): PlanId {
  if (parseInstanceId(id) === null) throw new ProblemError('not_found');
  return id as PlanId;
}
