import type { SeatDetail } from '../api/models';
import { PeoplePicker } from '../parts/people-picker';
import { words } from '../words';
import { FieldInput } from './field-input';
import { ReadField } from './read-field';
import type { StepForm } from './use-step-form';

interface Props {
  seat: SeatDetail;
  form: StepForm;
  disabled?: boolean;
}

/** The workflow's form as this step shows it: what may be read, what may be filled in, whom to pick. */
export function StepFields({ seat, form, disabled = false }: Props) {
  const shown = seat.form.filter(({ right, value }) => right === 'read' && value !== null);
  const open = seat.form.filter(({ right }) => right !== 'read');
  if (shown.length + open.length + seat.picks.length === 0) return null;
  return (
    <div className="step-form" role="group" aria-label={words.operations.form.title}>
      {shown.length > 0 && (
        <dl className="seat-facts">
          {shown.map((field) => (
            <ReadField key={field.name} field={field} />
          ))}
        </dl>
      )}
      {open.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={form.values[field.name] ?? field.value}
          fault={form.faults[field.name] ?? null}
          disabled={disabled}
          onChange={(value) => form.fill(field.name, value)}
        />
      ))}
      {seat.picks.map(({ party, anybody, candidates }) => (
        <PeoplePicker
          key={party}
          label={seat.picks.length > 1 ? words.operations.form.pickOf(party) : words.operations.form.pick}
          anybody={anybody}
          candidates={candidates}
          value={form.picks[party] ?? []}
          fault={form.faults[party] ?? null}
          onChange={(people) => form.pick(party, people)}
        />
      ))}
    </div>
  );
}
