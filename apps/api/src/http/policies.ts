import type { FastifyRequest } from 'fastify';
import type { Duty } from '#libs/engine';
import type { Config } from '#libs/platform';
import { isLoopback } from '#libs/platform';
import type { ProblemCode } from '../problems/problem-table.js';
import { opensMetrics } from './metrics-token.js';
import type { Principal } from './principal.js';

export interface PolicyQuestion {
  readonly principal: Principal | null;
  readonly config: Config;
  readonly request: FastifyRequest;
}

/** Null lets the request in; a code refuses it. */
type PolicyRule = (question: PolicyQuestion) => ProblemCode | null;

const session: PolicyRule = ({ principal }) => (principal === null ? 'session.required' : null);

const anyDuty =
  (...wanted: readonly Duty[]): PolicyRule =>
  ({ principal }) => {
    if (principal === null) return 'session.required';
    return wanted.some((duty) => principal.duties.includes(duty)) ? null : 'act.forbidden';
  };

const duty = (wanted: Duty): PolicyRule => anyDuty(wanted);

/**
 * Who may call what. Every route names one of these; a route without one stops the start. They say who may knock:
 * what a person may see is asked by each resource, and what they may decide by the engine, under the lock.
 */
export const policies = {
  public: () => null,
  session,
  /** Exists in demo mode only. */
  demo: ({ config }) => (config.demo ? null : 'not_found'),
  /** Exists in demo mode only, and for somebody who is logged in. */
  'demo-session': (question) => (question.config.demo ? session(question) : 'not_found'),
  'deploy-workflows': anyDuty('plan-administrator', 'system-administrator'),
  /** Exists in demo mode only, and for the plan administrator. */
  'demo-duty:plan-administrator': (question) =>
    question.config.demo ? duty('plan-administrator')(question) : 'not_found',
  metrics: ({ request, config }) =>
    isLoopback(request.ip) || opensMetrics(request, config) ? null : 'not_found',
  'duty:plan-administrator': duty('plan-administrator'),
  'duty:group-secretariat': duty('group-secretariat'),
  'duty:supervisor': duty('supervisor'),
  'duty:system-administrator': duty('system-administrator'),
  'duty:security-administrator': duty('security-administrator'),
  'duty:audit-administrator': duty('audit-administrator'),
} satisfies Record<string, PolicyRule> & Record<`duty:${Duty}`, PolicyRule>;

export type PolicyId = keyof typeof policies;
