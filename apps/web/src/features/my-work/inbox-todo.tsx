import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { inboxQuery } from '../../api/exchanges';
import { useMe } from '../../api/session';
import { ProblemNotice } from '../../parts/problem-notice';
import { words } from '../../words';
import { momentWords, shortDay } from '../../words/dates';
import { InboxRow } from './inbox-row';
import { waitingForMe } from './waiting-for-me';

const text = words.operations.inbox;

/** What others want of me without a seat of mine: advice, a word on more time, an answer, a reading. */
export function InboxTodo() {
  const { person, businessDate } = useMe();
  const { data: inbox, error } = useQuery(inboxQuery);
  if (!inbox) return <ProblemNotice error={error} />;
  const waiting = waitingForMe(inbox, person.id);
  const sent = (by: string, at: string) => text.sentBy(by, momentWords(at, businessDate));
  return (
    <>
      <Section title={text.advice}>
        {waiting.advice.map((seat) => (
          <InboxRow
            key={seat.id}
            to={`/deliverables/${seat.deliverable.id}?seat=${seat.id}`}
            deliverable={seat.deliverable}
            facts={[words.steps[seat.step] ?? seat.stepTitle, seat.holder?.name ?? null]}
          />
        ))}
      </Section>
      <Section title={text.extensions}>
        {waiting.extensions.map((seat) => (
          <InboxRow
            key={seat.id}
            to={`/deliverables/${seat.deliverable.id}?seat=${seat.id}`}
            deliverable={seat.deliverable}
            facts={[words.steps[seat.step] ?? seat.stepTitle, seat.principal.name, seat.holder?.name ?? null]}
          />
        ))}
      </Section>
      <Section title={text.questions}>
        {waiting.questions.map((question) => (
          <InboxRow
            key={question.id}
            to={`/questions/${question.id}`}
            deliverable={question.deliverable}
            facts={[sent(question.by.name, question.at)]}
          >
            {question.question}
          </InboxRow>
        ))}
      </Section>
      <Section title={text.circulations}>
        {waiting.circulations.map((item) => (
          <InboxRow
            key={item.id}
            to={`/circulations/${item.id}`}
            deliverable={item.deliverable}
            facts={[
              sent(item.by.name, item.at),
              item.due && words.operations.circulate.due(shortDay(item.due, businessDate)),
              item.mustFinish ? words.operations.circulate.waits : null,
            ]}
          />
        ))}
      </Section>
    </>
  );
}

/** Absent while there is nothing in it. */
function Section({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section className="to-start" aria-label={title}>
      <h2 className="section-title">{title}</h2>
      <ul className="sheet work-list">{children}</ul>
    </section>
  );
}
