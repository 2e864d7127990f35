import { ISOLATED } from './jest.config.mjs';

/** `npm run test:cluster`: a cluster of three on this machine, ROUNDS (50) times without its primary and CUTS (12) times with it cut off; takes half an hour, and needs Debian's packages. */
export default {
  ...ISOLATED,
  maxWorkers: 1,
  globalSetup: undefined,
  globalTeardown: undefined,
  testMatch: ['<rootDir>/test/cluster/**/*.cluster.ts'],
  testTimeout: 3 * 3600 * 1000,
};
