import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { reportReachable } from '../api/connection';

/** Filed texts never change and a person's own draft is newest here, so the stream does not touch them. */
const isFixed = (key: readonly unknown[]): boolean =>
  key[0] === 'document' && (key[2] === 'version' || key[2] === 'diff' || key[2] === 'draft');

/** Listens to what happens elsewhere and asks again for what this page shows. */
export function useLiveUpdates(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stream = new EventSource('/api/events');
    const refresh = () =>
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => !isFixed(queryKey) && queryKey[0] !== 'session',
      });
    const refreshWork = () => void queries.invalidateQueries({ queryKey: ['seats'] });
    stream.addEventListener('changed', refresh);
    stream.addEventListener('todo', refreshWork);
    stream.onopen = () => reportReachable(true);
    return () => stream.close();
  }, [queries]);
}
