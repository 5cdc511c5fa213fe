export { eventually } from './eventually.js';
export { describeInstanceStore } from './contracts/instance-store-contract.js';
export * from './paper/paper-commands.js';
export * from './paper/paper-directory.js';
export * from './paper/paper-workflow.js';
export { startRedis } from './servers/start-redis.js';
export { cloneTestDatabase, testRedisUrl } from './servers/test-database.js';
export type { TestDatabase } from './servers/test-database.js';
export { openTestRuntime } from './stores/open-test-runtime.js';
