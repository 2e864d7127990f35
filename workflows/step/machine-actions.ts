/**
 * The actions in which the three machines are written. `refuseIf` refuses by a transition without a target when a check finds
 * something; `assignWith` assigns the part of the context that a change gives; `notify` composes a message from the new context.
 */
import { assign } from 'xstate';
import type { CommandInputs, SystemCommand } from '../commands/commands.js';
import type { Refusal } from '../commands/refusals.js';
import type { Circumstances } from './circumstances.js';
import type { Message } from './messages.js';

export interface LegalEvent {
  readonly type: string;
  readonly with: unknown;
  readonly circumstances: Circumstances;
}

/** The events by which commands of people come to a machine. */
export type CommandEvent<Names extends keyof CommandInputs> = {
  [Name in Names]: { readonly type: Name; readonly with: CommandInputs[Name]; readonly circumstances: Circumstances };
}[Names];

/** The events by which the clock and the register speak. */
export type SystemEvent<Names extends SystemCommand['command'] = SystemCommand['command']> = {
  [Name in Names]: {
    readonly type: Name;
    readonly with: Extract<SystemCommand, { command: Name }>['with'];
    readonly circumstances: Circumstances;
  };
}[Names];

/** The event by which a command comes to a machine. */
type EventFrom<Command> = Command extends { readonly command: infer Type; readonly with: infer Input }
  ? { readonly type: Type; readonly with: Input; readonly circumstances: Circumstances }
  : never;

/** The event by which a command comes to a machine, with what the machine may know beside it. */
export function eventOf<Command extends { readonly command: string; readonly with: unknown }>(
  { command, with: input }: Command,
  circumstances: Circumstances,
): EventFrom<Command> {
  return { type: command, with: input, circumstances } as EventFrom<Command>;
}

/** The event of one type, out of all that a machine understands. */
type EventOf<Event extends LegalEvent, Type extends Event['type']> = Extract<Event, { type: Type }>;

/** What a command carries once a check has let it through: the named keys are there. */
export type Checked<Input, Key extends keyof Input> = Input & Required<Pick<Input, Key>>;

/** What a guard or an action is told. */
export interface Passing<Context, Event> {
  readonly context: Context;
  readonly event: Event;
}

/** Refuses, whatever was sent. */
export const refused = (code: Refusal['code']) => ({ actions: { type: 'refuse' as const, params: { code } } });

/** The actions of one machine, typed by its own context and events. */
export function machineActions<Context extends object, Event extends LegalEvent>() {
  type Type = Event['type'];
  type Input<T extends Type> = EventOf<Event, T>['with'];
  type Step = Passing<Context, Event>;

  /** Refuses with what the check finds; the name of the check is what the drawing shows. */
  function refuseIf<T extends Type>(
    inspect: (context: Context, input: Input<T>, circumstances: Circumstances) => Refusal | null,
  ) {
    const found = ({ context, event }: Step) => inspect(context, event.with as Input<T>, event.circumstances);
    return {
      description: inspect.name,
      guard: (step: Step) => found(step) !== null,
      actions: { type: 'refuse' as const, params: (step: Step) => found(step) as Refusal },
    };
  }

  /** Keeps what has changed. The checks stand before it in the list, so nothing that they ask for is missing here. */
  function assignWith<T extends Type>(
    compute: (context: Context, input: Required<Input<T>>, circumstances: Circumstances) => Partial<Context>,
  ) {
    return assign<Context, EventOf<Event, T>, undefined, Event, never>(({ context, event }) =>
      compute(context, event.with as Required<Input<T>>, event.circumstances),
    );
  }

  /** Tells people what happened; the message is composed after the changes that stand before it in the list. */
  function notify(compose: (context: Context, circumstances: Circumstances, input: unknown) => Message) {
    return {
      type: 'tell' as const,
      params: ({ context, event }: Step) => compose(context, event.circumstances, event.with),
    };
  }

  return { refuseIf, assignWith, notify };
}
