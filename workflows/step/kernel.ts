/**
 * The kernel: one pure step of one machine. An action is never run here; it comes back as data. A machine refuses by a
 * transition without a target whose only action is `refuse`, so what is refused, and why, stands in the machine itself.
 */
import type { ActorScope, AnyActorScope, AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import { createActor } from 'xstate';
import type { Refusal } from '../commands/refusals.js';

/** What is kept of a machine between two steps. */
export interface Stored<State extends string = string, Context = unknown> {
  readonly state: State;
  readonly context: Context;
}

/** What an action asks for: a message to be told, a fact to be kept. */
export interface Effect {
  readonly type: string;
  readonly params: unknown;
}

export type Step<S extends Stored, R = Refusal> =
  | { readonly refused: R }
  | { readonly refused: null; readonly next: S; readonly effects: readonly Effect[] };

/** Steps one machine: the same stored state and event always give the same step. */
export type Stepper<S extends Stored, E extends EventObject, R = Refusal> = (stored: S, event: E) => Step<S, R>;

/**
 * Makes the step function of a machine. XState's own `transition()` builds a whole actor for each call; one inert scope
 * kept for the machine gives the same snapshots about six times as fast (test/workflows/kernel.test.ts compares the two). The
 * nodes of a state are resolved once, too: our states do not nest, so a snapshot is its state's with another context.
 *
 * XState makes a context anew with `Object.assign`. V8 keeps an object of more than a dozen members that is made so as a table of names, which takes
 * some three times the memory and is read slowly from then on, by the law, by the rows and by JSON.
 * @param laidOut writes the members of a context down as a literal, which V8 keeps as what it is; for machines of which many are kept
 */
export function stepper<S extends Stored, E extends EventObject, R = Refusal>(
  machine: AnyStateMachine,
  laidOut: (context: S['context']) => S['context'] = (context) => context,
): Stepper<S, E, R> {
  let effects: Effect[] = [];
  const scope = inertScope(machine, (effect) => effects.push(effect));
  const resting = new Map<string, AnyMachineSnapshot>();
  const restingIn = (state: string): AnyMachineSnapshot => {
    const known = resting.get(state);
    if (known !== undefined) return known;
    const resolved = machine.resolveState({ value: state, context: {} as never });
    resting.set(state, resolved);
    return resolved;
  };
  return (stored, event) => {
    effects = [];
    const before = { ...restingIn(stored.state), context: stored.context } as AnyMachineSnapshot;
    const after = machine.transition(before, event, scope) as AnyMachineSnapshot;
    const refusal = effects.find((effect) => effect.type === 'refuse');
    if (refusal !== undefined) return { refused: refusal.params as R };
    const context = after.context === stored.context ? stored.context : laidOut(after.context);
    const next = { state: after.value, context } as unknown as S;
    return { refused: null, next, effects };
  };
}

function inertScope(machine: AnyStateMachine, collect: (effect: Effect) => void): AnyActorScope {
  const actor = createActor(machine);
  return {
    self: actor,
    system: actor.system,
    id: machine.id,
    sessionId: machine.id,
    logger: () => undefined,
    defer: () => undefined,
    stopChild: () => undefined,
    emit: () => undefined,
    actionExecutor: (action) => {
      if (action.type.startsWith('xstate.')) throw new Error(`${machine.id} uses ${action.type}: machines are pure`);
      collect({ type: action.type, params: action.params });
    },
  } satisfies ActorScope<AnyMachineSnapshot, EventObject>;
}
