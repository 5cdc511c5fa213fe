import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';

import { Policy } from '../http/policy.decorator.js';
import { Refuses } from '../http/refuses.decorator.js';
import type { ProblemCode } from '../problems/problem-table.js';
import { CommandResultDto } from '../seats/command-result.dto.js';

/** What any operation may be refused with, whatever it is. */
const always: readonly ProblemCode[] = [
  'session.required',
  'not_found',
  'request.invalid',
  'instance.ended',
  'instance.suspended',
  'act.forbidden',
  'idempotency.reused',
  'instance.busy',
];

/**
 * A handler that gives the engine one command: whoever is logged in may ask, the rules decide under the lock, and the
 * answer is the new state of what it touched. `codes` are the refusals of its own.
 */
export const Operation = (path: string, ...codes: readonly ProblemCode[]): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(200),
    Policy('session'),
    ApiOkResponse({ type: CommandResultDto }),
    Refuses(...new Set([...always, ...codes])),
  );
