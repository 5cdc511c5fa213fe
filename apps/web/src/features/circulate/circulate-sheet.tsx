import { Checkbox, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { circulate } from '../../api/seat-operations';
import { OperationSheet, type SheetProps } from '../../decisions/operation-sheet';
import { useOperation } from '../../decisions/use-operation';
import { PeoplePicker } from '../../parts/people-picker';
import { words } from '../../words';

const text = words.operations.circulate;

interface Sending {
  to: string[];
  mustFinish: boolean;
  limit?: number;
}

/** 传阅: the text goes round to be read; the seat may wait until everybody has. */
export function CirculateSheet({ seat, onClose }: SheetProps) {
  const id = useId();
  const [to, setTo] = useState<string[]>([]);
  const [mustFinish, setMustFinish] = useState(false);
  const [limit, setLimit] = useState<number | null>(null);
  const operation = useOperation(
    (input: Sending, commandId: string) => circulate(seat.id, input, commandId),
    onClose,
  );
  return (
    <OperationSheet
      title={text.title}
      effect={text.effect}
      confirmLabel={text.submit}
      operation={operation}
      ready={to.length > 0}
      onConfirm={() => operation.perform({ to, mustFinish, ...(limit !== null && { limit }) })}
      onClose={onClose}
    >
      <PeoplePicker label={text.to} anybody value={to} onChange={setTo} />
      <Checkbox checked={mustFinish} onChange={({ target }) => setMustFinish(target.checked)}>
        {text.mustFinish}
      </Checkbox>
      <div className="field">
        <label htmlFor={id}>{text.limit}</label>
        <InputNumber
          id={id}
          min={1}
          max={250}
          precision={0}
          value={limit}
          placeholder={text.limitHint}
          onChange={setLimit}
        />
      </div>
    </OperationSheet>
  );
}
