import { useState } from 'react';
import { takeBack } from '../../api/seat-operations';
import { OperationSheet, type SheetProps } from '../../decisions/operation-sheet';
import { ReasonField } from '../../decisions/reason-field';
import { useOperation } from '../../decisions/use-operation';
import { words } from '../../words';

const text = words.operations.takeBack;

/** 拿回: voids one's own answer while nobody has acted on it. It stays in the record. */
export function TakeBackSheet({ seat, onClose }: SheetProps) {
  const [reason, setReason] = useState('');
  const operation = useOperation(
    (input: string, commandId: string) => takeBack(seat.id, input, commandId),
    onClose,
  );
  return (
    <OperationSheet
      title={text.title}
      effect={text.effect}
      confirmLabel={text.submit}
      operation={operation}
      ready={reason.trim() !== ''}
      onConfirm={() => operation.perform(reason.trim())}
      onClose={onClose}
    >
      <ReasonField label={words.operations.reason} value={reason} onChange={setReason} />
    </OperationSheet>
  );
}
