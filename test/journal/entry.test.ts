import { describe, expect, it } from '@jest/globals';
import { verifyChain } from '../../src/journal/chain.js';
import {
  AUDIT_CHAIN,
  BrokenEntry,
  chainEntry,
  type EntryFields,
  GENESIS,
  LETTERS_CHAIN,
  parseEntry,
} from '../../src/journal/entry.js';
import { sentenceOf } from '../../src/journal/fault.js';
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

/** A chain whose two entries were written at these instants. */
function chainOf(chain: string, ...instants: readonly string[]) {
  let hash = GENESIS;
  const stored = instants.map((instant, index) => {
    const at = instant as Instant;
    const chained = chainEntry(hash, { ...fields, chain, seq: index + 1, at, effectiveAt: at });
    hash = chained.hash;
    return { seq: index + 1, ...chained };
  });
  return verifyChain({ province: fields.province, chain }, stored);
}

describe('time in a chain', () => {
  const NOON = '2023-05-25T05:00:00.000Z';

  it('never goes back, though hashes and links hold', () => {
    expect(chainOf('c-1', NOON, NOON, '2023-05-25T05:00:00.001Z')).toMatchObject({ entries: { length: 3 } });
    const back = chainOf('c-1', NOON, '2023-05-25T04:59:59.999Z');
    if (!('fault' in back)) throw new Error('The chain went back and was not found out.');
    expect(back.fault).toMatchObject({ code: 'time-went-back', params: { seq: 2, before: NOON } });
    expect(sentenceOf(back.fault)).toBe(
      'Mục 2 của nhật ký ghi lúc 2023-05-25T04:59:59.999Z, sớm hơn mục liền trước (2023-05-25T05:00:00.000Z): đồng hồ đã bị lùi.',
    );
  });

  it('may overtake itself by less than a minute where an entry waits for its chain', () => {
    for (const chain of [AUDIT_CHAIN, LETTERS_CHAIN]) {
      expect(chainOf(chain, NOON, '2023-05-25T04:59:30.000Z')).toMatchObject({ entries: { length: 2 } });
      expect(chainOf(chain, NOON, '2023-05-25T04:59:00.000Z')).toMatchObject({ fault: { code: 'time-went-back' } });
    }
  });
});

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
