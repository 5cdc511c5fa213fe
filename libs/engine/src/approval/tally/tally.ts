import type { ApprovalStep } from '../../graph.js';
import type { BlockCause, Seat } from '../../state.js';

/** What the seats of a step say together: a result, an impasse, or `null` while it is open. */
export type Tally = { readonly outcome: string } | { readonly blocked: BlockCause } | null;

/** Counts the duty seats of one activation, in their order. */
export type TallyRule = (step: ApprovalStep, seats: readonly Seat[]) => Tally;
