import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { isProblem } from '../api/problem';
import { sessionQuery } from '../api/session';
import { PageSkeleton } from './page-skeleton';
import { ProblemPage } from './problem-page';
import { Frame } from './frame';

/** Everything but the login page is inside. Who is not logged in comes back to the same address afterwards. */
export function SessionGate() {
  const session = useQuery(sessionQuery);
  const location = useLocation();
  useSessionLoss();
  if (session.data) return <Frame />;
  if (session.data === null) {
    const back = location.pathname + location.search;
    return <Navigate to={back === '/' ? '/login' : `/login?return=${encodeURIComponent(back)}`} replace />;
  }
  if (session.error) return <ProblemPage error={session.error} />;
  return <PageSkeleton />;
}

/** Any answer 401 ends the session here too; the gate then leads to the login page. */
function useSessionLoss(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const lose = (error: unknown) => {
      if (isProblem(error) && error.status === 401) queries.setQueryData(sessionQuery.queryKey, null);
    };
    const unwatchQueries = queries.getQueryCache().subscribe(({ query }) => lose(query.state.error));
    const unwatchActs = queries.getMutationCache().subscribe(({ mutation }) => lose(mutation?.state.error));
    return () => {
      unwatchQueries();
      unwatchActs();
    };
  }, [queries]);
}
