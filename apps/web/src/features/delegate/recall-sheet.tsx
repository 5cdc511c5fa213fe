import { recall } from '../../api/seat-operations';
import { OperationSheet, type SheetProps } from '../../decisions/operation-sheet';
import { useOperation } from '../../decisions/use-operation';
import { words } from '../../words';

/** 收回委派, while no advice has come. */
export function RecallSheet({ seat, onClose }: SheetProps) {
  const operation = useOperation((_: null, commandId: string) => recall(seat.id, commandId), onClose);
  return (
    <OperationSheet
      title={words.operations.recall.title}
      effect={words.operations.recall.effect(seat.delegation?.to.name ?? '')}
      operation={operation}
      onConfirm={() => operation.perform(null)}
      onClose={onClose}
    />
  );
}
