import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { PersonView } from '#libs/engine';
import {
  listDeliverables,
  startDeliverable,
  subjectOf,
  type DeliverableChange,
  type DeliverableId,
  type EntryPosition,
  type LedgerEntry,
} from '#libs/ledger';
import { PostgresDefinitionStore, PostgresLedgerStore } from '#libs/storage';

import type { CommandIdentity } from '../http/command-identity.js';
import { Identity } from '../http/command-identity.js';
import type { Keyset, Page } from '../http/cursor.js';
import { decodeCursor, encodeCursor } from '../http/cursor.js';
import { PageQuery } from '../http/page-query.dto.js';
import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import { RequestOnce } from '../http/request-once.js';
import { actorOf } from '../instances/commands.js';
import { CommandResults } from '../instances/command-results.js';
import { DecisionContexts } from '../instances/decision-contexts.js';
import { Readings } from '../instances/readings.js';
import { Sight } from '../instances/sight.js';
import type { OpinionDto } from '../opinions/opinion.dto.js';
import { OpinionLists } from '../opinions/opinion-lists.js';
import { OpinionPageDto } from '../opinions/opinion-page.dto.js';
import { ProblemError } from '../problems/problem.js';
import { CommandResultDto } from '../seats/command-result.dto.js';
import { parseInstanceId } from '../seats/public-id.js';
import { refuseSecrets } from '../seats/refuse-secrets.js';
import { ChangeDeliverableInput } from './change-deliverable.dto.js';
import { mayStart } from './change-rights.js';
import { Changing } from './changing.js';
import { DeliverableDto, DeliverablePageDto, ScheduleDto } from './deliverable.dto.js';
import { DeliverablesQuery } from './deliverables.query.js';
import { LedgerContexts } from './ledger-contexts.js';
import { instanceIdOf, MAIN_WORKFLOW } from './main-workflow.js';
import { presentDeliverable } from './present-deliverable.js';
import { accepted } from './refuse-ledger.js';

/** The ledger is open to everybody who is logged in; texts, opinions and records are not. */
@ApiTags('deliverables')
@Controller('deliverables')
export class DeliverablesController {
  constructor(
    private readonly ledger: PostgresLedgerStore,
    private readonly definitions: PostgresDefinitionStore,
    private readonly sight: Sight,
    private readonly readings: Readings,
    private readonly ledgerContexts: LedgerContexts,
    private readonly decisionContexts: DecisionContexts,
    private readonly changing: Changing,
    private readonly results: CommandResults,
    private readonly opinionLists: OpinionLists,
    private readonly once: RequestOnce,
  ) {}

  @Get()
  @Policy('session')
  @ApiOkResponse({ type: DeliverablePageDto })
  @Refuses('session.required', 'request.invalid', 'cursor.invalid')
  async list(
    @Caller() caller: Principal,
    @Query() { cursor, sort = 'code', limit, handler, ...filter }: DeliverablesQuery,
  ): Promise<DeliverablePageDto> {
    const list = `deliverables:${sort}`;
    const after = positionOf(decodeCursor(list, 2, cursor));
    const context = await this.ledgerContexts.now();
    const query = { ...filter, ...(handler && { handler: caller.person }), sort, after, limit };
    const { items, next } = await listDeliverables(this.ledger, query, context);
    return { items, nextCursor: next === null ? null : encodeCursor(list, [next.key, next.id]) };
  }

  @Get(':id')
  @Policy('session')
  @ApiOkResponse({ type: DeliverableDto })
  @Refuses('session.required', 'not_found')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<DeliverableDto> {
    return this.present(await this.sight.viewer(caller), await this.entryOf(id));
  }

