import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { ProblemError } from '../problems/problem.js';
import { commandIdentity, type CommandIdentity } from './command-identity.js';
import type { Principal } from './principal.js';

/** Who sends a command, and what tells it from every other. */
export interface Asking {
  readonly caller: Principal;
  readonly identity: CommandIdentity;
}

/** Both as one argument of a handler. */
export const Asker = createParamDecorator((_: unknown, context: ExecutionContext): Asking => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (request.principal === null) throw new ProblemError('session.required');
  return { caller: request.principal, identity: commandIdentity(request) };
});
