import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { PolicyId } from './policies.js';

export const policyKey = 'policy';

declare module 'fastify' {
  interface FastifyContextConfig {
    policy?: PolicyId;
  }
}

/** Says who may call a handler. It reaches both the guard and the manifest of routes that is checked at start. */
export const Policy = (id: PolicyId) =>
  applyDecorators(SetMetadata(policyKey, id), RouteConfig({ policy: id }));
