import base from './jest.config.mjs';

/** Tests in a real browser (Debian's chromium, or the one that CHROMIUM names), one after another. */
export default {
  ...base,
  testMatch: ['**/*.browser.ts'],
  maxWorkers: 1,
  testTimeout: 180_000,
};
