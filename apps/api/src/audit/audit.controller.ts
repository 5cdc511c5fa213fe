import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { dossierOf } from '#libs/audit';
import type { InstanceId } from '#libs/engine';
import { PostgresInstanceReader } from '#libs/storage';

import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import { mayReadAnswer } from '../instances/answer-visibility.js';
import { Readings } from '../instances/readings.js';
import { Sight } from '../instances/sight.js';
import { ProblemError } from '../problems/problem.js';
import { parseInstanceId } from '../seats/public-id.js';
import { DossierDto } from './dossier.dto.js';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly sight: Sight,
    private readonly readings: Readings,
    private readonly instances: PostgresInstanceReader,
  ) {}

  /**
   * The record with its hash chain, for auditors and for whoever may see the paper. It holds every answer, so the
   * others wait until no open vote or consultation hides one from them.
   */
  @Get('instances/:id/dossier')
  @Policy('session')
  @ApiOkResponse({ type: DossierDto })
  @Refuses('session.required', 'not_found', 'act.forbidden')
  async dossier(@Caller() caller: Principal, @Param('id') id: string): Promise<DossierDto> {
    const instanceId = caller.duties.includes('audit-administrator')
      ? parseInstanceId(id)
      : await this.readableBy(caller, id);
    const reading = instanceId === null ? undefined : await this.readings.byId(instanceId);
    const chain = instanceId === null ? undefined : await this.instances.chain(instanceId);
    if (reading === undefined || chain === undefined) throw new ProblemError('not_found');
    const { id: instance, definition } = reading.state;
    return dossierOf({ instance, definition, ...chain });
  }

  private async readableBy(caller: Principal, id: string): Promise<InstanceId> {
    const { reading, viewer } = await this.sight.instance(caller, id);
    const hidden = reading.state.seats.some(
      (seat) => (seat.answer !== null || seat.takenBackIn !== null) && !mayReadAnswer(reading, viewer, seat),
    );
    if (hidden) throw new ProblemError('act.forbidden', { detail: '本环节结束后才能导出卷宗。' });
    return reading.state.id;
  }
}
