import { Radio } from 'antd';
import { useId } from 'react';
import type { Offer } from '../api/models';

interface Props {
  label: string;
  offers: readonly Offer[];
  value: string | null;
  disabled: boolean;
  onChange: (answer: string) => void;
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
      onChange={({ target }) => onChange(String(target.value))}
    >
      {offers.map(({ answer, label: name, effect, closed }) => (
        <div key={answer} className="choice">
          <Radio value={answer} disabled={disabled || closed !== null} aria-describedby={`${id}-${answer}`}>
            {name}
          </Radio>
          <p id={`${id}-${answer}`} className="choice-effect">
            {closed?.title ?? effect}
          </p>
        </div>
      ))}
    </Radio.Group>
  );
}
