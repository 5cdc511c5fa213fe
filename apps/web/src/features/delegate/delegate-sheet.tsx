import { useState } from 'react';
import { delegate } from '../../api/seat-operations';
import { OperationSheet, type SheetProps } from '../../decisions/operation-sheet';
import { ReasonField } from '../../decisions/reason-field';
import { useOperation } from '../../decisions/use-operation';
import { PeoplePicker } from '../../parts/people-picker';
import { words } from '../../words';

const text = words.operations.delegate;

/** 委派: somebody of the unit looks into it first. The answer stays the holder's. */
export function DelegateSheet({ seat, onClose }: SheetProps) {
  const [to, setTo] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const operation = useOperation(
    (input: { to: string; reason: string }, commandId: string) => delegate(seat.id, input, commandId),
    onClose,
  );
  const [person] = to;
  return (
    <OperationSheet
      title={text.title}
      effect={text.effect}
      confirmLabel={text.submit}
      operation={operation}
      ready={person !== undefined && reason.trim() !== ''}
      onConfirm={() => person && operation.perform({ to: person, reason: reason.trim() })}
      onClose={onClose}
    >
      <PeoplePicker label={text.to} candidates={seat.delegateTo} value={to} onChange={setTo} single />
      <ReasonField label={text.reason} value={reason} onChange={setReason} />
    </OperationSheet>
  );
}
