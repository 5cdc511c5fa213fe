import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefusalLog } from './refusal-log.js';
import { sendProblem } from './send-problem.js';

/** The one place where a thrown value becomes an answer, Fastify's own errors included. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly refusals: RefusalLog) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = sendProblem(thrown, request, reply);
    await this.refusals.note(problem, request);
  }
}