  /** Gives the work out 交办, or corrects what the plan left open. */
  @Patch(':id')
  @Policy('session')
  @ApiOkResponse({ type: DeliverableDto })
  @Refuses(
    'session.required',
    'not_found',
    'request.invalid',
    'act.forbidden',
    'deliverable.started',
    'deliverable.beyond-year',
    'directory.unknown',
    'document.classified',
    'idempotency.reused',
  )
  async change(
    @Caller() caller: Principal,
    @Identity() identity: CommandIdentity,
    @Param('id') id: string,
    @Body() body: ChangeDeliverableInput,
  ): Promise<DeliverableDto> {
    const viewer = await this.sight.viewer(caller);
    const entry = await this.entryOf(id);
    refuseSecrets([body.problem ?? '', body.nextStep ?? '', body.remark ?? '']);
    return this.once.perform(identity, async () => {
      const reading = (await this.readings.ofDeliverable(id)) ?? null;
      await this.changing.change(viewer, entry, reading, body as DeliverableChange, identity);
      return this.present(viewer, await this.entryOf(id));
    });
  }

  /** Begins the work: opens the first step for whoever drafts. */
  @Post(':id/start')
  @HttpCode(200)
  @Policy('session')
  @ApiOkResponse({ type: CommandResultDto })
  @Refuses(
    'session.required',
    'not_found',
    'act.forbidden',
    'instance.exists',
    'deliverable.unassigned',
    'deliverable.incomplete',
    'idempotency.reused',
  )
  async start(
    @Caller() caller: Principal,
    @Identity() identity: CommandIdentity,
    @Param('id') id: string,
  ): Promise<CommandResultDto> {
    const { deliverable, progress } = await this.entryOf(id);
    if (!mayStart(await this.sight.viewer(caller), deliverable)) throw new ProblemError('act.forbidden');
    // Of what has been started the door knows best: whether this is the same request again, or another.
    const subject =
      progress === null ? accepted(startDeliverable(deliverable, false)) : subjectOf(deliverable);
    const definition = await this.definitions.current(MAIN_WORKFLOW);
    if (definition === undefined) throw new Error(`Expected the workflow ${MAIN_WORKFLOW} to be deployed`);
    const instanceId = instanceIdOf(deliverable.id);
    return this.results.perform({
      instanceId,
      identity,
      definition: definition.hash,
      command: { type: 'StartInstance', by: actorOf(caller.person), instanceId, subject },
    });
  }

  /** The stages counted backward from the due date, beside what has happened. */
  @Get(':id/schedule')
  @Policy('session')
  @ApiOkResponse({ type: ScheduleDto })
  @Refuses('session.required', 'not_found')
  async schedule(@Caller() caller: Principal, @Param('id') id: string): Promise<ScheduleDto> {
    const { dueDate, stages, light } = await this.read(caller, id);
    return { dueDate, stages, light };
  }

  @Get(':id/opinions')
  @Policy('session')
  @ApiOkResponse({ type: OpinionPageDto })
  @Refuses('session.required', 'not_found', 'request.invalid', 'cursor.invalid')
  opinions(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<OpinionDto>> {
    return this.opinionLists.onDeliverable(caller, id, query);
  }

  private async entryOf(id: string): Promise<LedgerEntry> {
    const entry = parseInstanceId(id) === null ? undefined : await this.ledger.entry(id as DeliverableId);
    if (entry === undefined) throw new ProblemError('not_found');
    return entry;
  }

  private async present(viewer: PersonView, entry: LedgerEntry): Promise<DeliverableDto> {
    const reading = (await this.readings.ofDeliverable(entry.deliverable.id)) ?? null;
    return presentDeliverable(entry, await this.ledgerContexts.now(), {
      viewer,
      reading,
      mayStart: mayStart(viewer, entry.deliverable),
      context: await this.decisionContexts.now(),
    });
  }
}

function positionOf(keyset: Keyset | null): EntryPosition | null {
  if (keyset === null) return null;
  const [key, id] = keyset;
  const known = typeof key === 'string' && typeof id === 'string' && parseInstanceId(id) !== null;
  if (!known) throw new ProblemError('cursor.invalid');
  return { key, id: id as DeliverableId };
}
