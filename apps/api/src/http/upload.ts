import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

import { invalidField, ProblemError } from '../problems/problem.js';

/** One file of a multipart request, as it streams in. */
export interface Upload {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Lets routes take files. Nothing is kept on disk by the parser: a route reads its one file as a stream. */
export async function acceptUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { files: 1, parts: 10, fields: 9, fieldSize: 1_000, headerPairs: 100 },
  });
}

/**
 * The one file a request carries.
 * @param limit bytes; what is longer is cut one byte past it, so that the reader can tell.
 * @throws ProblemError when it carries none, or is no multipart request.
 */
export async function uploadOf(request: FastifyRequest, limit: number): Promise<Upload> {
  if (!request.isMultipart()) throw new ProblemError('request.media-type');
  const part = await request.file({ limits: { fileSize: limit + 1 } }).catch(refuseCut);
  if (part === undefined) throw invalidField('file', '请选择文件');
  return { name: part.filename, content: untilCut(part.file) };
}

/** What the file's reader does wrong is not caught here, only what the sender did. */
async function* untilCut(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* content;
  } catch (error) {
    refuseCut(error);
  }
}

/** The parser has errors with a status for whatever is wrong, but not for a body that ends too early. */
function refuseCut(error: unknown): never {
  const isCut = error instanceof Error && /unexpected end of multipart data/i.test(error.message);
  throw isCut ? new ProblemError('request.malformed', { detail: '文件没有传完。' }) : error;
}
