import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { PostgresProxyStore, PostgresSecurityLog } from '#libs/storage';
import type { RecordedGrant } from '#libs/directory';

import { BusinessClock } from '../clock/business-clock.js';
import { CurrentDirectory } from '../directory/current-directory.js';
import type { CommandIdentity } from '../http/command-identity.js';
import { Identity } from '../http/command-identity.js';
import { listedPage } from '../http/listed-page.js';
import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import { RequestOnce } from '../http/request-once.js';
import { ProblemError } from '../problems/problem.js';
import { refuseSecrets } from '../seats/refuse-secrets.js';
import { Granting, isOffice } from './granting.js';
import { presentGrant } from './present-grant.js';
import { ProxiesQuery, ProxyDto, ProxyInput, ProxyPageDto } from './proxy.dto.js';

/** Proxy grants 授权代理: who may act in whose name, from when until when. */
@ApiTags('proxies')
@Controller('proxies')
export class ProxiesController {
  constructor(
    private readonly proxies: PostgresProxyStore,
    private readonly granting: Granting,
    private readonly directory: CurrentDirectory,
    private readonly clock: BusinessClock,
    private readonly once: RequestOnce,
    private readonly log: PostgresSecurityLog,
  ) {}

  /** What the caller has given and received, the latest first; an office may ask for everybody's. */
  @Get()
  @Policy('session')
  @ApiOkResponse({ type: ProxyPageDto })
  @Refuses('session.required', 'act.forbidden', 'request.invalid', 'cursor.invalid')
  async list(@Caller() caller: Principal, @Query() query: ProxiesQuery): Promise<ProxyPageDto> {
    if (query.of === 'everybody' && !isOffice(caller)) throw new ProblemError('act.forbidden');
    const grants = await this.proxies.list(query.of === 'everybody' ? null : caller.person);
    const directory = await this.directory.now();
    const { businessDate } = await this.clock.read();
    return listedPage(grants, query, 'proxies', (grant) => presentGrant(grant, directory, businessDate));
  }

  @Post()
  @HttpCode(200)
  @Policy('session')
  @ApiOkResponse({ type: ProxyDto })
  @Refuses(
    'session.required',
    'act.forbidden',
    'request.invalid',
    'document.classified',
    'proxy.person',
    'proxy.self',
    'proxy.window',
    'proxy.letter',
    'proxy.chair',
    'proxy.overlap',
    'proxy.loop',
    'idempotency.reused',
    'instance.busy',
  )
  enter(
    @Caller() caller: Principal,
    @Identity() identity: CommandIdentity,
    @Body() input: ProxyInput,
    @Req() request: FastifyRequest,
  ): Promise<ProxyDto> {
    refuseSecrets([input.reason ?? '', input.letter ?? '']);
    return this.once.perform(identity, async () => {
      const grant = await this.granting.enter(caller, input);
      return this.noted('proxy.entered', grant, request);
    });
  }

  /** Ends a grant at once. What was done under it stands. Ended twice, it is as it was. */
  @Delete(':id')
  @HttpCode(200)
  @Policy('session')
  @ApiOkResponse({ type: ProxyDto })
  @Refuses('session.required', 'act.forbidden', 'not_found', 'idempotency.reused', 'instance.busy')
  revoke(
    @Caller() caller: Principal,
    @Identity() identity: CommandIdentity,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<ProxyDto> {
    return this.once.perform(identity, async () => {
      const grant = await this.granting.revoke(caller, id);
      return this.noted('proxy.revoked', grant, request);
    });
  }

  /** Power over what others do is watched, whoever gave it. */
  private async noted(code: string, grant: RecordedGrant, request: FastifyRequest): Promise<ProxyDto> {
    await this.log.record({
      code,
      person: request.principal?.person ?? null,
      address: request.ip,
      method: request.method,
      path: `/api/proxies/${grant.id}`,
      requestId: request.id,
    });
    const { businessDate } = await this.clock.read();
    return presentGrant(grant, await this.directory.now(), businessDate);
  }
}
