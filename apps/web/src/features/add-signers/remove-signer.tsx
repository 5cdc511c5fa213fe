import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { AddedSeat } from '../../api/models';
import { removeSigner } from '../../api/seat-operations';
import { seatQuery } from '../../api/seats';
import { OperationSheet } from '../../decisions/operation-sheet';
import { ReasonField } from '../../decisions/reason-field';
import { useOperation } from '../../decisions/use-operation';
import { words } from '../../words';

const text = words.operations.signers;

/** 减签, where the server says that this reader may. */
export function RemoveSigner({ signer }: { signer: AddedSeat }) {
  const { data } = useQuery(seatQuery(signer.id));
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => setOpen(false);
  const operation = useOperation(
    (input: string, commandId: string) => removeSigner(signer.id, input, commandId),
    close,
  );
  const isOffered = data?.operations.some((offer) => offer.operation === 'remove-signer' && offer.open);
  if (!isOffered) return null;
  const name = signer.holder?.name ?? signer.principal.name;
  return (
    <>
      <Button size="small" aria-label={text.removeOf(name)} onClick={() => setOpen(true)}>
        {text.remove}
      </Button>
      {open && (
        <OperationSheet
          title={text.removeOf(name)}
          effect={text.removeEffect(name)}
          confirmLabel={text.remove}
          operation={operation}
          ready={reason.trim() !== ''}
          onConfirm={() => operation.perform(reason.trim())}
          onClose={close}
        >
          <ReasonField label={words.operations.reason} value={reason} onChange={setReason} />
        </OperationSheet>
      )}
    </>
  );
}
