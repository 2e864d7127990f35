/** The kernel is XState's own step, only cheaper; and the law around it is pure. */
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createMachine,
  type EventObject,
  log,
  transition,
} from 'xstate';
import { consultationMachine, stepConsultation } from '../../workflows/consultation/consultation.machine.js';
import { disputeMachine, stepDispute } from '../../workflows/dispute/dispute.machine.js';
import { opinionMachine, stepOpinion } from '../../workflows/opinion/opinion.machine.js';
import { type Stepper, type Stored, stepper } from '../../workflows/step/kernel.js';
import {
  CONSULTATION_EVENTS,
  CONSULTATION_STARTS,
  DISPUTE_EVENTS,
  DISPUTE_STARTS,
  OPINION_EVENTS,
  OPINION_STARTS,
} from './concrete-events.js';

const STEPS = 20_000;
const SEED = 2230;

/** mulberry32: a small generator of numbers in [0, 1), the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** As `toEqual`, which is asked only to tell the difference: it is too slow for so many steps. */
function same(ours: unknown, theirs: unknown): void {
  if (!isDeepStrictEqual(ours, theirs)) expect(ours).toEqual(theirs);
}

interface Walk<S extends Stored, E extends EventObject> {
  readonly machine: AnyStateMachine;
  readonly step: Stepper<S, E>;
  readonly starts: readonly S[];
  readonly events: readonly E[];
}

/** Random steps, each made by both; a walk begins anew now and then, since every machine comes to an end. */
function compare<S extends Stored, E extends EventObject>({ machine, step, starts, events }: Walk<S, E>): Set<string> {
  const random = seeded(SEED);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const seen = new Set<string>();
  let stored = pick(starts);
  for (let count = 0; count < STEPS; count += 1) {
    const event = pick(events);
    const before = machine.resolveState({ value: stored.state, context: stored.context as never });
    const [after, actions] = transition(machine, before, event as never) as [
      AnyMachineSnapshot,
      { type: string; params: unknown }[],
    ];
    const collected = actions.map(({ type, params }) => ({ type, params }));
    const ours = step(stored, event);
    if (ours.refused === null) {
      same([ours.next.state, ours.next.context, ours.effects], [after.value, after.context, collected]);
      stored = random() < 0.08 ? pick(starts) : ours.next;
    } else {
      same(
        [after.value, after.context, collected],
        [stored.state, stored.context, [{ type: 'refuse', params: ours.refused }]],
      );
      if (random() < 0.02) stored = pick(starts);
    }
    seen.add(stored.state);
  }
  return seen;
}

describe(`${STEPS.toLocaleString('en')} random steps give the same value, context and actions as XState's transition()`, () => {
  it('of an opinion', () => {
    const seen = compare({
      machine: opinionMachine,
      step: stepOpinion,
      starts: OPINION_STARTS,
      events: OPINION_EVENTS,
    });
    expect([...seen].sort()).toEqual(Object.keys(opinionMachine.states).sort());
  });

  it('of a consultation', () => {
    const walk = { starts: CONSULTATION_STARTS, events: CONSULTATION_EVENTS };
    const seen = compare({ machine: consultationMachine, step: stepConsultation, ...walk });
    expect([...seen].sort()).toEqual(Object.keys(consultationMachine.states).sort());
  });

  it('of a dispute', () => {
    const seen = compare({
      machine: disputeMachine,
      step: stepDispute,
      starts: DISPUTE_STARTS,
      events: DISPUTE_EVENTS,
    });
    expect([...seen].sort()).toEqual(Object.keys(disputeMachine.states).sort());
  });
});

describe('the machines', () => {
  it.each([opinionMachine, consultationMachine, disputeMachine])('have no timer and start nothing: $id', (machine) => {
    const nodes = [machine.root, ...Object.values(machine.root.states)];
    for (const node of nodes) {
      expect([node.key, node.after, node.invoke]).toEqual([node.key, [], []]);
      expect(Object.keys(node.config).filter((key) => key === 'after' || key === 'invoke')).toEqual([]);
    }
    expect(machine.implementations.actors).toEqual({});
    expect(machine.implementations.delays).toEqual({});
  });

  it('refuse to do anything by themselves: an action of XState is a fault of the law', () => {
    const logging = createMachine({
      id: 'logging',
      initial: 'on',
      states: { on: { on: { go: { actions: log('x') } } } },
    });
    const step = stepper<Stored, { type: 'go' }>(logging);
    expect(() => step({ state: 'on', context: {} }, { type: 'go' })).toThrow(
      'logging uses xstate.log: machines are pure',
    );
  });

  it('change nothing that they are given', () => {
    const [stored] = OPINION_STARTS;
    const before = JSON.stringify(stored);
    for (const event of OPINION_EVENTS) stepOpinion(stored as never, event);
    expect(JSON.stringify(stored)).toBe(before);
  });
});

describe('the law', () => {
  const folder = new URL('../../workflows/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
  /** Comments may speak of clocks; only what is carried out counts. */
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

  it('is all here', () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it.each(files)('knows no clock, no chance, no input and no output: $name', ({ text }) => {
    const impure =
      /Date\.now|new Date\(\s*\)|\bDate\(\s*\)|performance\.|Math\.random|crypto\.|\bprocess\.|\brequire\(|\bfetch\(|setTimeout|setInterval|setImmediate|console\./;
    expect(code(text).match(impure)).toBeNull();
  });
});
