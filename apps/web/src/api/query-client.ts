import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem';

/** A refusal is an answer and is not asked again; only silence is. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => !isProblem(error) && failures < 2,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});
