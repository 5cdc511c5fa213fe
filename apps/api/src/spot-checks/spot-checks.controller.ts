import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { DirectoryView } from '#libs/engine';
import type { Deliverable } from '#libs/ledger';

import { CurrentDirectory } from '../directory/current-directory.js';
import type { CommandIdentity } from '../http/command-identity.js';
import { Identity } from '../http/command-identity.js';
import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import { actorOf } from '../instances/commands.js';
import { CommandResults } from '../instances/command-results.js';
import { Sight } from '../instances/sight.js';
import { ProblemError } from '../problems/problem.js';
import { CommandResultDto } from '../seats/command-result.dto.js';
import { refuseSecrets } from '../seats/refuse-secrets.js';
import { DirectedCheckInput } from './directed-check.dto.js';

/** The message the draw step waits for. */
const SPOT_CHECK = 'spot-check';

@ApiTags('spot-checks')
@Controller('spot-checks')
export class SpotChecksController {
  constructor(
    private readonly sight: Sight,
    private readonly directory: CurrentDirectory,
    private readonly results: CommandResults,
  ) {}

  /** Picks one deliverable by decision, not by lot 定向, and says why. It does not count as random. */
  @Post('directed')
  @HttpCode(200)
  @Policy('duty:supervisor')
  @ApiOkResponse({ type: CommandResultDto })
  @Refuses(
    'session.required',
    'act.forbidden',
    'not_found',
    'request.invalid',
    'message.unexpected',
    'instance.ended',
    'reason.required',
    'directory.unknown',
    'document.classified',
  )
  async direct(
    @Caller() caller: Principal,
    @Identity() identity: CommandIdentity,
    @Body() { deliverableId, inspectors, reason }: DirectedCheckInput,
  ): Promise<CommandResultDto> {
    const { reading, deliverable } = await this.sight.paper(caller, deliverableId);
    if (reading === null) throw new ProblemError('message.unexpected');
    refuseSecrets([reason]);
    refuseOutsiders(inspectors ?? [], deliverable, await this.directory.now());
    return this.results.perform({
      instanceId: reading.state.id,
      identity,
      command: {
        type: 'ReceiveMessage',
        by: actorOf(caller.person),
        message: SPOT_CHECK,
        outcome: 'drawn',
        reason,
        attributes: inspectors === undefined ? {} : { inspectors },
      },
    });
  }
}

/** Inspectors come from the body that supervises the deliverable. */
function refuseOutsiders(
  inspectors: readonly string[],
  { supervisingBody }: Deliverable,
  directory: DirectoryView,
): void {
  const members = supervisingBody === null ? [] : (directory.body(supervisingBody)?.members ?? []);
  const outsider = inspectors.find((id) => !members.some(({ person }) => person === id));
  if (outsider === undefined) return;
  throw new ProblemError('directory.unknown', {
    errors: [{ field: 'inspectors', message: `不是督查人员：${outsider}` }],
  });
}
