import { base } from '../jest.base.mjs';

/** Whole systems that are killed. Needs a build; starts its own everything. */
export default { ...base, roots: ['<rootDir>/test/faults'], testMatch: ['**/*.spec.ts'], maxWorkers: 1 };
