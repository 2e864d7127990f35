/**
 * The journal as an object-centric event log (OCEL 2.0): which kinds of objects and of events it has, and with which attributes. Facts
 * only: who was asked, who did what when, and what came of it; nothing of what anybody wrote or thinks.
 */
import { CONSULTATION_COMMAND_NAMES } from '../../../workflows/commands/commands.js';
import type { Instant } from '../../../workflows/limits/time.js';

export type OcelValueType = 'string' | 'time' | 'integer' | 'float' | 'boolean';

export interface OcelType {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly type: OcelValueType }[];
}

export interface OcelRelation {
  readonly objectId: string;
  /** What the object is to the event, or to the other object. */
  readonly qualifier: string;
}

export interface OcelObject {
  readonly id: string;
  readonly type: ObjectType;
  /** Every value is text, as the published schema asks. */
  readonly attributes: readonly { readonly name: string; readonly time: Instant; readonly value: string }[];
  readonly relationships: readonly OcelRelation[];
}

export interface OcelEvent {
  readonly id: string;
  readonly type: string;
  /** The moment of the act; of a passed limit, when it passed. */
  readonly time: Instant;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly relationships: readonly OcelRelation[];
}

/** A log as it is read: objects before events, each batch by batch. */
export interface OcelLog {
  readonly objectTypes: readonly OcelType[];
  readonly eventTypes: readonly OcelType[];
  readonly objects: AsyncIterable<readonly OcelObject[]>;
  readonly events: AsyncIterable<readonly OcelEvent[]>;
}

/** What is asked for: the entries recorded from `since` on and before `until`. */
export interface Asked {
  readonly province: string;
  readonly since: Instant;
  readonly until: Instant;
  /** Whether the people who acted are told. */
  readonly people: boolean;
}

/** The moment of what has always been so, by the specification. */
export const ALWAYS = '1970-01-01T00:00:00.000Z' as Instant;

const OBJECT_ATTRIBUTES = {
  agency: { name: 'string', kind: 'string' },
  person: { name: 'string' },
  consultation: {
    subject: 'string',
    urgency: 'string',
    authority: 'string',
    regulation: 'string',
    outcome: 'string',
  },
  opinion: { round: 'integer', function: 'string', state: 'string', receivedAt: 'time', dueAt: 'time' },
  dispute: { round: 'integer', state: 'string' },
} as const satisfies Record<string, Readonly<Record<string, OcelValueType>>>;

export type ObjectType = keyof typeof OBJECT_ATTRIBUTES;

/** @param people whether the people who acted are objects of their own */
export function objectTypes(people: boolean): OcelType[] {
  return Object.entries(OBJECT_ATTRIBUTES)
    .filter(([name]) => people || name !== 'person')
    .map(([name, attributes]) => typeOf(name, attributes));
}

/** What people, the clock and the register say to a consultation, once it was sent. What was only drafted is nobody else's. */
const SYSTEM_EVENTS = ['agency.transferred', 'calendar.amended', 'limit.given-back'];
const LIMITS = ['reminder', 'opinion', 'notice', 'competence', 'stage', 'confirmation'];

/** The name of an event; a limit that passed is told with its kind. */
export function eventType(command: string, carried: object): string {
  const { kind } = carried as { readonly kind?: unknown };
  return command === 'limit.passed' && typeof kind === 'string' ? `limit.passed.${kind}` : command;
}

export function eventTypes(): OcelType[] {
  const names = [
    ...CONSULTATION_COMMAND_NAMES.filter((name) => name !== 'consultation.draft'),
    ...LIMITS.map((kind) => `limit.passed.${kind}`),
    ...SYSTEM_EVENTS,
  ];
  return names.map((name) => typeOf(name, { role: 'string', recordedAt: 'time' }));
}

function typeOf(name: string, attributes: Readonly<Record<string, OcelValueType>>): OcelType {
  return { name, attributes: Object.entries(attributes).map(([attribute, type]) => ({ name: attribute, type })) };
}

export const idOf = {
  agency: (code: string) => `agency:${code}`,
  person: (id: string) => `person:${id}`,
  consultation: (id: string) => `consultation:${id}`,
  opinion: (consultation: string, key: string) => `opinion:${consultation}:${key}`,
  dispute: (consultation: string, round: number) => `dispute:${consultation}:${round}`,
} as const;
