import { Button } from 'antd';
import { useState } from 'react';
import type { SeatDetail } from '../../api/models';
import { advise } from '../../api/seat-operations';
import { useMe } from '../../api/session';
import { Panel } from '../../decisions/panel';
import { ReasonField } from '../../decisions/reason-field';
import { useOperation } from '../../decisions/use-operation';
import { ProblemNotice } from '../../parts/problem-notice';
import { useKept } from '../../parts/use-kept';
import { words } from '../../words';
import { momentWords } from '../../words/dates';

const text = words.operations.advise;

/** The advice of whoever was asked for it. It is no answer. */
export function AdviseForm({ seat }: { seat: SeatDetail }) {
  const { person, businessDate } = useMe();
  const [opinion, setOpinion, forget] = useKept(`advice:${person.id}:${seat.id}`, '');
  const [fault, setFault] = useState<string | null>(null);
  const operation = useOperation(async (input: string, commandId: string) => {
    const result = await advise(seat.id, input, commandId);
    forget();
    return result;
  });
  const by = seat.delegation?.by.name ?? '';

  const submit = () => {
    if (!opinion.trim()) return setFault(text.missing);
    setFault(null);
    operation.perform(opinion.trim());
  };

  return (
    <Panel title={text.title} seat={seat} version={seat.versionNumber}>
      {seat.delegation && (
        <p className="panel-lead">{text.asked(by, momentWords(seat.delegation.at, businessDate))}</p>
      )}
      <ReasonField label={text.opinion} value={opinion} fault={fault} onChange={setOpinion} />
      <p className="effect">{text.effect(by)}</p>
      <ProblemNotice error={operation.error} />
      <Button type="primary" size="large" block loading={operation.busy} onClick={submit}>
        {text.submit}
      </Button>
    </Panel>
  );
}
