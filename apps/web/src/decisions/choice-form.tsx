import { Button, Checkbox, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Answer } from '../api/models';
import { ConfirmSheet } from '../parts/confirm-sheet';
import { words } from '../words';
import { ChoiceList } from './choice-list';
import { DecisionNotices } from './decision-notices';
import type { DecisionProps } from './decision-props';
import { Panel } from './panel';
import { ReasonField } from './reason-field';
import { StepFields } from './step-fields';
import { useDecision } from './use-decision';

interface Props extends DecisionProps {
  title: string;
  submitLabel: string;
  /** Stands above the choices, such as the count line of a vote. */
  lead?: string | null;
  /** An answer that is confirmed twice: its sentence, and the box that has to be ticked. */
  grave?: { answer: string; warning: string; tick: string };
  /** What the text beside an answer is called there, and what is said where it is missing. */
  reasonLabels?: Readonly<Record<string, string>>;
  missing?: Readonly<Record<string, string>>;
  /** Stands between the lead and the choices. */
  children?: ReactNode;
}

/** Choose one answer, say why where that is asked, read what follows, confirm. */
export function ChoiceForm(props: Props) {
  const { seat, title, submitLabel, lead, grave, reasonLabels = {}, missing = {}, children } = props;
  const decision = useDecision(seat, {
    answer: null as Answer | null,
    opinion: '',
    to: null as string | null,
  });
  const [fault, setFault] = useState<string | null>(null);
  const [confirming, setConfirming] = useState(false);
  const [understood, setUnderstood] = useState(false);

  const { form, setForm } = decision;
  const offer = seat.offers.find(({ answer }) => answer === form.answer);
  const closed = seat.closed !== null;
  const target = seat.returnTargets.length > 1 ? form.to : (seat.returnTargets[0]?.step ?? null);
  const isGrave = grave !== undefined && grave.answer === offer?.answer;

  const ask = () => {
    if (!offer) return setFault(words.decide.chooseFirst);
    if (offer.answer === 'return' && !target) return setFault(words.signOff.targetMissing);
    if (offer.reasonRequired && !form.opinion.trim())
      return setFault(missing[offer.answer] ?? words.decide.reasonMissing(offer.label));
    setFault(null);
    if (!decision.stepForm.check(offer.answer)) return;
    setUnderstood(false);
    setConfirming(true);
  };

  const confirm = () => {
    if (!offer) return;
    const to = offer.answer === 'return' ? target : null;
    decision.send({ answer: offer.answer, opinion: form.opinion.trim(), ...(to && { to }) }, () =>
      setConfirming(false),
    );
  };

  return (
    <Panel title={title} seat={seat} version={decision.seen.version}>
      <DecisionNotices {...props} decision={decision} />
      {lead && <p className="panel-lead">{lead}</p>}
      {children}
      <ChoiceList
        label={title}
        offers={seat.offers}
        value={form.answer}
        disabled={closed}
        onChange={(answer) => {
          setFault(null);
          setForm({ ...form, answer });
        }}
      />
      {offer?.answer === 'return' && seat.returnTargets.length > 1 && (
        <Radio.Group
          aria-label={words.signOff.returnTo}
          value={form.to}
          onChange={({ target: { value } }) => setForm({ ...form, to: String(value) })}
          options={seat.returnTargets.map(({ step, title: name }) => ({
            value: step,
            label: words.signOff.returnToStep(words.steps[step] ?? name),
          }))}
        />
      )}
      <StepFields seat={seat} form={decision.stepForm} disabled={closed} />
      <ReasonField
        label={
          reasonLabels[offer?.answer ?? ''] ??
          (offer?.reasonRequired ? words.decide.reason : words.decide.opinion)
        }
        hint={offer?.reasonRequired ? words.decide.reasonHint : words.decide.opinionHint}
        value={form.opinion}
        fault={fault}
        onChange={(opinion) => setForm({ ...form, opinion })}
      />
      <Button type="primary" size="large" block disabled={closed || decision.changed} onClick={ask}>
        {submitLabel}
      </Button>
      <ConfirmSheet
        open={confirming}
        title={words.decide.sheetTitle(offer?.label ?? '')}
        effect={offer?.effect ?? ''}
        busy={decision.busy}
        disabled={isGrave && !understood}
        onCancel={() => setConfirming(false)}
        onConfirm={confirm}
      >
        {isGrave && (
          <>
            <p className="notice">{grave.warning}</p>
            <Checkbox checked={understood} onChange={({ target }) => setUnderstood(target.checked)}>
              {grave.tick}
            </Checkbox>
          </>
        )}
        <DecisionNotices
          {...props}
          decision={decision}
          onSeeChanges={(from, to) => {
            setConfirming(false);
            props.onSeeChanges(from, to);
          }}
        />
      </ConfirmSheet>
    </Panel>
  );
}
