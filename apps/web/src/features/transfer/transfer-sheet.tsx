import { useState } from 'react';
import { transfer } from '../../api/seats';
import { OperationSheet, type SheetProps } from '../../decisions/operation-sheet';
import { ReasonField } from '../../decisions/reason-field';
import { useOperation } from '../../decisions/use-operation';
import { PeoplePicker } from '../../parts/people-picker';
import { words } from '../../words';

/** 转办: hand the seat to another person of the unit. Only those who may take it are offered. */
export function TransferSheet({ seat, onClose }: SheetProps) {
  const [to, setTo] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const operation = useOperation(
    (input: { to: string; reason: string }, commandId: string) => transfer(seat.id, input, commandId),
    onClose,
  );
  const [person] = to;
  return (
    <OperationSheet
      title={words.decide.transfer}
      effect={words.decide.transferEffect}
      operation={operation}
      ready={person !== undefined && reason.trim() !== ''}
      onConfirm={() => person && operation.perform({ to: person, reason: reason.trim() })}
      onClose={onClose}
    >
      <PeoplePicker
        label={words.decide.transferTo}
        candidates={seat.transferTo}
        value={to}
        onChange={setTo}
        single
      />
      <ReasonField label={words.decide.transferReason} value={reason} onChange={setReason} />
    </OperationSheet>
  );
}
