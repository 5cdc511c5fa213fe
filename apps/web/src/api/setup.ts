import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from './client';
import type { Setup } from './models';

/** Whether nobody can log in yet, because there is no administrator. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => bodyOf(client.GET('/api/setup')),
});

export const setUp = async (input: Setup): Promise<void> => {
  await client.POST('/api/setup', { body: input });
};
