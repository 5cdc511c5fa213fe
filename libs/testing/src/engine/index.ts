export * from './acts.js';
export * from './five-stages.js';
export * from './given.js';
export * from './stories.js';
export * from './town.js';
export * from './week-days.js';
export * from './workflow-builder.js';
