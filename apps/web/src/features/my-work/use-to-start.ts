import { useInfiniteQuery } from '@tanstack/react-query';
import { deliverablesQuery } from '../../api/deliverables';
import type { DeliverableItem } from '../../api/models';

/** What was given to me and has not begun: what should have, and what has time. */
export function useToStart(): { due: DeliverableItem[]; later: DeliverableItem[] } {
  const { data } = useInfiniteQuery(deliverablesQuery({ state: 'notStarted', handler: 'me' }));
  const items = (data?.pages ?? []).flatMap((page) => page.items);
  const isDue = ({ light }: DeliverableItem): boolean => light.color !== 'grey';
  return { due: items.filter(isDue), later: items.filter((item) => !isDue(item)) };
}
