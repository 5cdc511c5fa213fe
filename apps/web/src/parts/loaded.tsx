import { Button, Skeleton } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { words } from '../words';
import { isProblem } from '../api/problem';
import { ProblemNotice } from './problem-notice';

interface Props<Data> {
  query: UseQueryResult<Data>;
  /** Lines of the skeleton, about as many as the content will have. */
  rows?: number;
  children: (data: Data) => ReactNode;
}

/** What a query has become: a skeleton, a refusal with a way to ask again, or the content. */
export function Loaded<Data>({ query, rows = 4, children }: Props<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) {
    return (
      <ProblemNotice error={query.error}>
        {!isProblem(query.error, 'not_found') && (
          <Button size="small" onClick={() => void query.refetch()}>
            {words.common.retry}
          </Button>
        )}
      </ProblemNotice>
    );
  }
  return (
    <div role="status" aria-label={words.common.loading}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
