export { importPlan } from './import-plan.js';
export { matchKey } from './printed/fold.js';
export type * from './plan-import.js';
