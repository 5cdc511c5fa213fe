import type { Subject, Value } from '#libs/engine';

import type { SeatDeliverableDto } from './seat.dto.js';

/** What a seat is about, from the attributes its instance was told. */
export function presentSubject({ id, attributes }: Subject): SeatDeliverableDto {
  return { id, code: textOf(attributes['code']), title: textOf(attributes['title']) };
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
