/**
 * Every path that a small set of concrete events opens, found by `xstate/graph`: no state of a machine is unreachable, no
 * transition of it (a state, an event, one of its branches) is dead, and the kernel goes every path as the graph does.
 */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  type AnyTransitionDefinition,
  type EventObject,
  getMicrosteps,
} from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { CONSULTATION_STATES, type ConsultationContext } from '../../workflows/consultation/consultation.js';
import { consultationMachine, stepConsultation } from '../../workflows/consultation/consultation.machine.js';
import { DISPUTE_STATES, type DisputeContext } from '../../workflows/dispute/dispute.js';
import { disputeMachine, stepDispute } from '../../workflows/dispute/dispute.machine.js';
import { isPaused } from '../../workflows/limits/limit.js';
import { isSettled, OPINION_STATES, type OpinionContext, type OpinionState } from '../../workflows/opinion/opinion.js';
import { opinionMachine, stepOpinion } from '../../workflows/opinion/opinion.machine.js';
import type { Stepper, Stored } from '../../workflows/step/kernel.js';
import {
  CONSULTATION_EVENTS,
  CONSULTATION_STARTS,
  DISPUTE_EVENTS,
  DISPUTE_STARTS,
  OPINION_EVENTS,
  OPINION_STARTS,
} from './concrete-events.js';

interface Model<Context> {
  readonly machine: AnyStateMachine;
  readonly states: readonly string[];
  readonly step: Stepper<Stored, EventObject>;
  readonly starts: readonly Stored<string, Context>[];
  readonly events: readonly EventObject[];
  /** What of the context makes a difference to what may come next. */
  readonly situation: (context: Context) => unknown;
}

interface Taken {
  readonly from: AnyMachineSnapshot;
  readonly event: EventObject;
  readonly to: AnyMachineSnapshot;
}

/** "awaiting, limit.passed, silence is agreement": the name by which a transition that was never taken is told. */
function nameOf(node: AnyStateNode, transition: AnyTransitionDefinition, index: number): string {
  return [node.key, transition.eventType || 'always', transition.description ?? `branch ${index + 1}`].join(', ');
}

function transitionsOf(machine: AnyStateMachine): Map<AnyTransitionDefinition, string> {
  const names = new Map<AnyTransitionDefinition, string>();
  for (const node of Object.values(machine.root.states))
    for (const branches of [...node.transitions.values(), node.always ?? []])
      for (const [index, transition] of branches.entries()) names.set(transition, nameOf(node, transition, index));
  return names;
}

/** The transitions that an event takes: its own, and the eventless ones of the states it passes. */
function takenBy(machine: AnyStateMachine, { from, event }: Taken): AnyTransitionDefinition[] {
  const own: AnyTransitionDefinition[] = machine.getTransitionData(from as never, event as never);
  // Stepping again is dear, and pays only where an eventless transition may follow.
  const next = own[0]?.target?.[0]?.key ?? String(from.value);
  if ((machine.root.states[next]?.always ?? []).length === 0) return own;
  const passed = getMicrosteps(machine, from as never, event as never).slice(0, -1);
  return [...own, ...passed.flatMap(([snapshot]) => machine.root.states[String(snapshot.value)]?.always ?? [])];
}

function explore<Context>({ machine, starts, events, situation }: Model<Context>) {
  const names = new Map(events.map((event, index) => [event, `${index} ${event.type}`]));
  const serializeEvent = (event: EventObject) => names.get(event) ?? event.type;
  const serializeState = (state: AnyMachineSnapshot) =>
    JSON.stringify([state.value, situation(state.context as Context)]);
  return starts.map((start) => {
    const fromState = machine.resolveState({ value: start.state, context: start.context as never });
    const options = { events, fromState, serializeEvent, serializeState } as never;
    const steps = adjacencyMapToArray(getAdjacencyMap(machine, options)).map(
      ({ state, event, nextState }) => ({ from: state, event, to: nextState }) as Taken,
    );
    return { start, steps, paths: getShortestPaths(machine, options) };
  });
}

