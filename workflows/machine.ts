/**
 * How the three machines are written: what they have in common. A check that finds something refuses by a transition
 * without a target; a change gives the part of the context that is new; telling composes a message from what has changed.
 */
import type { Circumstances } from './circumstances.js';
import type { Message } from './messages.js';
import type { Refusal } from './refusals.js';

export interface LegalEvent {
  readonly type: string;
  readonly with: unknown;
  readonly env: Circumstances;
}

/** The event of one type, out of all that a machine understands. */
export type EventOf<Event extends LegalEvent, Type extends Event['type']> = Extract<Event, { type: Type }>;

/** What a command carries once a check has let it through: the named keys are there. */
export type Checked<Input, Key extends keyof Input> = Input & Required<Pick<Input, Key>>;

interface Passing<Context, Event> {
  readonly context: Context;
  readonly event: Event;
}

/** Refuses when the check finds something, with what it found; the name of the check is what the drawing shows. */
export function refuseUnless<Context, Event extends LegalEvent, Input>(
  inspect: (context: Context, input: Input, env: Circumstances) => Refusal | null,
) {
  const found = ({ context, event }: Passing<Context, Event>) => inspect(context, event.with as Input, event.env);
  return {
    description: inspect.name,
    guard: (step: Passing<Context, Event>) => found(step) !== null,
    actions: { type: 'refuse' as const, params: (step: Passing<Context, Event>) => found(step) as Refusal },
  };
}

/** Refuses, whatever was sent. */
export const refused = (code: Refusal['code']) => ({ actions: { type: 'refuse' as const, params: { code } } });

/** Tells people what happened; the message is composed after the changes that stand before it in the list. */
export function telling<Context, Event extends LegalEvent>(compose: (context: Context, env: Circumstances) => Message) {
  return {
    type: 'tell' as const,
    params: ({ context, event }: Passing<Context, Event>) => compose(context, event.env),
  };
}
