import { takeNumber } from '#libs/storage';
import { ActionRefused, textOf, type Action } from './action.js';

const PLACE = '{number}';

/**
 * Takes the next number of a series, without gaps. `series` names it; `pattern` is the reference as printed, with
 * `{number}` in it (`改办〔2015〕{number}号`), the bare number where none is given.
 * Result: `series`, `number`, `reference`.
 */
export const assignNumber: Action = async ({ claimed, given, client }) => {
  const series = textOf(given, 'series');
  const pattern = given['pattern'] == null ? PLACE : textOf(given, 'pattern');
  if (!pattern.includes(PLACE)) throw new ActionRefused(`pattern：缺少 ${PLACE}`);
  const number = await takeNumber(client, {
    effectId: claimed.id,
    instanceId: claimed.instanceId,
    series,
  });
  return { series, number, reference: pattern.replace(PLACE, String(number)) };
};
