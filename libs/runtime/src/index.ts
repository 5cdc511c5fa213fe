export * from './command-envelope.js';
export { createDoor } from './create-runtime.js';
export type { Door } from './door.js';
export * from './instance-id.js';
export * from './ports/definition-store.js';
export * from './ports/instance-store.js';
export * from './ports/reference-sources.js';
export type { Rules } from './rules.js';
export type { RuntimeParts } from './transaction.js';
