import { InputNumber } from 'antd';
import { useId, useState } from 'react';
import { extend } from '../../api/seat-operations';
import { OperationSheet, type SheetProps } from '../../decisions/operation-sheet';
import { ReasonField } from '../../decisions/reason-field';
import { useOperation } from '../../decisions/use-operation';
import { words } from '../../words';

const text = words.operations.extend;

/** 申请延期: more working days. The limit stays until somebody grants them. */
export function ExtendSheet({ seat, onClose }: SheetProps) {
  const id = useId();
  const [days, setDays] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const operation = useOperation(
    (input: { days: number; reason: string }, commandId: string) => extend(seat.id, input, commandId),
    onClose,
  );
  return (
    <OperationSheet
      title={text.title}
      effect={text.effect}
      confirmLabel={text.submit}
      operation={operation}
      ready={days !== null && reason.trim() !== ''}
      onConfirm={() => days !== null && operation.perform({ days, reason: reason.trim() })}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor={id}>{text.days}</label>
        <InputNumber id={id} min={1} max={250} precision={0} value={days} onChange={setDays} />
      </div>
      <ReasonField label={words.operations.reason} value={reason} onChange={setReason} />
    </OperationSheet>
  );
}
