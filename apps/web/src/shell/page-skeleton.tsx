import { Skeleton } from 'antd';
import { words } from '../words';

/** Stands in for a page while its chunk or its session is on the way. */
export function PageSkeleton() {
  return (
    <div className="page" role="status" aria-label={words.common.loading}>
      <Skeleton active />
    </div>
  );
}
