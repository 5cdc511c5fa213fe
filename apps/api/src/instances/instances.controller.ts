import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { unseal } from '#libs/audit';
import { PostgresDefinitionStore, PostgresDocumentStore, PostgresInstanceReader } from '#libs/storage';

import type { Page } from '../http/cursor.js';
import { decodeCursor, pageOf } from '../http/cursor.js';
import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import { DecisionContexts } from './decision-contexts.js';
import type { HistoryItemDto } from './history-item.dto.js';
import { HistoryPageDto } from './history-page.dto.js';
import { HistoryQuery } from './history.query.js';
import { InstanceDto } from './instance.dto.js';
import type { InstanceReading } from './instance-reading.js';
import { presentHistory } from './present-history.js';
import { presentInstance } from './present-instance.js';
import { Sight } from './sight.js';
import { versionNumbers } from './version-numbers.js';

const history = 'history';

@ApiTags('instances')
@Controller('instances')
export class InstancesController {
  constructor(
    private readonly sight: Sight,
    private readonly instances: PostgresInstanceReader,
    private readonly documents: PostgresDocumentStore,
    private readonly definitions: PostgresDefinitionStore,
    private readonly contexts: DecisionContexts,
  ) {}

  @Get(':id')
  @Policy('session')
  @ApiOkResponse({ type: InstanceDto })
  @Refuses('session.required', 'not_found')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<InstanceDto> {
    const { reading, viewer } = await this.sight.instance(caller, id);
    const context = await this.contexts.now();
    return presentInstance({ reading, viewer, context, ...(await this.recordOf(reading)) });
  }

  /** The record 办理记录, oldest first, in sentences. */
  @Get(':id/history')
  @Policy('session')
  @ApiOkResponse({ type: HistoryPageDto })
  @Refuses('session.required', 'not_found', 'request.invalid', 'cursor.invalid')
  async history(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() { all = false, limit, cursor }: HistoryQuery,
  ): Promise<Page<HistoryItemDto>> {
    const { reading, viewer } = await this.sight.instance(caller, id);
    const [after = 0] = decodeCursor(history, 1, cursor) ?? [];
    const { recorded } = await this.recordOf(reading);
    const workflowVersions = await this.definitions.numbers(reading.state.definition.key);
    const items = presentHistory(recorded, { reading, viewer, all, workflowVersions });
    const rest = items.filter(({ sequence }) => sequence > Number(after));
    return pageOf(
      rest.slice(0, limit + 1),
      limit,
      history,
      ({ sequence }) => [sequence],
      (item) => item,
    );
  }

  /** What was recorded of an instance, and the numbers of the texts it speaks of. */
  private async recordOf({ state }: InstanceReading) {
    const chain = await this.instances.chain(state.id);
    const versions = versionNumbers(await this.documents.versions(state.subject.id));
    return { recorded: (chain?.events ?? []).map(({ bytes }) => unseal(bytes)), versions };
  }
}
