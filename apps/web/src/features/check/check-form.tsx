import { ChoiceForm } from '../../decisions/choice-form';
import type { DecisionProps } from '../../decisions/decision-props';
import { words } from '../../words';

/** 核查: 通过, 发现问题, 推翻验收. The last one undoes an acceptance and is confirmed twice. */
export function CheckForm(props: DecisionProps) {
  return (
    <ChoiceForm
      {...props}
      title={words.decide.titles.check}
      submitLabel={words.check.submit}
      grave={{ answer: 'overturn', warning: words.check.twice, tick: words.check.understood }}
    />
  );
}
