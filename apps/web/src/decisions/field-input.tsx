import { useQuery } from '@tanstack/react-query';
import { DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';
import { unitsQuery } from '../api/directory';
import type { FormField } from '../api/models';
import { PeoplePicker } from '../parts/people-picker';
import { words } from '../words';
import type { FieldValue } from './step-form-rules';

interface Props {
  field: FormField;
  value: unknown;
  fault: string | null;
  disabled: boolean;
  onChange: (value: FieldValue) => void;
}

/** One field of the workflow's form. Emptying it sends an empty value, which clears it. */
export function FieldInput(props: Props) {
  const { field, value, fault, onChange } = props;
  const id = useId();
  const label =
    field.right === 'required' ? `${field.title}（${words.operations.form.required}）` : field.title;
  if (field.type === 'person') {
    return (
      <PeoplePicker
        label={label}
        anybody
        single
        value={textOf(value) === '' ? [] : [textOf(value)]}
        fault={fault}
        onChange={([person = '']) => onChange(person)}
      />
    );
  }
  return (
    <div className="field">
      <label htmlFor={id} id={`${id}-label`}>
        {label}
      </label>
      <Control {...props} id={id} />
      {fault && (
        <p id={`${id}-fault`} className="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

function Control({ field, value, fault, disabled, onChange, id }: Props & { id: string }) {
  const marks = {
    id,
    disabled,
    status: fault ? ('error' as const) : undefined,
    'aria-invalid': Boolean(fault),
    'aria-describedby': fault ? `${id}-fault` : undefined,
  };
  switch (field.type) {
    case 'number':
      return (
        <InputNumber
          {...marks}
          value={typeof value === 'number' ? value : null}
          onChange={(next) => onChange(next ?? '')}
        />
      );
    case 'boolean':
      return (
        <Radio.Group
          id={id}
          aria-labelledby={`${id}-label`}
          disabled={disabled}
          value={typeof value === 'boolean' ? value : null}
          onChange={({ target }) => onChange(target.value === true)}
          options={[
            { value: true, label: words.operations.form.yes },
            { value: false, label: words.operations.form.no },
          ]}
        />
      );
    case 'date':
      return (
        <DatePicker
          {...marks}
          value={textOf(value) === '' ? null : dayjs(textOf(value))}
          onChange={(day) => onChange(day === null ? '' : day.format('YYYY-MM-DD'))}
        />
      );
    case 'choice':
      return (
        <Select
          {...marks}
          allowClear
          value={textOf(value) || null}
          options={field.options.map((option) => ({ value: option, label: option }))}
          onChange={(next: string | null | undefined) => onChange(next ?? '')}
        />
      );
    case 'unit':
      return <UnitSelect {...marks} value={textOf(value)} onChange={onChange} />;
    default:
      return (
        <Input.TextArea
          {...marks}
          autoSize={{ minRows: 1, maxRows: 8 }}
          value={textOf(value)}
          onChange={({ target }) => onChange(target.value)}
        />
      );
  }
}

interface UnitProps {
  id: string;
  disabled: boolean;
  value: string;
  onChange: (value: FieldValue) => void;
}

function UnitSelect({ value, onChange, ...marks }: UnitProps) {
  const { data, isPending } = useQuery(unitsQuery);
  return (
    <Select
      {...marks}
      allowClear
      showSearch
      optionFilterProp="label"
      loading={isPending}
      value={value || null}
      options={(data ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
      onChange={(next: string | null | undefined) => onChange(next ?? '')}
    />
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
