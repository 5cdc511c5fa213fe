import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Duty, PersonId } from '#libs/engine';
import { ProblemError } from '../problems/problem.js';

/** Who is asking. */
export interface Principal {
  readonly person: PersonId;
  readonly duties: readonly Duty[];
  readonly sessionKey: string;
  readonly accountId: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard; null when nobody is logged in. */
    principal: Principal | null;
  }
}

/** The person who is asking, as an argument of a handler whose policy asks for a session. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
  if (principal === null) throw new ProblemError('session.required');
  return principal;
});
