import { useState } from 'react';
import { sendCopies } from '../../api/seat-operations';
import { OperationSheet, type SheetProps } from '../../decisions/operation-sheet';
import { ReasonField } from '../../decisions/reason-field';
import { useOperation } from '../../decisions/use-operation';
import { PeoplePicker } from '../../parts/people-picker';
import { words } from '../../words';

const text = words.operations.copy;

/** 抄送: the text as it is now, for information. */
export function CopySheet({ seat, onClose }: SheetProps) {
  const [to, setTo] = useState<string[]>([]);
  const [said, setSaid] = useState('');
  const operation = useOperation(
    (input: { to: string[]; words: string }, commandId: string) => sendCopies(seat.id, input, commandId),
    onClose,
  );
  return (
    <OperationSheet
      title={text.title}
      effect={text.effect}
      confirmLabel={text.submit}
      operation={operation}
      ready={to.length > 0}
      onConfirm={() => operation.perform({ to, words: said.trim() })}
      onClose={onClose}
    >
      <PeoplePicker label={text.to} anybody value={to} onChange={setTo} />
      <ReasonField label={text.words} hint={words.decide.opinionHint} value={said} onChange={setSaid} />
    </OperationSheet>
  );
}
