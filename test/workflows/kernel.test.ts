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
import { type Step, type Stepper, type Stored, stepper } from '../../workflows/step/kernel.js';
import {
  CONSULTATION_EVENTS,
  CONSULTATION_STARTS,
  DISPUTE_EVENTS,
  DISPUTE_STARTS,
  OPINION_EVENTS,
  OPINION_STARTS,
} from './concrete-events.js';

/** As `toEqual`, which is asked only to tell the difference: it is too slow for so many steps. */
function same(ours: unknown, theirs: unknown): void {
  if (!isDeepStrictEqual(ours, theirs)) expect(ours).toEqual(theirs);
}

interface Compared<S extends Stored, E extends EventObject> {
  readonly machine: AnyStateMachine;
  readonly step: Stepper<S, E>;
  readonly starts: readonly S[];
  readonly events: readonly E[];
}

/** The same step by XState: what is stored afterwards, and the actions as data. */
function byXState<S extends Stored>(machine: AnyStateMachine, stored: S, event: EventObject) {
  const before = machine.resolveState({ value: stored.state, context: stored.context as never });
  const [{ value, context }, actions] = transition(machine, before, event as never) as [
    AnyMachineSnapshot,
    { type: string; params: unknown }[],
  ];
  return {
    next: { state: value, context } as unknown as S,
    effects: actions.map(({ type, params }) => ({ type, params })),
  };
}

/** How an event ended, without texts and instants. */
const ending = (step: Step<Stored>): unknown =>
  step.refused === null ? [step.next.state, ...step.effects.map(({ type }) => type)] : step.refused.code;

/** Makes every event happen in a stored state, by the kernel and by XState. @returns how each of them ended */
function compareAll<S extends Stored, E extends EventObject>(
  { machine, step, events }: Compared<S, E>,
  stored: S,
): readonly Step<S>[] {
  return events.map((event) => {
    const ours = step(stored, event);
    const theirs = byXState(machine, stored, event);
    if (ours.refused === null) same({ next: ours.next, effects: ours.effects }, theirs);
    else same({ next: stored, effects: [{ type: 'refuse', params: ours.refused }] }, theirs);
    return ours;
  });
}

/**
 * Compares in every situation that the events lead to. Two situations are one when the state is the same and every event
 * ends in the same way, so that each event meets each guard as it holds and as it does not.
 * @returns the states that were met, and how many situations
 */
function compareEverywhere<S extends Stored, E extends EventObject>(compared: Compared<S, E>) {
  const situations = new Set<string>();
  const states = new Set<string>();
  const waiting = [...compared.starts];
  for (let stored = waiting.shift(); stored !== undefined; stored = waiting.shift()) {
    const { state } = stored;
    const situation = JSON.stringify([
      state,
      compared.events.map((event) => ending(compared.step(stored as S, event))),
    ]);
    if (situations.has(situation)) continue;
    situations.add(situation);
    states.add(state);
    for (const step of compareAll(compared, stored)) if (step.refused === null) waiting.push(step.next);
  }
  return { states: [...states].sort(), situations: situations.size };
}

describe('every event in every situation gives the same value, context and actions as XState’s transition()', () => {
  it('of an opinion', () => {
    const { states, situations } = compareEverywhere({
      machine: opinionMachine,
      step: stepOpinion,
      starts: OPINION_STARTS,
      events: OPINION_EVENTS,
    });
    expect(states).toEqual(Object.keys(opinionMachine.states).sort());
    expect(situations).toBeGreaterThan(40);
  });

  it('of a consultation', () => {
    const { states, situations } = compareEverywhere({
      machine: consultationMachine,
      step: stepConsultation,
      starts: CONSULTATION_STARTS,
      events: CONSULTATION_EVENTS,
    });
    expect(states).toEqual(Object.keys(consultationMachine.states).sort());
    expect(situations).toBeGreaterThan(10);
  });

  it('of a dispute', () => {
    const { states, situations } = compareEverywhere({
      machine: disputeMachine,
      step: stepDispute,
      starts: DISPUTE_STARTS,
      events: DISPUTE_EVENTS,
    });
    expect(states).toEqual(Object.keys(disputeMachine.states).sort());
    expect(situations).toBeGreaterThan(10);
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
