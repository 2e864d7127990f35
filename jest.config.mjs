/** What every run of jest has in common. */
const common = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
};

/**
 * Each suite in a world of its own, by jest's own loader: for coverage, and for suites that put something else in a module's place.
 * NestJS 12 is pure ESM, and swc keeps the decorator metadata that injection needs.
 */
export const ISOLATED = {
  ...common,
  maxWorkers: 2,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // How it compiles stands in .swcrc, which the programs that tests start are compiled by, too.
  transform: { '^.+\\.ts$': '@swc/jest' },
  testTimeout: 180_000,
};

/**
 * Suites one after the other in two plain processes of Node, by Node's own loader: the server is loaded once for each process, and
 * not for each suite, which took longer than the tests. A suite leaves nothing behind in `process`, and nothing in a module.
 */
export const SHARED = {
  ...common,
  globalSetup: '<rootDir>/test/setup/before-all-suites.mjs',
  globalTeardown: '<rootDir>/test/setup/after-all-suites.mjs',
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  transform: {},
  setupFiles: ['<rootDir>/test/setup/typescript.mjs'],
  setupFilesAfterEnv: ['<rootDir>/test/setup/bounded.mjs'],
};

const { maxWorkers, testTimeout, ...replacing } = { ...ISOLATED, testMatch: ['**/*.replacing.ts'] };

/** jest runs as ESM. */
export default { maxWorkers, testTimeout, projects: [SHARED, replacing] };
