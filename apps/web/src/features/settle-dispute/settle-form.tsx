import type { DecisionProps } from '../../decisions/decision-props';
import { ChoiceForm } from '../../decisions/choice-form';
import { words } from '../../words';
import { Objections } from './objections';

const text = words.operations.dispute;

/** A rung of the ladder: the two sides meet and settle it, take it higher with minutes, or the last rung rules. */
export function SettleForm(props: DecisionProps) {
  const rules = props.seat.offers.some(({ answer }) => answer === 'rule');
  return (
    <ChoiceForm
      {...props}
      title={text.title}
      submitLabel={text.submit}
      lead={rules ? text.asks.rule : text.asks.escalate}
      reasonLabels={text.record}
      missing={text.recordMissing}
    >
      <Objections seat={props.seat} />
    </ChoiceForm>
  );
}
