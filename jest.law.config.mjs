import { ISOLATED } from './jest.config.mjs';

/** Where the tests of the law lie. They need no database. */
export const LAW = ['test/workflows', 'test/calendars', 'test/regulations', 'test/machines-page'];

const { globalSetup: _setup, globalTeardown: _teardown, ...withoutDatabases } = ISOLATED;

/** The tests of the law, which must reach every branch of workflows/ by themselves. */
export default {
  ...withoutDatabases,
  testMatch: LAW.map((folder) => `<rootDir>/${folder}/**/*.test.ts`),
  collectCoverage: true,
  coverageProvider: 'v8',
  coverageReporters: ['text-summary'],
  // What was law once only replays what it has decided: the journals of that time are its tests.
  collectCoverageFrom: ['workflows/**/*.ts', '!workflows/former/**'],
  coverageThreshold: { global: { branches: 100 } },
};
