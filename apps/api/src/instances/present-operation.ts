import type { Rejection } from '#libs/engine';

import { problemTable } from '../problems/problem-table.js';
import type { InstanceReading } from './instance-reading.js';
import type { ClosedDto, OperationDto } from './operation.dto.js';
import { detailsOf } from './rejection-words.js';

export function presentOperation(
  reading: InstanceReading,
  operation: string,
  label: string,
  closed: Rejection | null,
): OperationDto {
  return { operation, label, open: closed === null, because: closedOf(closed, reading) };
}

/** Why something cannot be done, in the words it would be refused with. */
export function closedOf(rejection: Rejection | null, reading: InstanceReading): ClosedDto | null {
  if (rejection === null) return null;
  const { detail } = detailsOf(rejection, reading);
  return { code: rejection.code, title: detail ?? problemTable[rejection.code].title };
}
