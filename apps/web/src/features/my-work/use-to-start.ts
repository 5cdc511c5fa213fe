import { useInfiniteQuery, type UseQueryResult } from '@tanstack/react-query';
import { deliverablesQuery } from '../../api/deliverables';
import type { DeliverableItem } from '../../api/models';

interface ToStart {
  due: DeliverableItem[];
  later: DeliverableItem[];
}

/** What was given to me and has not begun: what should have, and what has time. */
export function useToStart(): UseQueryResult<ToStart> {
  return useInfiniteQuery({
    ...deliverablesQuery({ state: 'notStarted', handler: 'me' }),
    select: ({ pages }) => {
      const items = pages.flatMap((page) => page.items);
      return { due: items.filter(isDue), later: items.filter((item) => !isDue(item)) };
    },
  });
}

const isDue = ({ light }: DeliverableItem): boolean => light.color !== 'grey';
