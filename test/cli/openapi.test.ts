import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { callCli } from './run-cli.js';

/** The whole server is put together for it. */
const LONG = 120_000;

describe('the description of the interface on the command line', () => {
  it(
    'is what web/openapi.json holds, from which the web client’s types are made',
    async () => {
      const { exit, out, err } = await callCli(['openapi']);
      expect([exit, err]).toEqual([0, '']);
      const kept = readFileSync(new URL('../../web/openapi.json', import.meta.url), 'utf8');
      // Compared as a word: a difference of thousands of lines would hide the one sentence that helps.
      const verdict = out === kept ? 'the same' : 'web/openapi.json is not up to date: run `npm run openapi`';
      expect(verdict).toBe('the same');
    },
    LONG,
  );
});
