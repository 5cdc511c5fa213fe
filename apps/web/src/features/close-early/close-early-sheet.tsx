import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { closeStepEarly, instanceQuery } from '../../api/instances';
import { OperationSheet, type SheetProps } from '../../decisions/operation-sheet';
import { ReasonField } from '../../decisions/reason-field';
import { useOperation } from '../../decisions/use-operation';
import { words } from '../../words';

const text = words.operations.closeEarly;

/** 提前结束征求意见: whoever asks for the opinions waits no longer. */
export function CloseEarlySheet({ seat, onClose }: SheetProps) {
  const [instanceId = ''] = seat.id.split('.');
  const { data: instance } = useQuery(instanceQuery(instanceId));
  const activation = instance?.activations.find(({ seats }) => seats.includes(seat.id));
  const [reason, setReason] = useState('');
  const operation = useOperation(
    (input: { activation: number; reason: string }, commandId: string) =>
      closeStepEarly(instanceId, input.activation, input.reason, commandId),
    onClose,
  );
  return (
    <OperationSheet
      title={text.title}
      effect={text.effect}
      confirmLabel={text.submit}
      operation={operation}
      ready={activation !== undefined && reason.trim() !== ''}
      onConfirm={() => activation && operation.perform({ activation: activation.id, reason: reason.trim() })}
      onClose={onClose}
    >
      <ReasonField label={words.operations.reason} value={reason} onChange={setReason} />
    </OperationSheet>
  );
}
