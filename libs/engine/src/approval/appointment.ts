import type { Answer } from '../answers.js';
import type { Place } from '../places.js';

/**
 * What may be said on a seat that is asked because the party is empty. Units can be named where units are asked. Only
 * a consultation can turn out not to apply: a signature or a vote would pass by one person's word.
 */
export function appointmentsOf({ graph, step }: Pick<Place, 'graph' | 'step'>): readonly Answer[] {
  return [
    ...(graph.parties[step.party]?.kind === 'unit' ? (['name'] as const) : []),
    ...(step.mode === 'consult' ? (['not-applicable'] as const) : []),
  ];
}
