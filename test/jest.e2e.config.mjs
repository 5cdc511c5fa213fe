import { base } from '../jest.base.mjs';

/** People's walks through the pages, in a real browser, against the whole product. Needs a build. */
export default {
  ...base,
  roots: ['<rootDir>/test/e2e'],
  testMatch: ['**/*.spec.ts'],
  maxWorkers: 1,
  testTimeout: 180_000,
};
