import type { SeatSummary } from '../api/models';

/** The seat of the address while it is open, otherwise the first that waits for me, otherwise one whose turn will come. */
export function seatToShow(seats: readonly SeatSummary[], wanted: string | null): SeatSummary | undefined {
  const open = seats.filter(({ state }) => ['pending', 'queued', 'blocked', 'held'].includes(state));
  return open.find(({ id }) => id === wanted) ?? open.find(({ state }) => state === 'pending') ?? open[0];
}
