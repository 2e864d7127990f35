import { ISOLATED } from './jest.config.mjs';

/** `npm run test:packaging`: builds the Debian package, installs it on this machine and purges it; takes minutes, and needs dpkg and root. */
export default {
  ...ISOLATED,
  maxWorkers: 1,
  globalSetup: undefined,
  globalTeardown: undefined,
  testMatch: ['<rootDir>/test/packaging/**/*.package.ts'],
  testTimeout: 600_000,
};
