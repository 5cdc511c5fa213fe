import { useState } from 'react';
import type { Answer, Decision, SeatDetail } from '../api/models';
import { useMe } from '../api/session';
import { useKept } from '../parts/use-kept';
import { faultsOf, leavesFormOpen, type FieldValue } from './step-form-rules';

type Brought = Pick<Decision, 'fields' | 'picks'>;

export interface StepForm {
  values: Readonly<Record<string, FieldValue>>;
  picks: Readonly<Record<string, string[]>>;
  /** What is wrong with it, by the name of the field or the party. */
  faults: Readonly<Record<string, string>>;
  fill: (name: string, value: FieldValue) => void;
  pick: (party: string, people: string[]) => void;
  /** Whether this answer may go with what is filled in; shows what is missing where it may not. */
  check: (answer: Answer) => boolean;
  /** What goes along with an answer. */
  brought: (answer: Answer) => Brought;
  forget: () => void;
}

/** The workflow's own form at this step, and the people it lets choose. What was filled in is kept until it is sent. */
export function useStepForm(seat: Pick<SeatDetail, 'id' | 'form' | 'picks'>): StepForm {
  const { person } = useMe();
  const [changed, setChanged, forget] = useKept(`form:${person.id}:${seat.id}`, {
    values: {} as Record<string, FieldValue>,
    picks: {} as Record<string, string[]>,
  });
  const [faults, setFaults] = useState<Record<string, string>>({});
  const { values, picks } = changed;

  const fill = (name: string, value: FieldValue) =>
    setChanged({ picks, values: { ...values, [name]: value } });
  const pick = (party: string, people: string[]) =>
    setChanged({ values, picks: { ...picks, [party]: people } });

  const check = (answer: Answer): boolean => {
    const found = leavesFormOpen.has(answer) ? {} : faultsOf(seat, values, picks);
    setFaults(found);
    return Object.keys(found).length === 0;
  };

  const brought = (answer: Answer): Brought => {
    if (leavesFormOpen.has(answer)) return {};
    return {
      ...(Object.keys(values).length > 0 && { fields: values }),
      ...(seat.picks.length > 0 && { picks }),
    };
  };

  return { values, picks, faults, fill, pick, check, brought, forget };
}
