export * from './assignments-file.js';
export * from './directory-file.js';
export * from './sample-command.js';
export * from './texts-file.js';
export * from './timeline-file.js';
export { instantOf } from './shanghai-time.js';
