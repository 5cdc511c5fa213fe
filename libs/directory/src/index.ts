export * from './directory.js';
export * from './directory-store.js';
export * from './directory-view.js';
export * from './name-matching.js';
export * from './name-order.js';
export * from './proxies/grant-rules.js';
export * from './proxies/proxy-store.js';
