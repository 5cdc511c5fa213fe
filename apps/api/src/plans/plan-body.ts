import { buffer } from 'node:stream/consumers';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { PlanFile } from '#libs/ledger';

import { uploadOf } from '../http/upload.js';
import { invalidField, ProblemError } from '../problems/problem.js';

const IMPORT_ROUTE = '/api/plans/import';
/** More than any plan, so that one that is too large is told so in words and not cut off. */
const LARGEST_BODY = 60 * 1024 * 1024;

/** Bodies that are a file as it is. Its bytes matter: the text may be GBK. */
const fileTypes = [
  'text/plain',
  'text/csv',
  'text/yaml',
  'application/yaml',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** Lets the import take a bare file as its body. No other route accepts these types. */
export function acceptPlanBodies(app: NestFastifyApplication): void {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', (route) => {
    if (route.url === IMPORT_ROUTE) route.bodyLimit = LARGEST_BODY;
  });
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser(fileTypes, { parseAs: 'buffer' }, (request, body, done) => {
    if (request.routeOptions.url === IMPORT_ROUTE) done(null, body);
    else done(new ProblemError('request.media-type'));
  });
}

/** The file a request hands over: multipart, bare, or as JSON `{ name, text }`. */
export async function planFileOf(request: FastifyRequest): Promise<PlanFile> {
  if (request.isMultipart()) {
    const { name, content } = await uploadOf(request, LARGEST_BODY);
    return { name, bytes: await buffer(content) };
  }
  const { body } = request;
  if (Buffer.isBuffer(body)) return { name: nameOf(request), bytes: body };
  return writtenPlan(body);
}

/** JSON `{ name?, text }`. The body has no class, because a file has none, so its fields are looked at here. */
function writtenPlan(body: unknown): PlanFile {
  const fields: Readonly<Record<string, unknown>> = { ...(typeof body === 'object' ? body : null) };
  const { name = 'plan.txt', text, ...rest } = fields;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw invalidField(unknown, '没有这一项');
  if (typeof name !== 'string') throw invalidField('name', '应为文件名');
  if (typeof text !== 'string') throw invalidField('text', '请提供方案文件');
  return { name, bytes: Buffer.from(text, 'utf8') };
}

/** A bare file has a name only where the sender says one: `?name=plan.csv`. */
function nameOf({ query, headers }: FastifyRequest): string {
  const given = typeof query === 'object' && query !== null && 'name' in query ? query.name : undefined;
  if (typeof given === 'string' && given !== '') return given;
  return extensionWords.find(([word]) => headers['content-type']?.includes(word))?.[1] ?? 'plan.txt';
}

const extensionWords: readonly (readonly [string, string])[] = [
  ['csv', 'plan.csv'],
  ['yaml', 'plan.yaml'],
  ['wordprocessingml', 'plan.docx'],
  ['spreadsheetml', 'plan.xlsx'],
];
