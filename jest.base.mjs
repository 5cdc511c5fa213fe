import fs from 'node:fs';

const swc = {
  ...JSON.parse(fs.readFileSync(new URL('./.swcrc', import.meta.url), 'utf8')),
  swcrc: false,
};

/** What every kind of test shares. The kinds differ in where they look and what they start first. */
export const base = {
  rootDir: new URL('.', import.meta.url).pathname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  setupFiles: ['reflect-metadata'],
  moduleNameMapper: { '^#libs/(.*)$': '<rootDir>/libs/$1/src/index.ts' },
  resolver: '<rootDir>/jest-resolver.cjs',
  workerIdleMemoryLimit: '1GB',
};
