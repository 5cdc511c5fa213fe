import { useEffect, useRef } from 'react';
import type { SeatDetail } from '../api/models';
import { acknowledge } from '../api/seats';
import { useMe } from '../api/session';
import { useCommand } from '../api/use-command';

/** Opening the paper is its receipt 签收, once, by the one who holds it. A refusal here bothers nobody. */
export function useAcknowledge({ id, state, acknowledgedAt, holder }: SeatDetail): void {
  const { person } = useMe();
  const sent = useRef(false);
  const { mutate } = useCommand((seatId: string, commandId: string) => acknowledge(seatId, commandId));
  const due = state === 'pending' && acknowledgedAt === null && (holder === null || holder.id === person.id);
  useEffect(() => {
    if (!due || sent.current) return;
    sent.current = true;
    mutate(id);
  }, [due, id, mutate]);
}
