import type { Rejection } from '../rejections.js';
import type { InstanceState } from '../state.js';

/** Why nobody does anything about an instance now: it is over, or it was suspended. */
export function standstill({ status }: Pick<InstanceState, 'status'>): Rejection | null {
  if (status === 'ended' || status === 'terminated') return { code: 'instance.ended', status };
  return status === 'suspended' ? { code: 'instance.suspended' } : null;
}
