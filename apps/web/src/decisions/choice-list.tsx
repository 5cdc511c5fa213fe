import { Radio } from 'antd';
import { useId } from 'react';
import type { Answer, Offer } from '../api/models';

interface Props {
  label: string;
  offers: readonly Offer[];
  value: Answer | null;
  disabled: boolean;
  onChange: (answer: Answer) => void;
}

/** The answers a seat may give, each with what follows from it. Nothing is preselected. */
export function ChoiceList({ label, offers, value, disabled, onChange }: Props) {
  const id = useId();
  return (
    <Radio.Group
      className="choices"
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={({ target }) => onChange(target.value as Answer)}
    >
      {offers.map(({ answer, label: name, effect, closed }) => (
        <div key={answer} className="choice">
          <Radio value={answer} disabled={disabled || closed !== null} aria-describedby={`${id}-${answer}`}>
            {name}
          </Radio>
          <p id={`${id}-${answer}`} className="choice-effect">
            {/* Why all of them are closed stands above the list. */}
            {(disabled ? null : closed?.title) ?? effect}
          </p>
        </div>
      ))}
    </Radio.Group>
  );
}
