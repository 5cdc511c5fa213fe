import type { Seat, SeatState } from '../state.js';

/** Still to be answered, now or later. */
const open: ReadonlySet<SeatState> = new Set(['queued', 'pending', 'held', 'blocked']);
/** Said something, or something stands in its place. */
const spoken: ReadonlySet<SeatState> = new Set(['answered', 'carried', 'ruled', 'deemed-no-comment']);

export function isOpen(seat: Pick<Seat, 'state'>): boolean {
  return open.has(seat.state);
}

export function hasSpoken(seat: Pick<Seat, 'state'>): boolean {
  return spoken.has(seat.state);
}

/** Belongs to the count: not skipped, removed or cancelled. */
export function isEffective(seat: Pick<Seat, 'state'>): boolean {
  return isOpen(seat) || hasSpoken(seat);
}
