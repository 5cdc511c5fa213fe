export { importPlan } from './import-plan.js';
export { type KnownPlan, type OutlineEntry, outlineOf, recognise, type Recognition } from './recognise.js';
export type { DuePrecision } from './printed/due-phrase.js';
export type { TextEncoding } from './format/decode-text.js';
export { matchKey } from './printed/fold.js';
export type * from './plan-import.js';
