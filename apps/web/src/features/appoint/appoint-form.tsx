import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import type { Answer } from '../../api/models';
import { unitsQuery } from '../../api/directory';
import { ChoiceList } from '../../decisions/choice-list';
import { DecisionNotices } from '../../decisions/decision-notices';
import type { DecisionProps } from '../../decisions/decision-props';
import { Panel } from '../../decisions/panel';
import { ReasonField } from '../../decisions/reason-field';
import { useDecision } from '../../decisions/use-decision';
import { words } from '../../words';

interface AppointInput {
  answer: Answer | null;
  units: string[];
  opinion: string;
}

const empty: AppointInput = { answer: null, units: [], opinion: '' };

/** Nobody is listed to be asked: name units, or say why asking does not apply. */
export function AppointForm(props: DecisionProps) {
  const { seat } = props;
  const id = useId();
  const decision = useDecision(seat, empty);
  const units = useQuery(unitsQuery);
  const [fault, setFault] = useState<string | null>(null);
  const { form, setForm } = decision;
  const closed = seat.closed !== null || decision.changed;
  const naming = form.answer === 'name';

  const submit = () => {
    if (!form.answer) return setFault(words.decide.chooseFirst);
    if (naming && form.units.length === 0) return setFault(words.appoint.unitsMissing);
    if (!form.opinion.trim()) return setFault(words.appoint.reasonMissing);
    setFault(null);
    decision.send({
      answer: form.answer,
      opinion: form.opinion.trim(),
      ...(naming && { units: form.units }),
    });
  };

  return (
    <Panel title={words.decide.titles.appoint} seat={seat} version={decision.seen.version}>
      <p>{words.appoint.intro}</p>
      <DecisionNotices {...props} decision={decision} />
      <ChoiceList
        label={words.decide.titles.appoint}
        offers={seat.offers}
        value={form.answer}
        disabled={closed}
        onChange={(answer) => {
          setFault(null);
          setForm({ ...form, answer });
        }}
      />
      {naming && (
        <div className="field">
          <label htmlFor={id}>{words.appoint.units}</label>
          <Select
            id={id}
            mode="multiple"
            value={form.units}
            loading={units.isPending}
            optionFilterProp="label"
            onChange={(chosen: string[]) => setForm({ ...form, units: chosen })}
            options={(units.data ?? []).map(({ id: value, name: label }) => ({ value, label }))}
          />
        </div>
      )}
      <ReasonField
        label={words.appoint.reason}
        value={form.opinion}
        fault={fault}
        onChange={(opinion) => setForm({ ...form, opinion })}
      />
      <Button type="primary" size="large" block disabled={closed} loading={decision.busy} onClick={submit}>
        {form.answer === 'not-applicable' ? words.appoint.submitNotApplicable : words.appoint.submit}
      </Button>
    </Panel>
  );
}
