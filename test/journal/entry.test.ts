import { describe, expect, it } from '@jest/globals';
import { BrokenEntry, chainEntry, type EntryFields, GENESIS, parseEntry } from '../../src/journal/entry.js';
import { canonicalJson, sha256 } from '../../src/platform/canonical-json.js';
import { CLOCK } from '../../workflows/commands/commands.js';
import type { Instant } from '../../workflows/limits/time.js';

const fields: EntryFields = {
  province: 'phu-yen',
  chain: 'c-1',
  seq: 3,
  at: '2023-05-25T17:00:04.120Z' as Instant,
  effectiveAt: '2023-05-25T17:00:00.000Z' as Instant,
  actor: CLOCK,
  command: 'limit.passed',
  with: { subject: '1:STC', kind: 'opinion' },
  facts: {
    regulation: sha256('regulation'),
    calendar: '2026-10-02',
    calendarHash: sha256('calendar'),
    register: { agencies: {}, office: 'VP', chairman: 'CT', alreadyAsked: {} },
  },
};

describe('an entry of the journal', () => {
  it('is canonical JSON of exactly the parts that the format names, and its hash is that of its text', () => {
    const { entry, hash } = chainEntry(GENESIS, fields);
    expect(JSON.parse(entry)).toEqual({ v: 1, prev: GENESIS, ...fields });
    expect(entry).toBe(canonicalJson({ v: 1, prev: GENESIS, ...fields }));
    expect(hash).toBe(sha256(entry));
  });

  it('holds the hash of the one before it, so the same act elsewhere in a chain has another hash', () => {
    expect(chainEntry(sha256('another'), fields).hash).not.toBe(chainEntry(GENESIS, fields).hash);
  });

  it('is read back as it was written', () => {
    expect(parseEntry(chainEntry(GENESIS, fields).entry)).toEqual({ v: 1, prev: GENESIS, ...fields });
  });

  it.each([
    ['no JSON', 'seq 3'],
    ['no object', '[]'],
    ['without its facts', canonicalJson({ v: 1, prev: GENESIS, ...fields, facts: undefined })],
    ['of another version', canonicalJson({ v: 2, prev: GENESIS, ...fields })],
    ['with an instant that is none', canonicalJson({ v: 1, prev: GENESIS, ...fields, at: '2023-05-25' })],
    ['not canonical', JSON.stringify({ v: 1, prev: GENESIS, ...fields })],
  ])('is refused when it is %s', (_what, text) => {
    expect(() => parseEntry(text)).toThrow(BrokenEntry);
  });
});
