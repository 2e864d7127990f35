import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseEntry } from '../../src/journal/entry.js';
import { KeptRules } from '../../src/journal/kept-rules.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import { type ReplayedStep, replay } from '../../src/journal/replay.js';
import { heldSteps } from '../../src/journal/responsibility.js';
import { type ActInOffice, type HeldOffice, type InOffice, whoHolds } from '../../src/journal/who-holds.js';
import { provisionally } from '../../workflows/limits/calendar.js';
import type { Instant } from '../../workflows/limits/time.js';

const day = (number: number) => `2024-05-${String(number).padStart(2, '0')}T03:00:00.000Z` as Instant;
const person = (id: string, more: Partial<InOffice> = {}): InOffice => ({
  id,
  name: `Tên ${id}`,
  agency: 'SXD',
  role: 'head',
  since: day(1),
  until: null,
  ...more,
});
const later = (id: string, since: number): InOffice => person(id, { since: day(since) });
const act = (at: number, name: string, more: Partial<ActInOffice> = {}): ActInOffice => ({
  at: day(at),
  name,
  agency: 'SXD',
  role: 'head',
  ...more,
});
const head: HeldOffice = { agency: 'SXD', role: 'head', named: null };
const officer = (id: string): HeldOffice => ({ agency: 'SXD', role: 'officer', named: { id } });

const names = new Map(['A', 'B', 'C'].map((id) => [id, `Tên ${id}`]));

describe('who holds a step from 10 to 20 May', () => {
  it.each<[string, HeldOffice, InOffice[], ActInOffice[], string | null]>([
    ['the head, where nobody was named', head, [person('A')], [], 'Tên A'],
    [
      'the officer who was named, not the head',
      officer('B'),
      [person('A'), person('B', { role: 'officer' })],
      [],
      'Tên B',
    ],
    ['the officer who was named, wherever they are now', officer('B'), [person('B', { agency: 'STC' })], [], 'Tên B'],
    ['nobody by name, where the named person is not known', officer('X'), [person('A')], [], null],
    ['who began the draft', { ...head, named: { name: 'Lê Minh Châu' } }, [person('A')], [], 'Lê Minh Châu'],
    ['who acted as its head then, whoever is head now', head, [person('B')], [act(12, 'Tên A')], 'Tên A'],
    ['the last who acted as its head then', head, [], [act(12, 'Tên A'), act(18, 'Tên B')], 'Tên B'],
    ['not who acted as head before or after', head, [person('B')], [act(5, 'Tên A'), act(25, 'Tên C')], 'Tên B'],
    ['not who acted for another agency', head, [person('A')], [act(12, 'Tên C', { agency: 'STC' })], 'Tên A'],
    ['not who acted in another role', head, [person('A')], [act(12, 'Tên C', { role: 'deputy' })], 'Tên A'],
    ['nobody by name, where two are heads', head, [person('A'), person('B')], [], null],
    ['nobody by name, where the head came later', head, [person('A', { since: day(21) })], [], null],
    ['nobody by name, where the only head had left', head, [person('A', { until: day(15) })], [], null],
    [
      'who was head at the end of it, though they have left since',
      head,
      [person('A', { until: day(21) })],
      [],
      'Tên A',
    ],
    ['who was head then, not who is head today', head, [person('A', { until: day(25) }), later('B', 25)], [], 'Tên A'],
    ['who came in the middle of it', head, [person('A', { until: day(15) }), later('B', 15)], [], 'Tên B'],
    ['who came at its very end', head, [person('A', { until: day(20) }), later('B', 20)], [], 'Tên B'],
    [
      'nobody by name, where the office stood empty at the end',
      head,
      [person('A', { until: day(15) }), later('B', 21)],
      [],
      null,
    ],
    ['who came back', head, [person('A', { until: day(12) }), later('A', 16)], [], 'Tên A'],
    ['who acted for it last, whoever was entered as head', head, [later('B', 11)], [act(13, 'Tên A')], 'Tên A'],
    ['not the head of the agency to which they moved', head, [person('A', { agency: 'STC' })], [], null],
    ['nobody by name, where only another role is known', head, [person('A', { role: 'clerk' })], [], null],
  ])('%s', (_, office, terms, acts, expected) => {
    expect(whoHolds(office, day(10), day(20), { terms, names, acts })).toBe(expected);
  });
});

describe('the holders in a journal that is replayed', () => {
  const proof: ProofDocument = JSON.parse(
    readFileSync(new URL('../../docs/proof-examples/genuine.json', import.meta.url), 'utf8'),
  );
  const rules = new KeptRules();
  rules.add(proof.regulations, proof.calendars);
  const replayed = replay(
    proof.entries.map(({ entry }) => parseEntry(entry)),
    rules,
  );
  const steps: readonly ReplayedStep[] = 'fault' in replayed ? [] : replayed.steps;
  const end = steps.at(-1)?.entry.at as Instant;
  const calendar = provisionally(steps.at(-1)?.calendar as ReplayedStep['calendar']);
  const held = heldSteps(
    steps,
    { terms: [person('STC', { name: 'Người của STC', agency: 'STC', since: day(1) })], names },
    calendar,
    end,
  );

  it('are never the people of another agency', () => {
    const acted = steps.flatMap(({ entry: { actor } }) =>
      actor.name === null ? [] : [`${actor.agency} ${actor.name}`],
    );
    expect(held.length).toBeGreaterThan(5);
    for (const { agency, holder } of held)
      if (holder !== null) expect([...acted, 'STC Người của STC']).toContain(`${agency} ${holder}`);
  });

  it('are told apart from who ended the step', () => {
    const apart = held.filter(({ agency, endedBy }) => endedBy !== null && endedBy.agency !== agency);
    for (const { holder, endedBy } of apart) expect(holder).not.toBe(endedBy?.name);
    expect(held.filter(({ endedBy, overdue }) => overdue && endedBy !== null && endedBy.name === null)).toEqual([]);
  });

  it('of a limit that passed in silence are those who held the step then', () => {
    expect(held.find(({ subject }) => subject === '1:STC')).toMatchObject({
      holder: 'Người của STC',
      endedBy: null,
      overdue: true,
    });
  });
});
