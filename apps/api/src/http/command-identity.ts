import { createHash, randomUUID } from 'node:crypto';
import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalidField, ProblemError } from '../problems/problem.js';
import { canonicalJson } from './canonical-json.js';

/** What the door needs to recognise a command that is sent again. */
export interface CommandIdentity {
  /** The caller's `Idempotency-Key`, or a new id when there is none. */
  readonly commandId: string;
  readonly actorKey: string;
  /** SHA-256 of method, path and body in canonical form, lower-case hex. */
  readonly requestHash: string;
}

/** The identity of the command a request carries, as an argument of its handler. */
export const Identity = createParamDecorator((_: unknown, context: ExecutionContext): CommandIdentity =>
  commandIdentity(context.switchToHttp().getRequest<FastifyRequest>()),
);

/**
 * `content` replaces the body where that is not JSON, such as the hash of an uploaded file.
 * @throws ProblemError when nobody is logged in or the key cannot be used.
 */
export function commandIdentity(request: FastifyRequest, content: unknown = request.body): CommandIdentity {
  if (request.principal === null) throw new ProblemError('session.required');
  const path = request.url.split('?')[0];
  return {
    commandId: idempotencyKey(request) ?? randomUUID(),
    actorKey: request.principal.person,
    requestHash: createHash('sha256')
      .update(canonicalJson([request.method, path, request.query, content ?? null]))
      .digest('hex'),
  };
}

function idempotencyKey(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && /^[\w.:-]{8,128}$/.test(key)) return key;
  throw invalidField('Idempotency-Key', '应为8至128个字母、数字或者 - _ . :');
}
