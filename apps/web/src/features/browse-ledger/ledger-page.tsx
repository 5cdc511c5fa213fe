import { Button } from 'antd';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { deliverablesQuery, wholePlanQuery } from '../../api/deliverables';
import { EmptyLine } from '../../parts/empty-line';
import { Loaded } from '../../parts/loaded';
import { useNarrow } from '../../parts/use-narrow';
import { words } from '../../words';
import { LedgerCards } from './ledger-cards';
import { LedgerFilters } from './ledger-filters';
import { LedgerTable } from './ledger-table';
import './ledger.css';
import { useLedgerFilter } from './use-ledger-filter';

export function LedgerPage() {
  const [filter, setFilter] = useLedgerFilter();
  const query = useInfiniteQuery({ ...deliverablesQuery(filter), placeholderData: keepPreviousData });
  const whole = useQuery(wholePlanQuery);
  const narrow = useNarrow();
  const filtered = Object.values(filter).some((value) => value !== undefined);
  return (
    <div className="page ledger">
      <h1 className="page-title">{words.ledger.title}</h1>
      <p className="page-lead">{whole.data ? sumsOf(whole.data) : ' '}</p>
      <LedgerFilters filter={filter} onChange={setFilter} plan={whole.data ?? []} />
      <Loaded query={query} rows={10}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <div className="sheet">
                <EmptyLine>{filtered ? words.ledger.empty : words.ledger.emptyPlan}</EmptyLine>
              </div>
            );
          }
          return (
            <>
              {narrow ? <LedgerCards items={items} /> : <LedgerTable items={items} />}
              <div className="ledger-foot">
                <span className="quiet small" role="status">
                  {query.hasNextPage
                    ? words.ledger.countMore(items.length)
                    : words.ledger.count(items.length)}
                </span>
                {query.hasNextPage && (
                  <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {words.common.loadMore}
                  </Button>
                )}
              </div>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function sumsOf(plan: readonly { state: string }[]): string {
  const count = (state: string) => plan.filter((item) => item.state === state).length;
  return words.ledger.sums(count('done'), count('started'), count('notStarted'));
}
