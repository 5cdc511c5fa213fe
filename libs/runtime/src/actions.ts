/** Actions an automatic step may name under `run:`. The worker has one behaviour for each. */
export const ACTIONS = ['assign-number', 'notify'] as const;
export type ActionName = (typeof ACTIONS)[number];
