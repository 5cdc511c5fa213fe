import units from './jest.config.mjs';

/** How much of the rules themselves the unit tests reach. Properties are left out: what they reach is chance. */
export default {
  ...units,
  roots: ['<rootDir>/libs/engine'],
  testMatch: ['**/*.spec.ts'],
  collectCoverage: true,
  collectCoverageFrom: ['libs/engine/src/{approval,elements}/**/*.ts', '!**/*.{spec,prop-spec}.ts'],
  coverageReporters: ['text'],
  // The aim is every branch. The floor is what was reached; whoever reaches more raises it.
  coverageThreshold: {
    './libs/engine/src/approval/': { branches: 95 },
    './libs/engine/src/elements/': { branches: 97 },
  },
};
