import { base } from '../jest.base.mjs';

/** Random histories by the ten thousand, and a seeded defect for each invariant. Each search takes every core. */
export default {
  ...base,
  roots: ['<rootDir>/test/properties'],
  testMatch: ['**/*.spec.ts'],
  maxWorkers: 1,
  testTimeout: 900_000,
};
