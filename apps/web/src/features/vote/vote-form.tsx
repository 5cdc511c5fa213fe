import { ChoiceForm } from '../../decisions/choice-form';
import type { DecisionProps } from '../../decisions/decision-props';
import { words } from '../../words';

/** 表决票: 同意, 不同意, 弃权. A vote cannot be changed, so it is confirmed on its own line. */
export function VoteForm(props: DecisionProps) {
  const { tally } = props.seat;
  const lead = tally
    ? `${words.vote.countLine(tally.needed, tally.seats)} · ${words.vote.answered(tally.answered, tally.seats)}`
    : null;
  return (
    <ChoiceForm
      {...props}
      title={words.decide.titles.vote}
      submitLabel={words.vote.submit}
      lead={lead}
      finality={words.vote.final}
    />
  );
}
