import type { Actor } from '../../actor.js';
import type { DecisionContext } from '../../decision.js';
import type { Rejection } from '../../rejections.js';
import type { InstanceState } from '../../state.js';
import { hasOffice } from '../participation.js';

/** Why an actor may not steer the instance by office. Who wrote the text does not steer it, whatever their office. */
export function refusalOfOffice(
  { authors }: InstanceState,
  by: Actor,
  { directory }: DecisionContext,
): Rejection | null {
  if (by.kind !== 'person' || !hasOffice(directory, by.person)) return { code: 'act.forbidden' };
  return authors.includes(by.person)
    ? { code: 'duty.separation', because: 'author', person: by.person }
    : null;
}
