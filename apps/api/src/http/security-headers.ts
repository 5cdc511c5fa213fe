import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RouteOptions } from 'fastify';

const year = 365 * 24 * 3600;

/** Answers of the API are no pages: whatever they hold, a browser may do nothing with it. */
const nothing = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Everything a page needs comes from this host, and nothing goes to another. */
const ownPages = {
  ...nothing,
  scriptSrc: ["'self'"],
  // The component library of the pages writes its styles into style elements while it runs.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
};

/** Everything outside the API is a page or a part of one; of the API only its description is. */
function isPage({ url }: RouteOptions): boolean {
  return !/^\/api(\/|$)/.test(url) || url.startsWith('/api/docs');
}

function allowPage(route: RouteOptions): void {
  // Without `useDefaults: false` the plugin's defaults come back.
  route.helmet = { contentSecurityPolicy: { useDefaults: false, directives: ownPages } };
}

/** Nothing may be loaded from, sent to, or framed by another host; no answer of the API is kept by a cache. */
export async function securityHeaders(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  // Before helmet's own hook, which reads what is set here: a hook of the scope that serves the pages comes too late.
  fastify.addHook('onRoute', (route) => {
    if (isPage(route)) allowPage(route);
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: nothing },
    strictTransportSecurity: { maxAge: year, includeSubDomains: false },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api')) void reply.header('cache-control', 'no-store');
  });
}

/** The same protection for an answer that is given before any hook runs. */
export const bareHeaders = {
  'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  'strict-transport-security': `max-age=${year}`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};
