import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from './client';
import type { Preview } from './models';

/** What would be if: somebody away, the text sent back. */
export interface Supposition {
  absent?: string;
  returnTo?: string;
}

export const previewQuery = (instanceId: string, supposed: Supposition) =>
  queryOptions({
    queryKey: ['instance', instanceId, 'preview', supposed],
    queryFn: (): Promise<Preview> =>
      bodyOf(
        client.GET('/api/instances/{id}/preview', { params: { path: { id: instanceId }, query: supposed } }),
      ),
  });
