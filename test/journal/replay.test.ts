import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type JournalEntry, parseEntry } from '../../src/journal/entry.js';
import { sentenceOf } from '../../src/journal/fault.js';
import { KeptRules } from '../../src/journal/kept-rules.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import { replay } from '../../src/journal/replay.js';
import { isViewTold } from '../../src/journal/view-told.js';
import { consultationView } from '../../workflows/dossier/view.js';
import type { Instant } from '../../workflows/limits/time.js';

const example: ProofDocument = JSON.parse(
  readFileSync(new URL('../../docs/proof-examples/genuine.json', import.meta.url), 'utf8'),
);
const entries: readonly JournalEntry[] = example.entries.map(({ entry }) => parseEntry(entry));
const rules = new KeptRules();
rules.add(example.regulations, example.calendars);

/** The story with one entry changed; `seq` counts from 1. */
const withEntry = (seq: number, change: Partial<JournalEntry>) =>
  entries.map((entry) => (entry.seq === seq ? { ...entry, ...change } : entry));
const faultOf = (story: readonly JournalEntry[], lookups = rules) => {
  const replayed = replay(story, lookups);
  return 'fault' in replayed ? replayed.fault : null;
};

describe('replaying a journal', () => {
  it('comes to the dossier that the entries led to, step by step', () => {
    const replayed = replay(entries, rules);
    if ('fault' in replayed) throw new Error(sentenceOf(replayed.fault));
    expect(isViewTold(consultationView(replayed.dossier, 'phu-yen-2230'), example.rendering.view)).toBe(true);
    expect(replayed.steps.map((step) => step.entry.seq)).toEqual(entries.map((entry) => entry.seq));
    expect(replayed.steps[7]?.after.opinions.map((opinion) => opinion.state)).toEqual([
      'answered',
      'deemed',
      'answered',
    ]);
  });

  it('says which command the law refuses, and why', () => {
    const clerk = { ...(entries[1]?.actor as JournalEntry['actor']), role: 'clerk' as const, asHead: false };
    expect(faultOf(withEntry(2, { actor: clerk }))).toEqual({
      code: 'command-refused',
      params: { seq: 2, command: 'opinion.answer', refusal: 'not-authorised' },
    });
  });

  it('misses a limit that had passed and was not recorded before the next act', () => {
    const withoutSilence = entries.filter((entry) => entry.seq !== 8);
    expect(faultOf(withoutSilence)).toEqual({
      code: 'limit-skipped',
      params: { seq: 9, subject: '1:STC', kind: 'opinion' },
    });
  });

  it('believes no limit that passes at another instant than its own, or before it came', () => {
    const early = '2024-05-06T17:00:00.000Z' as Instant;
    expect(faultOf(withEntry(8, { effectiveAt: early }))?.code).toBe('limit-not-running');
    expect(faultOf(withEntry(8, { with: { subject: '1:SXD', kind: 'opinion' } }))?.code).toBe('limit-not-running');
    expect(faultOf(withEntry(8, { at: early }))).toEqual({ code: 'limit-recorded-early', params: { seq: 8 } });
  });

  it('knows only the rules that it is given', () => {
    const none = new KeptRules();
    expect(faultOf(entries, none)?.code).toBe('regulation-unknown');
    none.add(example.regulations, []);
    expect(faultOf(entries, none)?.code).toBe('calendar-unknown');
    const facts = { ...(entries[4]?.facts as JournalEntry['facts']), calendar: 'another' };
    expect(faultOf(withEntry(5, { facts }))?.code).toBe('calendar-unknown');
  });

  it('keeps to the regulation under which the consultation was opened', () => {
    const two = new KeptRules();
    two.add(example.regulations, example.calendars);
    const [regulation] = two.regulations.values();
    if (regulation !== undefined) two.regulations.set('another', regulation);
    const facts = { ...(entries[4]?.facts as JournalEntry['facts']), regulation: 'another' };
    expect(faultOf(withEntry(5, { facts }), two)).toEqual({ code: 'regulation-changed', params: { seq: 5 } });
  });

  it('knows no command that is none of a consultation', () => {
    expect(faultOf(withEntry(2, { command: 'calendar.amend' }))?.code).toBe('command-unknown');
    expect(faultOf(withEntry(2, { command: 'opinion.erase' as JournalEntry['command'] }))?.code).toBe(
      'command-unknown',
    );
    expect(faultOf(entries.slice(7, 8))?.code).toBe('command-unknown');
    expect(faultOf(entries.slice(1))?.code).toBe('command-refused');
    expect(faultOf([])).toEqual({ code: 'journal-empty', params: {} });
  });

  it('survives a command of a shape that the law cannot read', () => {
    expect(faultOf(withEntry(1, { with: { consult: 7, questions: 'x' } }))).not.toBeNull();
  });

  it('tells every fault in a whole sentence', () => {
    expect(sentenceOf({ code: 'entry-gap', params: { expected: 3, found: 4 } })).toBe(
      'Nhật ký thiếu hoặc đảo thứ tự mục: lẽ ra là mục 3 nhưng gặp mục 4.',
    );
  });
});
