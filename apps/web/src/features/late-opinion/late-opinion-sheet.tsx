import { fileLateOpinion } from '../../api/seat-operations';
import { useMe } from '../../api/session';
import { OperationSheet, type SheetProps } from '../../decisions/operation-sheet';
import { ReasonField } from '../../decisions/reason-field';
import { useOperation } from '../../decisions/use-operation';
import { useKept } from '../../parts/use-kept';
import { words } from '../../words';

const text = words.operations.late;

/** 补充意见: what one had to say when it is too late to count. */
export function LateOpinionSheet({ seat, onClose }: SheetProps) {
  const { person } = useMe();
  const [opinion, setOpinion, forget] = useKept(`late:${person.id}:${seat.id}`, '');
  const operation = useOperation(async (input: string, commandId: string) => {
    const result = await fileLateOpinion(seat.id, input, commandId);
    forget();
    return result;
  }, onClose);
  return (
    <OperationSheet
      title={text.title}
      effect={text.effect}
      confirmLabel={text.submit}
      operation={operation}
      ready={opinion.trim() !== ''}
      onConfirm={() => operation.perform(opinion.trim())}
      onClose={onClose}
    >
      <ReasonField label={text.opinion} value={opinion} onChange={setOpinion} />
    </OperationSheet>
  );
}
