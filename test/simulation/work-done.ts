/** A simulation in which nothing happens finds nothing: what must have been done over all its seeds. */
import { expect } from '@jest/globals';
import { CATALOGUE } from '../../workflows/commands/catalogue.js';
import { OUTCOMES } from '../../workflows/consultation/consultation.js';
import { OPINION_STATES } from '../../workflows/opinion/opinion.js';
import type { Tally } from './tally.js';

/** Refusals that people run into every day; the simulation has to run into each of them. */
const EVERYDAY = [
  'not-lead',
  'not-authorised',
  'not-consulted',
  'unknown-consultation',
  'stale',
  'not-in-state',
  'already-settled',
  'not-received',
  'return-too-late',
  'extension-exhausted',
  'extension-too-long',
  'clarification-exhausted',
  'notice-already-issued',
  'opinions-pending',
  'comments-unresolved',
  'dissent-unresolved',
  'within-lead-authority',
  'not-negotiated',
  'state-secret-refused',
  'self-consultation',
  'unknown-agency',
  'unrelated-agency',
  'question-unanswered',
  'position-not-available',
  'limit-in-the-past',
  'limit-too-short',
  'limit-too-long',
  'repeat-consultation',
  'suspended',
  'notice-pending',
  'already-urged',
  'urgency-reason-required',
  'unknown-regime',
  'received-out-of-range',
  'proposal-required',
];

const HAPPENED = [
  'restarts',
  'databases reopened',
  'crowds',
  'replayed',
  'keys reused',
  'late answers',
  'silences',
  'extensions granted by rule',
  'jumps swept',
  'jumps step by step',
  'jumps unnoticed',
  'entry:agency.transferred',
  'entry:calendar.amended',
  'standstills',
  'entry:limit.given-back',
];

/** Every command was accepted, every end reached, every everyday refusal given, and everything else happened too. */
export function expectWorkDone(tally: Tally): void {
  const missing = (wanted: readonly string[], prefix: string) => wanted.filter((name) => tally.of(prefix + name) === 0);
  expect(missing(Object.keys(CATALOGUE), 'accepted:')).toEqual([]);
  expect(missing(OUTCOMES, 'ended:')).toEqual([]);
  expect(missing(EVERYDAY, 'refused:')).toEqual([]);
  expect(missing(HAPPENED, '')).toEqual([]);
  // No agency is left with a running limit at the end of a world, so what still waits or clarifies has not been received.
  expect(
    missing(
      OPINION_STATES.filter((state) => state !== 'clarifying'),
      'opinion:',
    ),
  ).toEqual([]);
  expect(tally.of('limits passed')).toBeGreaterThan(1000);
}
