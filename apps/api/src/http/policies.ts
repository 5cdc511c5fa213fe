import type { FastifyRequest } from 'fastify';
import type { Duty } from '#libs/engine';
import type { Config } from '#libs/platform';
import { isLoopback } from '#libs/platform';
import type { DemoMode } from '../demo/demo-mode.js';
import type { ProblemCode } from '../problems/problem-table.js';
import { opensMetrics } from './metrics-token.js';
import type { Principal } from './principal.js';

export interface PolicyQuestion {
  readonly principal: Principal | null;
  readonly config: Config;
  readonly demo: Pick<DemoMode, 'isOn'>;
  readonly request: FastifyRequest;
}

/** Null lets the request in; a code refuses it. */
type Judgement = ProblemCode | null;
type PolicyRule = (question: PolicyQuestion) => Judgement | Promise<Judgement>;

const session: PolicyRule = ({ principal }) => (principal === null ? 'session.required' : null);

const anyDuty =
  (...wanted: readonly Duty[]): PolicyRule =>
  ({ principal }) => {
    if (principal === null) return 'session.required';
    return wanted.some((duty) => principal.duties.includes(duty)) ? null : 'act.forbidden';
  };

const duty = (wanted: Duty): PolicyRule => anyDuty(wanted);

/** A rule for what exists in demo mode only. */
const inDemo =
  (rule: PolicyRule): PolicyRule =>
  async (question) =>
    (await question.demo.isOn()) ? rule(question) : 'not_found';

const anybody: PolicyRule = () => null;

/**
 * Who may call what. Every route names one of these; a route without one stops the start. They say who may knock:
 * what a person may see is asked by each resource, and what they may decide by the engine, under the lock.
 */
export const policies = {
  public: anybody,
  session,
  demo: inDemo(anybody),
  'demo-session': inDemo(session),
  'demo-duty:plan-administrator': inDemo(duty('plan-administrator')),
  'deploy-workflows': anyDuty('plan-administrator', 'system-administrator'),
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
