import type { InstanceId, TimerId } from '#libs/engine';
import type { DueTimer } from '#libs/runtime';
import { BadPayload } from './bad-payload.js';

/** Fires timers a sweeper has leased. */
export const TIMERS_QUEUE = 'timers';
export const FIRE_TIMERS = 'fire-timers';

/** Timers of one job at most: small enough to finish within a lease many times over. */
export const TIMERS_PER_JOB = 500;

/** Pairs of instance and timer number. */
export interface FireTimers {
  readonly timers: readonly (readonly [instanceId: string, timerId: number])[];
}

export function fireTimersPayload(due: readonly DueTimer[]): FireTimers {
  return { timers: due.map(({ instanceId, timerId }) => [instanceId, timerId]) };
}

/** @throws BadPayload */
export function parseFireTimers(data: unknown): readonly DueTimer[] {
  const isObject = typeof data === 'object' && data !== null && 'timers' in data;
  if (!isObject || !Array.isArray(data.timers) || !data.timers.every(isPair)) {
    throw new BadPayload(FIRE_TIMERS, '{ timers: [[instanceId, timerId]] }');
  }
  return data.timers.map(([instanceId, timerId]) => ({
    instanceId: instanceId as InstanceId,
    timerId: timerId as TimerId,
  }));
}

function isPair(value: unknown): value is readonly [string, number] {
  return Array.isArray(value) && typeof value[0] === 'string' && Number.isInteger(value[1]);
}
