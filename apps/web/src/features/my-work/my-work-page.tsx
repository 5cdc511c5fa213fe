import { Button, Tabs } from 'antd';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { inboxQuery } from '../../api/exchanges';
import type { DeliverableItem, SeatListItem } from '../../api/models';
import { mySeatsQuery, type WorkState } from '../../api/seats';
import { useMe } from '../../api/session';
import { EmptyLine } from '../../parts/empty-line';
import { Loaded } from '../../parts/loaded';
import { navigationFor } from '../../shell/navigation-items';
import { words } from '../../words';
import { InboxCopies } from './inbox-copies';
import { InboxTodo } from './inbox-todo';
import './my-work.css';
import { SeatRow } from './seat-row';
import { StartRow } from './start-row';
import { useToStart } from './use-to-start';
import { waitingForMe } from './waiting-for-me';

const states: WorkState[] = ['todo', 'waiting', 'handled'];

/** The lists of seats, and what came for information. */
const tabs = [...states, 'copies'] as const;
type Tab = (typeof tabs)[number];

const isTab = (value: string | null): value is Tab => tabs.some((tab) => tab === value);

export function MyWorkPage() {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const tab = isTab(asked) ? asked : 'todo';
  const title = navigationFor(useMe()).find(({ to }) => to === '/work')?.label ?? words.work.title;
  return (
    <div className="page my-work">
      <h1 className="page-title">{title}</h1>
      <Tabs
        activeKey={tab}
        onChange={(next) => setSearch({ tab: next })}
        items={tabs.map((key) => ({
          key,
          label: words.work.tabs[key],
          children: key === tab && (key === 'copies' ? <InboxCopies /> : <SeatList state={key} />),
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
            {state === 'todo' ? <Todo seats={seats} /> : <Rows seats={seats} state={state} />}
            {query.hasNextPage && (
              <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {words.common.loadMore}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** What should have begun stands first, then what waits for an answer; what has time stands apart. */
function Todo({ seats }: { seats: SeatListItem[] }) {
  const { person } = useMe();
  const { data: inbox } = useQuery(inboxQuery);
  const others = inbox ? Object.values(waitingForMe(inbox, person.id)).flat().length : 0;
  return (
    <Loaded query={useToStart()}>
      {({ due, later }) => (
        <>
          {(others === 0 || seats.length + due.length > 0) && (
            <Rows seats={seats} state="todo" toStart={due} />
          )}
          <InboxTodo />
          {later.length > 0 && <Later items={later} />}
        </>
      )}
    </Loaded>
  );
}

function Later({ items }: { items: DeliverableItem[] }) {
  return (
    <section className="to-start" aria-labelledby="to-start">
      <h2 id="to-start" className="section-title">
        {words.work.toStart}
      </h2>
      <ul className="sheet work-list">
        {items.map((item) => (
          <StartRow key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

interface RowsProps {
  seats: SeatListItem[];
  state: WorkState;
  toStart?: DeliverableItem[];
}

function Rows({ seats, state, toStart = [] }: RowsProps) {
  if (seats.length === 0 && toStart.length === 0) {
    return (
      <div className="sheet">
        <EmptyLine>{words.work.empty[state]}</EmptyLine>
      </div>
    );
  }
  return (
    <ul className="sheet work-list">
      {toStart.map((item) => (
        <StartRow key={item.id} item={item} due />
      ))}
      {seats.map((seat) => (
        <SeatRow key={seat.id} seat={seat} state={state} />
      ))}
    </ul>
  );
}
