import { base } from '../jest.base.mjs';

/** Parts against a real PostgreSQL and a real Redis. One cluster for the run, a database of its own for each file. */
export default {
  ...base,
  roots: ['<rootDir>/test/integration'],
  testMatch: ['**/*.spec.ts'],
  globalSetup: '<rootDir>/test/integration/start-servers.mjs',
  globalTeardown: '<rootDir>/test/integration/stop-servers.mjs',
  testTimeout: 60_000,
  maxWorkers: 2,
};
