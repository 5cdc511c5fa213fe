import type { FastifyInstance } from 'fastify';
import type { FieldProblem } from '../problems/problem.js';
import { ProblemError } from '../problems/problem.js';

/** Longest text of any field, in UTF-16 units. Fields with a limit of their own are checked again by their class. */
const longestText = 1_000_000;
const deepest = 32;
const unpaired = /\p{Surrogate}/u;

/**
 * Refuses what PostgreSQL cannot store and what nobody types: NUL characters, halves of a character, endless or
 * endlessly nested values. The field is named.
 */
export function limitText(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', async (request) => {
    const errors = [
      ...faults(plain(request.params), '', 0),
      ...faults(plain(request.query), '', 0),
      ...faults(request.body, '', 0),
    ];
    if (errors.length > 0) throw new ProblemError('request.invalid', { errors: errors.slice(0, 20) });
  });
}

/** What is wrong with the texts in a value, by path. Exported for its test. */
function faults(value: unknown, path: string, depth: number): FieldProblem[] {
  if (typeof value === 'string') return textFaults(value, path);
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value) || !isPlain(value)) return [];
  if (depth >= deepest) return [{ field: path, message: `嵌套超过${deepest}层` }];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = path === '' ? name : `${path}.${name}`;
    if (isInherited(name)) return [{ field, message: '没有这一项' }];
    return [...textFaults(name, field), ...faults(inner, field, depth + 1)];
  });
}

/** The parsers of addresses make their own kind of object. */
function plain(values: unknown): unknown {
  return typeof values === 'object' ? { ...values } : values;
}

/** Names every object answers to would pass for known ones further on. */
function isInherited(name: string): boolean {
  return Object.hasOwn(Object.prototype, name);
}

function textFaults(text: string, field: string): FieldProblem[] {
  if (text.includes('\0')) return [{ field: field.replaceAll('\0', ''), message: '含有空字符（NUL）' }];
  if (text.length > longestText) return [{ field, message: `超过${longestText}个字符` }];
  if (unpaired.test(text)) return [{ field, message: '含有不完整的字符' }];
  return [];
}

/** Uploads arrive as streams, which have nothing to look into. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
