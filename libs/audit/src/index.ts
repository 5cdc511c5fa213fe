export * from './canonical-json.js';
export * from './chain.js';
export * from './dossier.js';
export * from './recorded-event.js';
export * from './verify-chain.js';
