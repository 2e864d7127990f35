import base from './jest.config.mjs';

/** Tests in a real browser (Debian's chromium, or the one that CHROMIUM names), two at a time. */
export default {
  ...base,
  testMatch: ['**/*.browser.ts'],
  testTimeout: 180_000,
};
