import { Button } from 'antd';
import { useState } from 'react';
import { closeQuestion } from '../../api/exchanges';
import type { Question } from '../../api/models';
import { useMe } from '../../api/session';
import { OperationSheet } from '../../decisions/operation-sheet';
import { useOperation } from '../../decisions/use-operation';
import { RemarkLine } from '../../parts/remark-line';
import { words } from '../../words';
import { momentWords } from '../../words/dates';

const text = words.operations.ask;

/** A question with what was answered. Whoever asked may say that they have heard enough. */
export function QuestionThread({ question }: { question: Question }) {
  const { person, businessDate } = useMe();
  const [closing, setClosing] = useState(false);
  const { by, to, at, replies, closed } = question;
  const names = to.map(({ name }) => name).join(words.common.separator);
  return (
    <article className="thread" aria-label={text.of(by.name, names)}>
      <div className="seat-line-head">
        <span className="quiet small">
          {text.of(by.name, names)} {momentWords(at, businessDate)}
        </span>
        {closed && <span className="seat-line-state">{text.closed}</span>}
      </div>
      <p className="thread-question">{question.question}</p>
      {replies.length === 0 && <p className="quiet small">{text.noReply}</p>}
      <ul className="thread-replies">
        {replies.map((reply) => (
          <li key={`${reply.by.id}${reply.at}`}>
            <RemarkLine remark={reply} />
          </li>
        ))}
      </ul>
      {!closed && by.id === person.id && (
        <Button size="small" onClick={() => setClosing(true)}>
          {text.close}
        </Button>
      )}
      {closing && <CloseSheet question={question} onClose={() => setClosing(false)} />}
    </article>
  );
}

function CloseSheet({ question, onClose }: { question: Question; onClose: () => void }) {
  const operation = useOperation(
    (_: null, commandId: string) => closeQuestion(question.id, commandId),
    onClose,
  );
  return (
    <OperationSheet
      title={text.close}
      effect={text.closeEffect}
      operation={operation}
      onConfirm={() => operation.perform(null)}
      onClose={onClose}
    />
  );
}
