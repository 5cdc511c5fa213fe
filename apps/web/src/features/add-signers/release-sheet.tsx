import { releaseSigners } from '../../api/seat-operations';
import { OperationSheet, type SheetProps } from '../../decisions/operation-sheet';
import { useOperation } from '../../decisions/use-operation';
import { words } from '../../words';

const text = words.operations.signers;

/** Waits no longer for those who have not signed. */
export function ReleaseSheet({ seat, onClose }: SheetProps) {
  const operation = useOperation((_: null, commandId: string) => releaseSigners(seat.id, commandId), onClose);
  return (
    <OperationSheet
      title={text.release}
      effect={text.releaseEffect}
      operation={operation}
      onConfirm={() => operation.perform(null)}
      onClose={onClose}
    />
  );
}
