import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { asCommand, bodyOf, client } from './client';
import type { CommandResult, HistoryItem, Instance, Page } from './models';

export const instanceQuery = (id: string) =>
  queryOptions({
    queryKey: ['instance', id],
    queryFn: (): Promise<Instance> => bodyOf(client.GET('/api/instances/{id}', { params: { path: { id } } })),
  });

export const historyQuery = (instanceId: string) =>
  infiniteQueryOptions({
    queryKey: ['instance', instanceId, 'history'],
    initialPageParam: '',
    queryFn: ({ pageParam }): Promise<Page<HistoryItem>> =>
      bodyOf(
        client.GET('/api/instances/{id}/history', {
          params: {
            path: { id: instanceId },
            query: { limit: 100, ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

export const withdraw = (instanceId: string, reason: string, commandId: string): Promise<CommandResult> =>
  bodyOf(
    client.POST('/api/instances/{id}/withdraw', {
      params: { path: { id: instanceId } },
      headers: asCommand(commandId),
      body: reason ? { reason } : {},
    }),
  );

/** Ends a consultation before everybody has answered. */
export const closeStepEarly = (
  instanceId: string,
  activation: number,
  reason: string,
  commandId: string,
): Promise<CommandResult> =>
  bodyOf(
    client.POST('/api/instances/{id}/activations/{number}/close-early', {
      params: { path: { id: instanceId, number: String(activation) } },
      headers: asCommand(commandId),
      body: { reason },
    }),
  );
