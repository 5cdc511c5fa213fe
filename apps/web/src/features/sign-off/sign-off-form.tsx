import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { DecisionProps } from '../../decisions/decision-props';
import { DecisionNotices } from '../../decisions/decision-notices';
import { Panel } from '../../decisions/panel';
import { ReasonField } from '../../decisions/reason-field';
import { StepFields } from '../../decisions/step-fields';
import { useDecision } from '../../decisions/use-decision';
import { ConfirmSheet } from '../../parts/confirm-sheet';
import { words } from '../../words';

type Verb = 'agree' | 'return';

/** 签批: two verbs, each with what follows from it; the sheet that opens is the last look before the act. */
export function SignOffForm(props: DecisionProps) {
  const { seat } = props;
  const decision = useDecision(seat, { opinion: '', to: null as string | null });
  const [verb, setVerb] = useState<Verb | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const { form, setForm } = decision;
  const offerOf = (answer: Verb) => seat.offers.find((offer) => offer.answer === answer);
  const offer = verb && offerOf(verb);
  const needsTarget = verb === 'return' && seat.returnTargets.length > 1;

  const close = () => {
    setVerb(null);
    setFault(null);
  };

  const confirm = () => {
    if (!verb || !offer) return;
    const opinion = form.opinion.trim();
    const to = seat.returnTargets.length > 1 ? form.to : (seat.returnTargets[0]?.step ?? null);
    if (verb === 'return' && !to) return setFault(words.signOff.targetMissing);
    if (offer.reasonRequired && !opinion) return setFault(words.signOff.reasonMissing);
    decision.send({ answer: verb, opinion, ...(verb === 'return' && to && { to }) }, close);
  };

  const button = (answer: Verb, label: string) => {
    const own = offerOf(answer);
    if (!own) return null;
    return (
      <>
        <p className="effect">{(seat.closed ? null : own.closed?.title) ?? own.effect}</p>
        <Button
          size="large"
          type={answer === 'agree' ? 'primary' : 'default'}
          disabled={seat.closed !== null || own.closed !== null || decision.changed}
          onClick={() => decision.stepForm.check(answer) && setVerb(answer)}
        >
          {label}
        </Button>
      </>
    );
  };

  return (
    <Panel title={words.decide.titles.sign} seat={seat} version={decision.seen.version}>
      <DecisionNotices {...props} decision={decision} />
      <StepFields seat={seat} form={decision.stepForm} disabled={seat.closed !== null} />
      <div className="decision-bar sign-off-bar">
        {button('agree', words.signOff.agree)}
        {button('return', words.signOff.return)}
      </div>
      <ConfirmSheet
        open={verb !== null}
        title={words.decide.sheetTitle(offer?.label ?? '')}
        effect={offer?.effect ?? ''}
        confirmLabel={words.signOff.confirm}
        busy={decision.busy}
        disabled={decision.changed}
        onConfirm={confirm}
        onCancel={close}
      >
        {needsTarget && (
          <Radio.Group
            aria-label={words.signOff.returnTo}
            value={form.to}
            onChange={({ target }) => setForm({ ...form, to: String(target.value) })}
          >
            {seat.returnTargets.map(({ step, title }) => (
              <Radio key={step} value={step}>
                {words.signOff.returnToStep(words.steps[step] ?? title)}
              </Radio>
            ))}
          </Radio.Group>
        )}
        <ReasonField
          label={verb === 'return' ? words.decide.reason : words.decide.opinion}
          hint={offer?.reasonRequired ? words.decide.reasonHint : words.decide.opinionHint}
          value={form.opinion}
          fault={fault}
          phrases={verb === 'agree' ? words.signOff.agreePhrases : words.signOff.returnPhrases}
          onChange={(opinion) => setForm({ ...form, opinion })}
        />
        <DecisionNotices
          {...props}
          decision={decision}
          onSeeChanges={(from, to) => {
            close();
            props.onSeeChanges(from, to);
          }}
        />
      </ConfirmSheet>
    </Panel>
  );
}
