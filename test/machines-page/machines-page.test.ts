import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type AnyMachineSnapshot, type AnyStateMachine, createMachine, type EventObject } from 'xstate';
import { CHECK_CODES } from '../../src/tools/machines-page/check-codes.js';
import { renderMachinesPage } from '../../src/tools/machines-page/machines-page.js';
import { consultationMachine, stepConsultation } from '../../workflows/consultation/consultation.machine.js';
import { CASE_KINDS } from '../../workflows/discipline/case.js';
import { COURSES } from '../../workflows/discipline/courses.js';
import { disputeMachine, stepDispute } from '../../workflows/dispute/dispute.machine.js';
import { opinionMachine, stepOpinion } from '../../workflows/opinion/opinion.machine.js';
import type { Stepper, Stored } from '../../workflows/step/kernel.js';
import { readMachine } from '../../workflows/step/machine-reading.js';
import {
  CONSULTATION_EVENTS,
  CONSULTATION_STARTS,
  DISPUTE_EVENTS,
  DISPUTE_STARTS,
  OPINION_EVENTS,
  OPINION_STARTS,
} from '../workflows/concrete-events.js';

const page = renderMachinesPage();

const MACHINES: readonly {
  readonly machine: AnyStateMachine;
  readonly step: Stepper<Stored, EventObject>;
  readonly starts: readonly Stored[];
  readonly events: readonly EventObject[];
}[] = [
  { machine: opinionMachine, step: stepOpinion as never, starts: OPINION_STARTS, events: OPINION_EVENTS },
  {
    machine: consultationMachine,
    step: stepConsultation as never,
    starts: CONSULTATION_STARTS,
    events: CONSULTATION_EVENTS,
  },
  { machine: disputeMachine, step: stepDispute as never, starts: DISPUTE_STARTS, events: DISPUTE_EVENTS },
];

describe('docs/machines.md', () => {
  it('is what the machines are: make it anew with "dong-thuan machines --write"', () => {
    expect(readFileSync(new URL('../../docs/machines.md', import.meta.url), 'utf8')).toBe(page);
  });

  it.each(MACHINES)('draws every state of $machine.id, and every change between two', ({ machine }) => {
    const { states, branches } = readMachine(machine);
    for (const state of states) expect(page).toMatch(new RegExp(`^  (${state} -->|\\S+ --> ${state}\\b)`, 'm'));
    for (const { state, target, refuses } of branches)
      if (target !== null && refuses === 'no') expect(page).toContain(`  ${state} --> ${target}: `);
  });

  it.each(MACHINES)('has a row for every event of $machine.id, with a cell for every state', ({ machine }) => {
    const { states, events } = readMachine(machine);
    for (const event of events) {
      const row = page
        .split('\n')
        .find((line) => line.startsWith(`| \`${event}\` |`) && cells(line) === states.length + 1);
      expect([event, row === undefined ? 'no row' : row.includes('|  |')]).toEqual([event, false]);
    }
  });
});

describe('the courses of cases', () => {
  it.each(CASE_KINDS)('%s is drawn, each state and each change', (kind) => {
    const { states, branches, events } = readMachine(COURSES[kind].machine);
    const part = page.slice(page.indexOf('# Cases of discipline')).split(/^### /m);
    const own = part.find((text) => text.toLowerCase().startsWith(`${kind.replace(/-/g, ' ')}\n`)) ?? '';
    for (const state of states) expect(own).toMatch(new RegExp(`^  (${state} -->|\\S+ --> ${state}\\b)`, 'm'));
    for (const { state, target, refuses } of branches)
      if (target !== null && refuses === 'no') expect(own).toContain(`  ${state} --> ${target}: `);
    for (const event of events) expect(own).toContain(`| \`${event}\` |`);
  });
});

describe('the codes of the checks', () => {
  it.each(MACHINES)('are told for every check of $machine.id and for no other', ({ machine }) => {
    const named = readMachine(machine)
      .branches.filter((branch) => branch.refuses === 'by-check')
      .map((branch) => branch.when);
    expect(Object.keys(CHECK_CODES[machine.id] ?? {}).sort()).toEqual([...new Set(named)].sort());
  });

  it.each(MACHINES)('are those with which the checks of $machine.id refuse', ({ machine, step, starts, events }) => {
    const known = CHECK_CODES[machine.id] ?? {};
    let refusals = 0;
    for (const stored of reached(step, starts, events)) {
      for (const event of events) {
        const snapshot = machine.resolveState({ value: stored.state, context: stored.context as never });
        const check = checkOf(machine, snapshot, event);
        const made = step(stored, event);
        if (made.refused === null || check === null) continue;
        expect([check, known[check]?.includes(made.refused.code), made.refused.code]).toEqual([
          check,
          true,
          made.refused.code,
        ]);
        refusals += 1;
      }
    }
    expect(refusals).toBeGreaterThan(0);
  });
});

const cells = (row: string): number => row.split(' | ').length;

function checkOf(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: EventObject): string | null {
  const [transition] = machine.getTransitionData(snapshot as never, event as never);
  return transition?.description ?? null;
}

/** One stored thing for every state that the events lead to. */
function reached(
  step: Stepper<Stored, EventObject>,
  starts: readonly Stored[],
  events: readonly EventObject[],
): Stored[] {
  const found = new Map<string, Stored>();
  const queue = [...starts];
  for (let stored = queue.shift(); stored !== undefined; stored = queue.shift()) {
    if (found.has(stored.state)) continue;
    found.set(stored.state, stored);
    for (const event of events) {
      const made = step(stored, event);
      if (made.refused === null) queue.push(made.next);
    }
  }
  return [...found.values()];
}

describe('the reading of a machine', () => {
  it('finds nothing in a machine without states', () => {
    const nothing = { id: 'empty', initial: '', states: [], events: [], branches: [] };
    expect(readMachine(createMachine({ id: 'empty' }))).toEqual(nothing);
  });
});
