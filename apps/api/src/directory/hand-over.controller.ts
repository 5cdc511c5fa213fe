import { Body, Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Duty, PersonId } from '#libs/engine';
import { PostgresDefinitionStore, PostgresProxyStore } from '#libs/storage';

import { BusinessClock } from '../clock/business-clock.js';
import type { CommandIdentity } from '../http/command-identity.js';
import { Identity } from '../http/command-identity.js';
import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import type { RefDto } from '../http/ref.dto.js';
import { Refuses } from '../http/refuses.decorator.js';
import { invalidField, ProblemError } from '../problems/problem.js';
import { presentGrant } from '../proxies/present-grant.js';
import type { ProxyDto } from '../proxies/proxy.dto.js';
import { personRef } from '../seats/present-seat.js';
import { refuseSecrets } from '../seats/refuse-secrets.js';
import { CurrentDirectory } from './current-directory.js';
import { HandOverDto, HandOverInput, HandOverQuery } from './hand-over.dto.js';
import { HandingOver } from './handing-over.js';

const offices: readonly Duty[] = ['plan-administrator', 'group-secretariat'];

/** Bulk hand-over 工作移交, when somebody leaves or takes another post. */
@ApiTags('directory')
@Controller('directory/people')
export class HandOverController {
  constructor(
    private readonly handing: HandingOver,
    private readonly directory: CurrentDirectory,
    private readonly proxies: PostgresProxyStore,
    private readonly definitions: PostgresDefinitionStore,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * Hands on every open seat of a person. They do so themselves; of who has left, an office does. Whoever is still in
   * office is not relieved by others. Sent again under the same key it goes on where it stopped.
   */
  @Post(':id/hand-over')
  @HttpCode(200)
  @Policy('session')
  @ApiOkResponse({ type: HandOverDto })
  @Refuses(
    'session.required',
    'act.forbidden',
    'not_found',
    'request.invalid',
    'reason.required',
    'document.classified',
  )
  async handOver(
    @Caller() caller: Principal,
    @Identity() identity: CommandIdentity,
    @Param('id') id: string,
    @Query() { dryRun = false }: HandOverQuery,
    @Body() input: HandOverInput,
  ): Promise<HandOverDto> {
    const from = id as PersonId;
    if (from !== caller.person && !offices.some((duty) => caller.duties.includes(duty))) {
      throw new ProblemError('act.forbidden');
    }
    const directory = await this.directory.now();
    if (directory.person(from) === undefined) throw new ProblemError('not_found');
    if (input.reason.trim() === '') throw new ProblemError('reason.required');
    refuseSecrets([input.reason]);
    const wish = { ...input, seats: recipientsOf(input) };
    const handedOver = await this.handing.run({ caller, from, input: wish, dryRun, identity });
    return {
      person: personRef(directory, from),
      dryRun,
      ...handedOver,
      proxies: await this.proxiesOf(from),
      workflows: await this.workflowsNaming(from),
    };
  }

  private async proxiesOf(person: PersonId): Promise<readonly ProxyDto[]> {
    const { businessDate } = await this.clock.read();
    const directory = await this.directory.now();
    const grants = await this.proxies.list(person);
    return grants
      .filter(({ revoked, until }) => !revoked && businessDate < until)
      .map((grant) => presentGrant(grant, directory, businessDate));
  }

  /** Workflows in force that name the person outright: a literal of a rule, a weight, a veto. */
  private async workflowsNaming(person: PersonId): Promise<readonly RefDto[]> {
    const definitions = await this.definitions.all();
    return definitions
      .filter(({ graph }) => JSON.stringify(graph).includes(JSON.stringify(person)))
      .map(({ key, title }) => ({ id: key, name: title }));
  }
}

function recipientsOf({ seats = {} }: HandOverInput): Readonly<Record<string, string>> {
  const recipients = Object.entries(seats).map(([seat, to]): [string, string] => {
    if (typeof to !== 'string') throw invalidField(`seats.${seat}`, '写明人员标识');
    return [seat, to];
  });
  return Object.fromEntries(recipients);
}
