import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { logIn } from '#libs/access';
import type { PersonId } from '#libs/engine';
import type { Config } from '#libs/platform';
import { PostgresAccountStore, PostgresLoginAttempts, PostgresSessionStore } from '#libs/storage';
import { BusinessClock } from '../clock/business-clock.js';
import { DemoMode } from '../demo/demo-mode.js';
import { CurrentDirectory } from '../directory/current-directory.js';
import { Refuses } from '../http/refuses.decorator.js';
import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { ProblemError } from '../problems/problem.js';
import { CONFIG } from '../tokens.js';
import { presentMe } from './present-me.js';
import { giveSessionCookie, sessionIdOf, takeSessionCookie } from './session-cookie.js';
import { LoginDto, MeDto } from './session.dto.js';

/** Logins from one address a minute, before any of them is looked at. */
const loginsPerMinute = 60;

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly accounts: PostgresAccountStore,
    private readonly sessions: PostgresSessionStore,
    private readonly attempts: PostgresLoginAttempts,
    private readonly directory: CurrentDirectory,
    private readonly clock: BusinessClock,
    private readonly demo: DemoMode,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Logs in and gives the browser a new session, whatever it carried before. */
  @Post()
  @Policy('public')
  @RouteConfig({ policy: 'public', rateLimit: { max: loginsPerMinute, timeWindow: '1 minute' } })
  @ApiCreatedResponse({ type: MeDto })
  @Refuses('session.credentials', 'session.throttled')
  async open(
    @Body() body: LoginDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    const { accounts, sessions, attempts } = this;
    const demoPassword = await this.demo.password();
    const outcome = await logIn(
      { accounts, sessions, attempts, demoPassword },
      {
        ...body,
        address: request.ip,
        previousSessionId: sessionIdOf(request, this.config),
      },
    );
    if (outcome.kind === 'too-often') throw new ProblemError('session.throttled', { retryAfter: 30 });
    if (outcome.kind === 'wrong') throw new ProblemError('session.credentials');
    giveSessionCookie(reply, this.config, outcome.sessionId);
    return this.present(outcome.account.person as PersonId);
  }

  @Get()
  @Policy('session')
  @ApiOkResponse({ type: MeDto })
  @Refuses('session.required')
  me(@Caller() caller: Principal): Promise<MeDto> {
    return this.present(caller.person);
  }

  /** Logs out: the session ends on the server, not only in the browser. */
  @Delete()
  @HttpCode(204)
  @Policy('session')
  @ApiNoContentResponse()
  @Refuses('session.required')
  async close(@Caller() caller: Principal, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(caller.sessionKey);
    takeSessionCookie(reply, this.config);
  }

  private async present(person: PersonId): Promise<MeDto> {
    return presentMe(await this.directory.now(), person, await this.demo.isOn(), await this.clock.read());
  }
}
