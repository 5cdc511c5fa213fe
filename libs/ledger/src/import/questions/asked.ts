import type { PlanQuestion } from '../plan-import.js';

/** A question before it is numbered and, in a sample, answered. */
export type Asked = Omit<PlanQuestion, 'number' | 'answer' | 'blocking'> & { readonly blocking?: true };

export const keepAsPrinted = '按印文保留';
