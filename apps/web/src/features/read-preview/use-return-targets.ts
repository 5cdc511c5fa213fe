import { useQuery } from '@tanstack/react-query';
import { instanceQuery } from '../../api/instances';
import type { SeatDetail } from '../../api/models';
import { seatQuery } from '../../api/seats';

/** Steps to which whoever is asked now could return the text. */
export function useReturnTargets(instanceId: string): SeatDetail['returnTargets'] {
  const { data: instance } = useQuery(instanceQuery(instanceId));
  const asked = instance?.seats.find(({ state }) => state === 'pending')?.id;
  const { data: seat } = useQuery({ ...seatQuery(asked ?? ''), enabled: asked !== undefined });
  return seat?.returnTargets ?? [];
}
