import { queryOptions, useQuery } from '@tanstack/react-query';
import { bodyOf, client } from './client';
import type { Me } from './models';
import { isProblem } from './problem';

/** `null`: nobody is logged in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await bodyOf(client.GET('/api/session'));
    } catch (error) {
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }
  },
});

/** Who is logged in. Only for pages inside the session gate. */
export function useMe(): Me {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('useMe was called outside the session gate');
  return data;
}

export const logIn = (input: { username: string; password: string }): Promise<Me> =>
  bodyOf(client.POST('/api/session', { body: input }));

export const logOut = async (): Promise<void> => {
  await client.DELETE('/api/session');
};
