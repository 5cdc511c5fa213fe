import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { asCommand, bodyOf, client } from './client';
import type { CommandResult, Decision, Page, SeatDetail, SeatListItem } from './models';

export type WorkState = 'todo' | 'waiting' | 'handled';

export const mySeatsQuery = (state: WorkState) =>
  infiniteQueryOptions({
    queryKey: ['seats', state],
    initialPageParam: '',
    queryFn: ({ pageParam }): Promise<Page<SeatListItem>> =>
      bodyOf(
        client.GET('/api/seats', {
          params: { query: { holder: 'me', state, limit: 50, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

export const seatQuery = (id: string) =>
  queryOptions({
    queryKey: ['seat', id],
    queryFn: (): Promise<SeatDetail> => bodyOf(client.GET('/api/seats/{id}', { params: { path: { id } } })),
  });

export const decide = (seatId: string, decision: Decision, commandId: string): Promise<CommandResult> =>
  bodyOf(
    client.POST('/api/seats/{id}/decisions', {
      params: { path: { id: seatId } },
      headers: asCommand(commandId),
      body: decision,
    }),
  );

export const transfer = (
  seatId: string,
  input: { to: string; reason: string },
  commandId: string,
): Promise<CommandResult> =>
  bodyOf(
    client.POST('/api/seats/{id}/transfer', {
      params: { path: { id: seatId } },
      headers: asCommand(commandId),
      body: input,
    }),
  );

/** Opening the paper is its receipt 签收. */
export const acknowledge = (seatId: string, commandId: string): Promise<CommandResult> =>
  bodyOf(
    client.POST('/api/seats/{id}/acknowledge', {
      params: { path: { id: seatId } },
      headers: asCommand(commandId),
    }),
  );
