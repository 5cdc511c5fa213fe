import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { DispositionResponse, Opinion } from '../api/models';
import { respondToDisposition } from '../api/opinions';
import { useMe } from '../api/session';
import { OperationSheet } from './operation-sheet';
import { ReasonField } from './reason-field';
import { useOperation } from './use-operation';
import { words } from '../words';

type Kind = DispositionResponse['response'];

const text = words.operations.response;

/** 认可, 保留意见, 提请协调: what the unit that made a point says to what became of it. */
export function ResponseButton({ opinion }: { opinion: Opinion }) {
  const { person } = useMe();
  const [open, setOpen] = useState(false);
  const isOurs = opinion.unit.id === person.unit.id || opinion.person?.id === person.id;
  if (opinion.response) {
    return <span className="quiet">{text.given(opinion.response.label)}</span>;
  }
  if (!opinion.disposition || !isOurs) return null;
  const place = opinion.item.place || words.opinions.whole;
  return (
    <>
      <Button size="small" aria-label={text.of(place)} onClick={() => setOpen(true)}>
        {text.title}
      </Button>
      {open && <ResponseSheet opinion={opinion} onClose={() => setOpen(false)} />}
    </>
  );
}

function ResponseSheet({ opinion, onClose }: { opinion: Opinion; onClose: () => void }) {
  const [response, setResponse] = useState<Kind | null>(null);
  const [reason, setReason] = useState('');
  const operation = useOperation(
    (input: DispositionResponse, commandId: string) => respondToDisposition(opinion.id, input, commandId),
    onClose,
  );
  // There is nothing to take higher where the point was adopted.
  const kinds: Kind[] =
    opinion.disposition?.kind === 'adopted' ? ['confirm', 'reserve'] : ['confirm', 'reserve', 'escalate'];
  const needsReason = response !== null && response !== 'confirm';
  return (
    <OperationSheet
      title={text.title}
      effect={response ? text.effects[response] : words.decide.choose}
      confirmLabel={text.submit}
      operation={operation}
      ready={response !== null && (!needsReason || reason.trim() !== '')}
      onConfirm={() => response && operation.perform({ response, reason: reason.trim() })}
      onClose={onClose}
    >
      <Radio.Group
        aria-label={text.title}
        value={response}
        onChange={({ target }) => setResponse(target.value as Kind)}
        options={kinds.map((value) => ({ value, label: text[value] }))}
      />
      {needsReason && <ReasonField label={text.reason} value={reason} onChange={setReason} />}
    </OperationSheet>
  );
}
