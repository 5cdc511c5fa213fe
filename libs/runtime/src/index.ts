export * from './command-envelope.js';
