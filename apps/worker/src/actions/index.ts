import type { ActionName } from '#libs/runtime';
import type { Action } from './action.js';
import { assignNumber } from './assign-number.js';
import { notify } from './notify.js';

const actions: Readonly<Record<ActionName, Action>> = { 'assign-number': assignNumber, notify };

/** The action of a name; `undefined` where the worker has none. */
export function actionOf(name: string): Action | undefined {
  return Object.hasOwn(actions, name) ? actions[name as ActionName] : undefined;
}
