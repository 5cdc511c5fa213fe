import { infiniteQueryOptions } from '@tanstack/react-query';
import { asCommand, bodyOf, client } from './client';
import type { Page, Proxy, ProxyInput } from './models';

export const proxiesQuery = (of: 'me' | 'everybody') =>
  infiniteQueryOptions({
    queryKey: ['proxies', of],
    initialPageParam: '',
    queryFn: ({ pageParam }): Promise<Page<Proxy>> =>
      bodyOf(
        client.GET('/api/proxies', {
          params: { query: { of, limit: 50, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

export const grantProxy = (input: ProxyInput, commandId: string): Promise<Proxy> =>
  bodyOf(client.POST('/api/proxies', { headers: asCommand(commandId), body: input }));

export const revokeProxy = (id: string, commandId: string): Promise<Proxy> =>
  bodyOf(client.DELETE('/api/proxies/{id}', { params: { path: { id } }, headers: asCommand(commandId) }));
