import type { DeliverableItem } from '../../api/models';
import { words } from '../../words';

/** Where the deliverable stands: its step while it runs, otherwise its state. */
export function stageWords({ state, step, stage }: DeliverableItem): string {
  if (state !== 'started') return words.deliverableStates[state];
  return step ?? stage ?? words.deliverableStates.started;
}
