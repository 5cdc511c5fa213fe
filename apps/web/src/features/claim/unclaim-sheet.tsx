import { unclaim } from '../../api/seat-operations';
import { OperationSheet, type SheetProps } from '../../decisions/operation-sheet';
import { useOperation } from '../../decisions/use-operation';
import { words } from '../../words';

/** 放回待领: the seat goes back to everybody who may take it. */
export function UnclaimSheet({ seat, onClose }: SheetProps) {
  const operation = useOperation((_: null, commandId: string) => unclaim(seat.id, commandId), onClose);
  return (
    <OperationSheet
      title={words.operations.unclaim.title}
      effect={words.operations.unclaim.effect}
      operation={operation}
      onConfirm={() => operation.perform(null)}
      onClose={onClose}
    />
  );
}
