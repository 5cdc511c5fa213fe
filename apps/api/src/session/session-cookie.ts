import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#libs/platform';
import { isLoopback } from '#libs/platform';

const strictName = '__Host-sid';
const plainName = 'sid';

/**
 * Browsers take a Secure cookie over plain http from this machine only. An installation that is reached over plain
 * http from others gets a cookie without it, and without the name that promises it.
 */
function cookieOf(config: Config): { name: string; secure: boolean } {
  const { protocol, hostname } = new URL(config.publicUrl);
  const secure = protocol === 'https:' || isLoopback(hostname);
  return { name: secure ? strictName : plainName, secure };
}

/** The session id the browser carries; null when there is none. */
export function sessionIdOf(request: FastifyRequest, config: Config): string | null {
  return request.cookies[cookieOf(config).name] ?? null;
}

/** Gives the browser its session id, until it is closed: how long the session lives is the server's to say. */
export function giveSessionCookie(reply: FastifyReply, config: Config, sessionId: string): void {
  const { name, secure } = cookieOf(config);
  void reply.setCookie(name, sessionId, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

export function takeSessionCookie(reply: FastifyReply, config: Config): void {
  const { name, secure } = cookieOf(config);
  void reply.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
