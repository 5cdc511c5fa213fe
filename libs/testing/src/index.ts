export { startTestServers } from './servers/start-test-servers.js';
export type { TestServers } from './servers/start-test-servers.js';
export { cloneTestDatabase, testRedisUrl } from './servers/test-database.js';
export type { TestDatabase } from './servers/test-database.js';
