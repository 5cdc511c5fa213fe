import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useId, useState } from 'react';
import { peopleNamedQuery } from '../api/directory';
import { words } from '../words';

interface Candidate {
  id: string;
  name: string;
}

interface Props {
  label: string;
  value: readonly string[];
  onChange: (people: string[]) => void;
  /** Who may be chosen, or stands first in the list where `anybody` may. */
  candidates?: readonly Candidate[];
  /** Whoever is in the directory, found by name. */
  anybody?: boolean;
  /** Whoever has left may be chosen too. */
  former?: boolean;
  /** One person only. */
  single?: boolean;
  fault?: string | null;
}

/** Chooses people: from those who may be, or by name from the whole directory, each with the unit. */
export function PeoplePicker(props: Props) {
  const {
    label,
    value,
    onChange,
    candidates = [],
    anybody = false,
    former = false,
    single = false,
    fault,
  } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const name = useDeferredValue(typed.trim());
  const found = useQuery({
    ...peopleNamedQuery(name, former),
    enabled: anybody,
    placeholderData: keepPreviousData,
  });
  // A chosen person stays readable when the list has moved on to another name.
  const [known, setKnown] = useState(new Map<string, string>());

  const near = candidates.map((person) => ({ value: person.id, label: person.name }));
  const far = (found.data ?? []).map((person) => ({
    value: person.id,
    label: words.common.person(person.name, person.unit.name),
  }));
  const listed = [...near, ...far.filter((person) => !near.some((other) => other.value === person.value))];
  const missing = value
    .filter((person) => !listed.some((option) => option.value === person))
    .map((person) => ({ value: person, label: known.get(person) ?? person }));

  const choose = (chosen: string | string[] | null | undefined) => {
    const people = chosen === null || chosen === undefined ? [] : [chosen].flat();
    const labels = new Map([...known, ...listed.map((option) => [option.value, option.label] as const)]);
    setKnown(new Map(people.map((person) => [person, labels.get(person) ?? person])));
    setTyped('');
    // A list left open would take whoever is highlighted on the way out of the field.
    setOpen(false);
    onChange(people);
  };

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        mode={single ? undefined : 'multiple'}
        value={single ? (value[0] ?? null) : [...value]}
        onChange={(chosen: string | string[] | null) => choose(chosen)}
        options={[...listed, ...missing]}
        open={open}
        onOpenChange={setOpen}
        defaultActiveFirstOption={typed !== ''}
        showSearch
        optionFilterProp="label"
        onSearch={setTyped}
        loading={anybody && found.isPending}
        placeholder={words.operations.peopleHint}
        notFoundContent={words.operations.nobodyFound}
        status={fault ? 'error' : undefined}
        aria-invalid={Boolean(fault)}
        aria-describedby={fault ? `${id}-fault` : undefined}
      />
      {fault && (
        <p id={`${id}-fault`} className="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
