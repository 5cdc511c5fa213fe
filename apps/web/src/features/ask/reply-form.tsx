import { Button } from 'antd';
import { useState } from 'react';
import { reply } from '../../api/exchanges';
import type { QuestionPut } from '../../api/models';
import { useMe } from '../../api/session';
import { ReasonField } from '../../decisions/reason-field';
import { useOperation } from '../../decisions/use-operation';
import { ProblemNotice } from '../../parts/problem-notice';
import { useKept } from '../../parts/use-kept';
import { words } from '../../words';
import { momentWords } from '../../words/dates';
import { QuestionThread } from './question-thread';

const text = words.operations.ask;

/** A question as whoever was asked finds it, and their answer. */
export function ReplyForm({ question }: { question: QuestionPut }) {
  const { person, businessDate } = useMe();
  const [said, setSaid, forget] = useKept(`reply:${person.id}:${question.id}`, '');
  const [fault, setFault] = useState<string | null>(null);
  const operation = useOperation(async (input: string, commandId: string) => {
    const result = await reply(question.id, input, commandId);
    setSaid('');
    forget();
    return result;
  });
  const isAsked = question.to.some(({ id }) => id === person.id);

  const submit = () => {
    if (!said.trim()) return setFault(text.replyMissing);
    setFault(null);
    operation.perform(said.trim());
  };

  return (
    <section className="panel" aria-label={text.pageTitle}>
      <header>
        <h2 className="panel-title">{text.pageTitle}</h2>
        <div className="small quiet">
          {text.askedBy(question.by.name, momentWords(question.at, businessDate))}
        </div>
      </header>
      <QuestionThread question={question} />
      {isAsked && !question.closed && (
        <>
          <ReasonField label={text.reply} value={said} fault={fault} onChange={setSaid} />
          <ProblemNotice error={operation.error} />
          <Button type="primary" size="large" block loading={operation.busy} onClick={submit}>
            {text.replySubmit}
          </Button>
        </>
      )}
    </section>
  );
}
