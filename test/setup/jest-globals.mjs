/** What suites import from '@jest/globals', as the runner of jest.config.mjs has it. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } = globalThis;
