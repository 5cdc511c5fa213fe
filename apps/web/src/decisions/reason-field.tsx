import { Button, Input } from 'antd';
import { useId } from 'react';
import './decisions.css';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  /** Shown beneath and tied to the field once something is missing. */
  fault?: string | null;
  phrases?: readonly string[];
}

/** A text that grows with what is written, with phrases to start from. */
export function ReasonField({ label, value, onChange, hint, fault, phrases = [] }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {phrases.length > 0 && (
        <div className="phrases">
          {phrases.map((phrase) => (
            <Button key={phrase} size="small" onClick={() => onChange(value ? `${value}${phrase}` : phrase)}>
              {phrase}
            </Button>
          ))}
        </div>
      )}
      <Input.TextArea
        id={id}
        value={value}
        placeholder={hint}
        status={fault ? 'error' : undefined}
        aria-invalid={Boolean(fault)}
        aria-describedby={fault ? `${id}-fault` : undefined}
        autoSize={{ minRows: 3, maxRows: 12 }}
        onChange={({ target }) => onChange(target.value)}
      />
      {fault && (
        <p id={`${id}-fault`} className="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
