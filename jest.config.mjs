/** jest runs as ESM: NestJS 12 is pure ESM, and swc keeps the decorator metadata that injection needs. */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/setup/before-all-suites.mjs',
  globalTeardown: '<rootDir>/test/setup/after-all-suites.mjs',
  maxWorkers: 2,
  // Modules of ended suites are never let go (ESM in a vm): a worker that has become large is slow, and is replaced after a suite.
  workerIdleMemoryLimit: '1200MB',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // How it compiles stands in .swcrc, which the programs that tests start are compiled by, too.
  transform: { '^.+\\.ts$': '@swc/jest' },
  testTimeout: 180_000,
};
