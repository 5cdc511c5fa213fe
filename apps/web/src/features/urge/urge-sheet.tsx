import { useState } from 'react';
import { urge } from '../../api/seat-operations';
import { OperationSheet, type SheetProps } from '../../decisions/operation-sheet';
import { ReasonField } from '../../decisions/reason-field';
import { useOperation } from '../../decisions/use-operation';
import { words } from '../../words';

const text = words.operations.urge;

/** 催办: reminds whoever is to answer. No limit moves. */
export function UrgeSheet({ seat, onClose }: SheetProps) {
  const [said, setSaid] = useState('');
  const operation = useOperation(
    (input: string, commandId: string) => urge(seat.id, input, commandId),
    onClose,
  );
  return (
    <OperationSheet
      title={text.title}
      effect={text.effect(seat.holder?.name ?? seat.principal.name)}
      confirmLabel={text.submit}
      operation={operation}
      onConfirm={() => operation.perform(said.trim())}
      onClose={onClose}
    >
      <ReasonField label={text.words} hint={text.hint} value={said} onChange={setSaid} />
    </OperationSheet>
  );
}
