/** jest runs as ESM: NestJS 12 is pure ESM, and swc keeps the decorator metadata that injection needs. */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/setup/before-all-suites.mjs',
  globalTeardown: '<rootDir>/test/setup/after-all-suites.mjs',
  maxWorkers: 2,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testTimeout: 180_000,
};
