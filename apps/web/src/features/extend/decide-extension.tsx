import { Button } from 'antd';
import { useState } from 'react';
import type { SeatDetail } from '../../api/models';
import { decideExtension } from '../../api/seat-operations';
import { OperationSheet } from '../../decisions/operation-sheet';
import { ReasonField } from '../../decisions/reason-field';
import { useOperation } from '../../decisions/use-operation';
import { words } from '../../words';

const text = words.operations.extend;

/** 准予 or 不准, for whoever decides on a request for more time. */
export function DecideExtension({ seat }: { seat: SeatDetail }) {
  const [grant, setGrant] = useState<boolean | null>(null);
  const [reason, setReason] = useState('');
  const close = () => setGrant(null);
  const operation = useOperation(
    (input: { grant: boolean; reason: string }, commandId: string) =>
      decideExtension(seat.id, input, commandId),
    close,
  );
  const { extension, operations } = seat;
  const isOffered = operations.some((offer) => offer.operation === 'decide-extension' && offer.open);
  if (!extension || !isOffered) return null;
  return (
    <section className="panel" aria-label={text.decide}>
      <h2 className="panel-title">{text.decide}</h2>
      <p>{text.asked(extension.by.name, extension.days, extension.reason)}</p>
      <p className="effect">{text.grantEffect(extension.days)}</p>
      <div className="twin-buttons">
        <Button size="large" onClick={() => setGrant(false)}>
          {text.refuse}
        </Button>
        <Button size="large" type="primary" onClick={() => setGrant(true)}>
          {text.grant}
        </Button>
      </div>
      {grant !== null && (
        <OperationSheet
          title={grant ? text.grant : text.refuse}
          effect={grant ? text.grantEffect(extension.days) : text.refuseEffect}
          operation={operation}
          ready={grant || reason.trim() !== ''}
          onConfirm={() => operation.perform({ grant, reason: reason.trim() })}
          onClose={close}
        >
          <ReasonField
            label={text.decideReason}
            hint={grant ? words.decide.opinionHint : words.decide.reasonHint}
            value={reason}
            onChange={setReason}
          />
        </OperationSheet>
      )}
    </section>
  );
}
