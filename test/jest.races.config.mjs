import { base } from '../jest.base.mjs';

/** Commands that meet in PostgreSQL: one cluster for the run, a database and processes' worth of doors for each file. */
export default {
  ...base,
  roots: ['<rootDir>/test/races'],
  testMatch: ['**/*.spec.ts'],
  globalSetup: '<rootDir>/test/integration/start-servers.mjs',
  globalTeardown: '<rootDir>/test/integration/stop-servers.mjs',
  testTimeout: 60_000,
  maxWorkers: 1,
};
