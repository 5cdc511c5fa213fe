import { useState } from 'react';
import { ask } from '../../api/seat-operations';
import { OperationSheet, type SheetProps } from '../../decisions/operation-sheet';
import { ReasonField } from '../../decisions/reason-field';
import { useOperation } from '../../decisions/use-operation';
import { PeoplePicker } from '../../parts/people-picker';
import { words } from '../../words';

const text = words.operations.ask;

/** 询问: a question to others about the text. It has no bearing on the count. */
export function AskSheet({ seat, onClose }: SheetProps) {
  const [to, setTo] = useState<string[]>([]);
  const [question, setQuestion] = useState('');
  const operation = useOperation(
    (input: { to: string[]; question: string }, commandId: string) => ask(seat.id, input, commandId),
    onClose,
  );
  return (
    <OperationSheet
      title={text.title}
      effect={text.effect}
      confirmLabel={text.submit}
      operation={operation}
      ready={to.length > 0 && question.trim() !== ''}
      onConfirm={() => operation.perform({ to, question: question.trim() })}
      onClose={onClose}
    >
      <PeoplePicker label={text.to} anybody value={to} onChange={setTo} />
      <ReasonField label={text.question} value={question} onChange={setQuestion} />
    </OperationSheet>
  );
}
