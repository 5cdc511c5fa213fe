import { Button, Tabs } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { mySeatsQuery, type WorkState } from '../../api/seats';
import { useMe } from '../../api/session';
import { EmptyLine } from '../../parts/empty-line';
import { Loaded } from '../../parts/loaded';
import { navigationFor } from '../../shell/navigation-items';
import { words } from '../../words';
import { DeliverablesToStart } from './deliverables-to-start';
import './my-work.css';
import { SeatRow } from './seat-row';

const states: WorkState[] = ['todo', 'waiting', 'handled'];

const isWorkState = (value: string | null): value is WorkState => states.some((state) => state === value);

export function MyWorkPage() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const tab = isWorkState(asked) ? asked : 'todo';
  const title = navigationFor(useMe()).find(({ to }) => to === '/work')?.label ?? words.work.title;
  return (
    <div className="page my-work">
      <h1 className="page-title">{title}</h1>
      <Tabs
        activeKey={tab}
        onChange={(next) => setSearch({ tab: next })}
        items={states.map((state) => ({
          key: state,
          label: words.work.tabs[state],
          children: state === tab && <SeatList state={state} />,
        }))}
      />
    </div>
  );
}

function SeatList({ state }: { state: WorkState }) {
  const query = useInfiniteQuery(mySeatsQuery(state));
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const seats = pages.flatMap(({ items }) => items);
        return (
          <>
            {seats.length > 0 ? (
              <ul className="sheet work-list">
                {seats.map((seat) => (
                  <SeatRow key={seat.id} seat={seat} state={state} />
                ))}
              </ul>
            ) : (
              <div className="sheet">
                <EmptyLine>{words.work.empty[state]}</EmptyLine>
              </div>
            )}
            {query.hasNextPage && (
              <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {words.common.loadMore}
              </Button>
            )}
            {state === 'todo' && <DeliverablesToStart />}
          </>
        );
      }}
    </Loaded>
  );
}