function everyPath<Context>(model: Model<Context>) {
  const { machine, states, step, situation } = model;
  const explored = explore(model);

  it('names exactly the states that the machine has', () => {
    expect(Object.keys(machine.root.states).sort()).toEqual([...states].sort());
  });

  it('visits every state', () => {
    const visited = new Set(explored.flatMap(({ paths }) => paths.map((path) => String(path.state.value))));
    expect(states.filter((state) => !visited.has(state))).toEqual([]);
  });

  it('takes every transition', () => {
    const taken = new Set(explored.flatMap(({ steps }) => steps.flatMap((one) => takenBy(machine, one))));
    const never = [...transitionsOf(machine)].filter(([transition]) => !taken.has(transition));
    expect(never.map(([, name]) => name)).toEqual([]);
  });

  it('is gone by the kernel to the same end', () => {
    let count = 0;
    for (const { start, paths } of explored) {
      for (const path of paths) {
        let stored: Stored = start;
        // The first step of a path is its beginning.
        for (const { event } of path.steps.slice(1)) {
          const next = step(stored, event);
          if (next.refused === null) stored = next.next;
        }
        const end = [stored.state, situation(stored.context as Context)];
        const told = [path.state.value, situation(path.state.context as Context)];
        if (!isDeepStrictEqual(end, told)) expect(end).toEqual(told);
        count += 1;
      }
    }
    expect(count).toBeGreaterThanOrEqual(states.length);
  });

  it('leaves everything as it was whenever it refuses', () => {
    const changed = explored.flatMap(({ steps }) =>
      steps.filter(({ from, event, to }) => {
        const [transition] = machine.getTransitionData(from as never, event as never);
        const refuses = transition?.actions.some((action) => typeof action === 'object' && action.type === 'refuse');
        return refuses === true && !isDeepStrictEqual([to.value, to.context], [from.value, from.context]);
      }),
    );
    expect(changed.map(({ from, event }) => [from.value, event.type])).toEqual([]);
  });

  return explored;
}

const opinions: Model<OpinionContext> = {
  machine: opinionMachine,
  states: OPINION_STATES,
  step: stepOpinion as never,
  starts: OPINION_STARTS,
  events: OPINION_EVENTS,
  situation: ({ receivedAt, late, extension, clarifications, notice, comments, returned, ledger, contest }) => [
    receivedAt !== null,
    late !== null,
    extension?.state,
    clarifications,
    notice?.state,
    comments.map((comment) => [comment.result, comment.maintained]),
    returned !== null,
    isPaused(ledger),
    contest?.overdue,
  ],
};

const consultations: Model<ConsultationContext> = {
  machine: consultationMachine,
  states: CONSULTATION_STATES,
  step: stepConsultation as never,
  starts: CONSULTATION_STARTS,
  events: CONSULTATION_EVENTS,
  situation: ({ tally, lead, outcome, suspension }) => [tally, lead, outcome, suspension !== null],
};

const disputes: Model<DisputeContext> = {
  machine: disputeMachine,
  states: DISPUTE_STATES,
  step: stepDispute as never,
  starts: DISPUTE_STARTS,
  events: DISPUTE_EVENTS,
  situation: ({ dissenters, sessions, overdue, lead, authority }) => [
    dissenters,
    Object.entries(sessions).map(([agency, held]) => [agency, held.at(-1)?.result, held.at(-1)?.confirmed]),
    overdue,
    lead,
    authority,
  ],
};

describe('every path of an opinion', () => {
  const explored = everyPath(opinions);

  it('that ends in deemed consent has no position, and a settled one moves only by what was received or asked', () => {
    const moving = ['opinion.ask-clarification', 'opinion.accept-late'];
    for (const { steps } of explored) {
      for (const { from, event, to } of steps) {
        const context = to.context as OpinionContext;
        if (to.value === 'deemed') expect([context.answer, context.comments]).toEqual([null, []]);
        if (!isSettled(from.value as OpinionState) || from.value === to.value) continue;
        // What is proved to have been received in time shows that there was no silence, and nothing late.
        const paper = from.value === 'deemed' || from.value === 'unanswered' ? ['opinion.answer'] : [];
        expect([...moving, ...paper]).toContain(event.type);
      }
    }
  });
});

describe('every path of a consultation', () => {
  const explored = everyPath(consultations);

  it('that has concluded or was withdrawn stays so', () => {
    for (const { steps } of explored)
      for (const { from, to } of steps)
        if (from.value === 'concluded' || from.value === 'withdrawn') expect(to.value).toBe(from.value);
  });
});

describe('every path of a dispute', () => {
  const explored = everyPath(disputes);

  it('to the Office has a session with every dissenting agency behind it (I6)', () => {
    for (const { steps } of explored)
      for (const { from, to } of steps)
        if (from.value === 'negotiating' && to.value === 'verifying') {
          const { dissenters, sessions } = to.context as DisputeContext;
          expect(dissenters.every((agency) => (sessions[agency]?.length ?? 0) > 0)).toBe(true);
        }
  });
});
