import { useQuery } from '@tanstack/react-query';
import { inboxQuery } from '../../api/exchanges';
import { useMe } from '../../api/session';
import { EmptyLine } from '../../parts/empty-line';
import { Loaded } from '../../parts/loaded';
import { words } from '../../words';
import { momentWords } from '../../words/dates';
import { InboxRow } from './inbox-row';

const text = words.operations.inbox;

/** What came for information, and what I have read and answered. */
export function InboxCopies() {
  const { businessDate } = useMe();
  const query = useQuery(inboxQuery);
  const sent = (by: string, at: string) => text.sentBy(by, momentWords(at, businessDate));
  return (
    <Loaded query={query}>
      {({ copies, circulations, questions }) => {
        const read = circulations.filter((item) => item.read !== null);
        if (copies.length + read.length + questions.length === 0) {
          return (
            <div className="sheet">
              <EmptyLine>{text.copiesEmpty}</EmptyLine>
            </div>
          );
        }
        return (
          <ul className="sheet work-list">
            {copies.map((copy) => (
              <InboxRow
                key={`${copy.deliverable.id}${copy.at}`}
                to={`/copies/${copy.deliverable.id}/${copy.versionNumber ?? ''}`}
                deliverable={copy.deliverable}
                facts={[text.copies, sent(copy.by.name, copy.at)]}
              />
            ))}
            {read.map((item) => (
              <InboxRow
                key={item.id}
                to={`/circulations/${item.id}`}
                deliverable={item.deliverable}
                facts={[text.read, sent(item.by.name, item.at)]}
              />
            ))}
            {questions.map((question) => (
              <InboxRow
                key={question.id}
                to={`/questions/${question.id}`}
                deliverable={question.deliverable}
                facts={[words.operations.ask.title, sent(question.by.name, question.at)]}
              >
                {question.question}
              </InboxRow>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}
