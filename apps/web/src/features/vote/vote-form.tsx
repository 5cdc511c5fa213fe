import { ChoiceForm } from '../../decisions/choice-form';
import type { DecisionProps } from '../../decisions/decision-props';
import { words } from '../../words';

/** 表决票: 同意, 不同意, 弃权, under the count of who is to vote and who has. A vote cannot be changed afterwards. */
export function VoteForm(props: DecisionProps) {
  return (
    <ChoiceForm
      {...props}
      title={words.decide.titles.vote}
      submitLabel={words.vote.submit}
      lead={props.seat.tally?.words}
    />
  );
}
