import type { Seat } from '#libs/engine';

import { activationOf, graphOf, nodeOfSeat, type InstanceReading } from '../instances/instance-reading.js';
import type { FormFieldDto } from './seat-circle.dto.js';

/** The workflow's form as the seat's step shows it: what is hidden there is left out, the rest may be read. */
export function presentForm(reading: InstanceReading, seat: Seat): FormFieldDto[] {
  const step = nodeOfSeat(reading, seat);
  if (step.kind !== 'approval-step') return [];
  const { form } = graphOf(reading, activationOf(reading, seat));
  return Object.entries(form).flatMap(([name, { title, type, options }]) => {
    const right = step.fields[name] ?? 'read';
    if (right === 'hidden') return [];
    return [{ name, title, type, options: [...options], right, value: reading.state.form[name] ?? null }];
  });
}
