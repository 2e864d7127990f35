import { SHARED } from './jest.config.mjs';

/** Tests in a real browser (Debian's chromium, or the one that CHROMIUM names), two at a time. */
export default {
  ...SHARED,
  maxWorkers: 2,
  testMatch: ['**/*.browser.ts'],
  testSequencer: '<rootDir>/test/setup/long-ones-first.mjs',
};
