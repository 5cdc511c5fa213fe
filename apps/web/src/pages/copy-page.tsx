import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { inboxQuery } from '../api/exchanges';
import { useMe } from '../api/session';
import { EmptyLine } from '../parts/empty-line';
import { Loaded } from '../parts/loaded';
import { words } from '../words';
import { momentWords } from '../words/dates';
import { SentText } from './sent-text';

/** 抄送: a text sent for information, as it was then. */
export function CopyPage() {
  const { id = '', version = '' } = useParams();
  const { businessDate } = useMe();
  const query = useQuery(inboxQuery);
  return (
    <div className="page">
      <Loaded query={query} rows={12}>
        {({ copies }) => {
          const copy = copies.find(
            ({ deliverable, versionNumber }) => deliverable.id === id && String(versionNumber) === version,
          );
          if (!copy) return <EmptyLine>{words.operations.inbox.copiesEmpty}</EmptyLine>;
          return (
            <SentText deliverable={copy.deliverable} version={copy.versionNumber}>
              <h2 className="panel-title">{words.operations.inbox.copies}</h2>
              <p className="quiet">
                {words.operations.inbox.sentBy(copy.by.name, momentWords(copy.at, businessDate))}
              </p>
            </SentText>
          );
        }}
      </Loaded>
    </div>
  );
}
