/** A machine's configuration, read for people: its states, and for each what every event does there. */
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { Refusal, RefusalCode } from '../commands/refusals.js';

/** What an event does in a state, one branch of it; branches are tried in order. */
export interface Branch {
  readonly state: string;
  /** The type of the event, or "always". */
  readonly event: string;
  /** What decides that this branch is taken; for a refusal, the name of the check that refuses. */
  readonly when: string | null;
  /** The state that it leads to; null when it stays. */
  readonly target: string | null;
  /** Whether anything is kept or told. */
  readonly acts: boolean;
  /** "no": it does what it says. "by-check": refused with what the check finds. Else the code of a refusal. */
  readonly refuses: 'no' | 'by-check' | RefusalCode;
}

/** What every other event comes to. */
export const ANY_OTHER = '*';

export interface MachineReading {
  readonly id: string;
  readonly initial: string;
  readonly states: readonly string[];
  /** Every event that some state names, "always" and "*" left out, in alphabetical order. */
  readonly events: readonly string[];
  readonly branches: readonly Branch[];
}

/** Reads a machine with one level of states. */
export function readMachine(machine: AnyStateMachine): MachineReading {
  const nodes = Object.values(machine.root.states);
  const branches = nodes.flatMap(branchesOf);
  const events = new Set(
    branches.map((branch) => branch.event).filter((event) => event !== 'always' && event !== ANY_OTHER),
  );
  const initial = machine.root.initial.target[0]?.key ?? '';
  return { id: machine.id, initial, states: nodes.map((node) => node.key), events: [...events].sort(), branches };
}

function branchesOf(node: AnyStateNode): Branch[] {
  const all = [...node.transitions.values(), node.always ?? []].flat();
  return all.map((transition) => ({
    state: node.key,
    event: transition.eventType === '' ? 'always' : transition.eventType,
    when: transition.description ?? null,
    target: transition.target?.[0]?.key ?? null,
    acts: transition.actions.length > 0,
    refuses: refusalOf(transition),
  }));
}

function refusalOf({ actions }: AnyTransitionDefinition): Branch['refuses'] {
  for (const action of actions) {
    if (typeof action !== 'object' || action.type !== 'refuse') continue;
    return typeof action.params === 'function' ? 'by-check' : (action.params as Refusal).code;
  }
  return 'no';
}
