import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Config } from '#libs/platform';

/** Whether the request carries the bearer token of the metrics page. */
export function opensMetrics(request: FastifyRequest, config: Config): boolean {
  const { authorization } = request.headers;
  if (config.metricsToken === null || authorization === undefined) return false;
  return sameSecret(authorization, `Bearer ${config.metricsToken}`);
}

/** Compares in a time that tells neither content nor length. */
export function sameSecret(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
