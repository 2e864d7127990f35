import { describe, expect, it } from '@jest/globals';
import { readClauses, readRegulations } from '../../src/rules/regulations/read-regulations.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import { aRegulationWithoutConsent, installedPhuYen } from './a-regulation.js';

const regulations = readRegulations();
const { documents, clauses } = readClauses();

const escalating = aRegulationWithoutConsent();
const inForce = (from: string) => ({ from, until: null });
const basis = (id: string, number: string, date: string) => [{ id, number, date }];
const cites = (clause: string) => ({
  ...escalating.clauses,
  silence: [clause],
  positions: [clause],
  clarification: [clause],
});

const expected: Record<string, unknown> = {
  'phu-yen-2230': installedPhuYen(),
  // A chairman's letter binds his own province only: elsewhere silence is overdue.
  default: { ...escalating, id: 'default', province: null, inForce: { from: null, until: null }, basis: [] },
  'tay-ninh-3328': {
    ...escalating,
    id: 'tay-ninh-3328',
    province: 'tay-ninh',
    inForce: inForce('2023-10-23'),
    basis: basis('TN', '3328/UBND-NC', '2023-10-23'),
    clauses: cites('TN-2c'),
  },
  'hai-phong-2598': {
    ...escalating,
    id: 'hai-phong-2598',
    province: 'hai-phong',
    inForce: inForce('2023-10-24'),
    basis: basis('HP', '2598/UBND-KSTTHC', '2023-10-24'),
    clauses: cites('HP-5'),
  },
  'ha-giang-310': {
    ...escalating,
    id: 'ha-giang-310',
    province: 'ha-giang',
    inForce: inForce('2023-12-06'),
    basis: basis('HG', '310/KH-UBND', '2023-12-06'),
  },
  'tan-chau-2024': {
    ...escalating,
    id: 'tan-chau-2024',
    province: 'tan-chau',
    inForce: inForce('2024-07-08'),
    basis: basis('TC', 'Công văn ngày 08/7/2024', '2024-07-08'),
  },
};

describe('the installed regulations', () => {
  it('are the five directives and the default, and no other', () => {
    expect([...regulations.keys()].sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))('%s has the values that its directive and the design give it', (id, values) => {
    expect(regulations.get(id)).toEqual(values);
  });

  it.each([...regulations])(
    '%s cites clauses of the documents that it rests on only',
    (_id, regulation: Regulation) => {
      const cited = Object.values(regulation.clauses).flatMap((told) => (told === 'assumed' ? [] : told));
      const rests = regulation.basis.map(({ id }) => id);
      for (const id of cited) expect(rests).toContain(clauses.get(id)?.document.id);
    },
  );

  it.each([...regulations])('%s dates its documents as clauses.yaml does', (_id, regulation: Regulation) => {
    for (const { id, date } of regulation.basis) expect(documents.get(id)?.date).toBe(date);
  });
});
