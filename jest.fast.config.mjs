import { SHARED } from './jest.config.mjs';
import { LAW } from './jest.law.config.mjs';

process.env.TEST_DATABASES = 'sqlite';

/** What to run while working: the law, the rules, the logic of the web client, the driver of SQLite, and one story over HTTP on it. */
export default {
  ...SHARED,
  maxWorkers: 2,
  // They play every rehearsal, and whole provinces.
  testPathIgnorePatterns: ['test/web/proof-check/(rehearsals|simulation)'],
  testMatch: [
    ...[...LAW, 'test/commands', 'test/config', 'test/web'].map((folder) => `<rootDir>/${folder}/**/*.test.ts`),
    '<rootDir>/test/persistence/{driver,sqlite-troubles}.test.ts',
    '<rootDir>/test/problems/{clause-of-refusal,refusal-texts}.test.ts',
    '<rootDir>/test/register/{functions-in-text,phu-yen}.test.ts',
    '<rootDir>/test/http/the-whole-story.test.ts',
    '<rootDir>/test/tidy.test.ts',
  ],
};
