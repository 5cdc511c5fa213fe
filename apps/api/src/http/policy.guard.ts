import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Config } from '#libs/platform';
import { DemoMode } from '../demo/demo-mode.js';
import { CONFIG } from '../tokens.js';
import { ProblemError } from '../problems/problem.js';
import { Principals } from '../session/principals.js';
import type { PolicyId } from './policies.js';
import { policies } from './policies.js';
import { policyKey } from './policy.decorator.js';

/** Finds out who is asking and lets the handler's policy judge. A handler without a policy is closed. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly principals: Principals,
    private readonly demo: DemoMode,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const id = this.reflector.getAllAndOverride<PolicyId | undefined>(policyKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (id === undefined) throw new ProblemError('act.forbidden');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const principal = await this.principals.of(request);
    request.principal = principal;
    const { config, demo } = this;
    const refused = await policies[id]({ principal, config, demo, request });
    if (refused !== null) throw new ProblemError(refused);
    return true;
  }
}
