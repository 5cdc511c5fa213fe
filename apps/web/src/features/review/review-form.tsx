import { Button, Divider } from 'antd';
import { useState } from 'react';
import type { Answer, OpinionItem } from '../../api/models';
import { ChoiceList } from '../../decisions/choice-list';
import { DecisionNotices } from '../../decisions/decision-notices';
import type { DecisionProps } from '../../decisions/decision-props';
import { Panel } from '../../decisions/panel';
import { ReasonField } from '../../decisions/reason-field';
import { StepFields } from '../../decisions/step-fields';
import { useDecision } from '../../decisions/use-decision';
import { words } from '../../words';
import { ItemsEditor } from './items-editor';

interface ReviewInput {
  answer: Answer | null;
  opinion: string;
  items: OpinionItem[];
}

const empty: ReviewInput = { answer: null, opinion: '', items: [] };

/** 征求意见: no comment in one click, or an opinion for the whole unit, article by article. */
export function ReviewForm(props: DecisionProps & { places: readonly string[] }) {
  const { seat, places } = props;
  const decision = useDecision(seat, empty);
  const [fault, setFault] = useState<string | null>(null);
  const { form, setForm } = decision;

  const oneClick = seat.offers.find(({ answer }) => answer === 'no-comment');
  const others = seat.offers.filter(({ answer }) => answer !== 'no-comment');
  const offer = others.find(({ answer }) => answer === form.answer);
  const closed = seat.closed !== null || decision.changed;
  const takesItems = form.answer === 'agree-with-changes' || form.answer === 'disagree';
  // Changes asked for article by article are the reason themselves.
  const needsGeneral = offer?.reasonRequired && offer.answer !== 'agree-with-changes';

  const submit = () => {
    const items = takesItems ? form.items.filter(isWritten) : [];
    if (!offer) return setFault(words.decide.chooseFirst);
    if (needsGeneral && !form.opinion.trim()) return setFault(words.decide.reasonMissing(offer.label));
    if (offer.answer === 'agree-with-changes' && items.length === 0) return setFault(words.review.needItems);
    setFault(null);
    if (!decision.stepForm.check(offer.answer)) return;
    decision.send({ answer: offer.answer, opinion: form.opinion.trim(), items });
  };

  return (
    <Panel title={words.decide.titles.review} seat={seat} version={decision.seen.version}>
      <DecisionNotices {...props} decision={decision} />
      <StepFields seat={seat} form={decision.stepForm} disabled={closed} />
      {oneClick && (
        <div>
          <p className="effect">{oneClick.effect}</p>
          <Button
            block
            disabled={closed}
            loading={decision.busy}
            onClick={() => decision.stepForm.check('no-comment') && decision.send({ answer: 'no-comment' })}
          >
            {words.review.oneClick}
          </Button>
        </div>
      )}
      <Divider plain>{words.review.other}</Divider>
      <ChoiceList
        label={words.review.other}
        offers={others}
        value={form.answer}
        disabled={closed}
        onChange={(answer) => {
          setFault(null);
          setForm({ ...form, answer });
        }}
      />
      {takesItems && (
        <ItemsEditor items={form.items} places={places} onChange={(items) => setForm({ ...form, items })} />
      )}
      {form.answer && (
        <ReasonField
          label={needsGeneral ? words.decide.reason : words.review.general}
          hint={needsGeneral ? words.decide.reasonHint : words.decide.opinionHint}
          value={form.opinion}
          fault={needsGeneral ? fault : null}
          onChange={(opinion) => setForm({ ...form, opinion })}
        />
      )}
      {!needsGeneral && fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <p className="effect">{words.review.forUnit(seat.principal.name)}</p>
      <Button type="primary" size="large" block disabled={closed} loading={decision.busy} onClick={submit}>
        {words.review.submit}
      </Button>
    </Panel>
  );
}

const isWritten = ({ wording, reason }: OpinionItem): boolean => Boolean(wording.trim() || reason.trim());
