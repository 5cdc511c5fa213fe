import type { NodeId, SeatId, TokenId } from '#libs/engine';
import { person, seatFor } from './acts.js';
import type { Act } from './given.js';

export function takesBack(by: string, seat?: number, reason = ''): Act {
  return (state, world) => ({
    type: 'TakeBackAnswer',
    by: person(by),
    seatId: (seat ?? seatFor(state, world, by)) as SeatId,
    reason,
  });
}

/** `token`: the number of the one to move; the only one when not said. */
export function jumps(by: string, to: string, words: { reason?: string; token?: number } = {}): Act {
  return () => ({
    type: 'JumpInstance',
    by: person(by),
    tokenId: (words.token ?? null) as TokenId | null,
    to: to as NodeId,
    reason: words.reason ?? 'an order from above',
  });
}

export function suspends(by: string, reason = 'audit'): Act {
  return () => ({ type: 'SuspendInstance', by: person(by), reason });
}

export function resumes(by: string, reason = 'audit is over'): Act {
  return () => ({ type: 'ResumeInstance', by: person(by), reason });
}

export function revives(by: string, to: string, reason = 'new facts'): Act {
  return () => ({ type: 'ReviveInstance', by: person(by), to: to as NodeId, reason });
}
