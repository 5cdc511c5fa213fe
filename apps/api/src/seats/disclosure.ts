import type { Answer, SeatId } from '#libs/engine';
import { DISCLOSURES, type DeliverableId, type Disclosure } from '#libs/ledger';
import type { AlongsideWrite } from '#libs/runtime';
import { deliverableUpdate } from '#libs/storage';

import { activationOf, seatOf, type InstanceReading } from '../instances/instance-reading.js';
import { invalidField } from '../problems/problem.js';
import type { FormFields } from './form-fields.js';

/**
 * 公开属性: the drafter proposes it with the text, the signer decides it with the signature. What the form says goes
 * to the ledger in the transaction of the answer.
 */
export function disclosureWrites(
  reading: InstanceReading,
  seatId: SeatId,
  answer: Answer,
  fields: FormFields,
): readonly AlongsideWrite[] {
  const proposed = fields['disclosure'];
  if (proposed === undefined) return [];
  if (!isDisclosure(proposed)) throw invalidField('fields.disclosure', `应为：${DISCLOSURES.join('、')}`);
  const seat = seatOf(reading, seatId);
  if (seat === undefined) return [];
  const { mode } = activationOf(reading, seat);
  const says = (mode === 'write' && answer === 'submit') || (mode === 'sign' && answer === 'agree');
  if (!says) return [];
  return [deliverableUpdate(reading.state.subject.id as DeliverableId, { disclosure: proposed })];
}

function isDisclosure(value: unknown): value is Disclosure {
  return DISCLOSURES.some((known) => known === value);
}
