import { base } from './jest.base.mjs';

/** Units and properties: no database, no network. */
export default {
  ...base,
  roots: [
    '<rootDir>/apps/api',
    '<rootDir>/apps/worker',
    '<rootDir>/apps/cli',
    '<rootDir>/apps/web',
    '<rootDir>/libs',
  ],
  testMatch: ['**/*.spec.ts', '**/*.prop-spec.ts'],
};
