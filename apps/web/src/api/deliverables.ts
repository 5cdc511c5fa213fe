import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { asCommand, bodyOf, client } from './client';
import type { CommandResult, Deliverable, DeliverableChange, DeliverableItem, Light, Page } from './models';

export interface LedgerFilter {
  year?: number;
  area?: string;
  state?: DeliverableItem['state'];
  light?: Light['color'];
  unit?: string;
  handler?: 'me';
  q?: string;
}

export const deliverablesQuery = (filter: LedgerFilter) =>
  infiniteQueryOptions({
    queryKey: ['deliverables', filter],
    initialPageParam: '',
    queryFn: ({ pageParam }): Promise<Page<DeliverableItem>> =>
      bodyOf(
        client.GET('/api/deliverables', {
          params: { query: { ...filter, limit: 50, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

/** A whole plan fits into one page of a hundred; what needs all of it (sums, choices) reads this one. */
export const wholePlanQuery = queryOptions({
  queryKey: ['deliverables', 'all'],
  queryFn: async (): Promise<DeliverableItem[]> =>
    (await bodyOf(client.GET('/api/deliverables', { params: { query: { limit: 100 } } }))).items,
});

export const deliverableQuery = (id: string) =>
  queryOptions({
    queryKey: ['deliverable', id],
    queryFn: (): Promise<Deliverable> =>
      bodyOf(client.GET('/api/deliverables/{id}', { params: { path: { id } } })),
  });

export const startDeliverable = (id: string, commandId: string): Promise<CommandResult> =>
  bodyOf(
    client.POST('/api/deliverables/{id}/start', { params: { path: { id } }, headers: asCommand(commandId) }),
  );

export const changeDeliverable = (
  id: string,
  change: DeliverableChange,
  commandId: string,
): Promise<Deliverable> =>
  bodyOf(
    client.PATCH('/api/deliverables/{id}', {
      params: { path: { id } },
      headers: asCommand(commandId),
      body: change,
    }),
  );
