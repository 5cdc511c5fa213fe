import { useQuery } from '@tanstack/react-query';
import { peopleNamedQuery, unitsQuery } from '../api/directory';
import type { FormField } from '../api/models';
import { words } from '../words';
import { dayWords } from '../words/dates';

/** A field of the form that this step may only read. */
export function ReadField({ field }: { field: FormField }) {
  return (
    <div className="seat-fact">
      <dt className="quiet">{field.title}</dt>
      <dd>
        <FieldValueWords field={field} />
      </dd>
    </div>
  );
}

function FieldValueWords({ field: { type, value } }: { field: FormField }) {
  const text = String(value);
  switch (type) {
    case 'boolean':
      return value === true ? words.operations.form.yes : words.operations.form.no;
    case 'date':
      return dayWords(text);
    case 'unit':
      return <NameOfUnit id={text} />;
    case 'person':
      return <NameOfPerson id={text} />;
    default:
      return text;
  }
}

function NameOfUnit({ id }: { id: string }) {
  const { data } = useQuery(unitsQuery);
  return data?.find((unit) => unit.id === id)?.name ?? '';
}

function NameOfPerson({ id }: { id: string }) {
  const { data } = useQuery(peopleNamedQuery(''));
  return data?.find((person) => person.id === id)?.name ?? '';
}
