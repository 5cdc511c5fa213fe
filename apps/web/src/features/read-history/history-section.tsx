import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { HistoryItem } from '../../api/models';
import { historyQuery } from '../../api/instances';
import { useMe } from '../../api/session';
import { EmptyLine } from '../../parts/empty-line';
import { Loaded } from '../../parts/loaded';
import { words } from '../../words';
import { momentWords } from '../../words/dates';
import './read-history.css';

/** 办理记录: every act in one column, oldest first, as it will be printed. */
export function HistorySection({ instanceId }: { instanceId: string }) {
  const query = useInfiniteQuery(historyQuery(instanceId));
  return (
    <Loaded query={query} rows={8}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <EmptyLine>{words.history.empty}</EmptyLine>;
        return (
          <>
            <ol className="sheet history" aria-label={words.deliverable.sections.history}>
              {items.map((item) => (
                <HistoryRow key={item.sequence} item={item} />
              ))}
            </ol>
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

function HistoryRow({ item }: { item: HistoryItem }) {
  const { businessDate } = useMe();
  const by = whoActed(item);
  return (
    <li className="history-row">
      <time dateTime={item.at} className="history-time code quiet small">
        {momentWords(item.at, businessDate)}
      </time>
      <div>
        <div>{item.text}</div>
        {item.opinion && <blockquote className="history-opinion">{item.opinion}</blockquote>}
        <div className="quiet small history-facts">
          {by && <span>{by}</span>}
          {item.onBehalfOf && <span>{words.history.onBehalfOf(item.onBehalfOf)}</span>}
          {item.round !== null && item.round > 1 && <span>{words.history.round(item.round)}</span>}
          {item.versionNumber !== null && <span>{words.history.version(item.versionNumber)}</span>}
          {item.documentHash && (
            <span title={words.history.hash(item.documentHash)}>
              {words.history.hash(item.documentHash.slice(0, 8))}
            </span>
          )}
        </div>
      </div>
    </li>
  );
}

/** A system act never carries a person's name. */
function whoActed({ actor, system }: HistoryItem): string {
  if (actor) return [actor.name, actor.unit, actor.title].filter(Boolean).join(' ');
  return system ?? '';
}
