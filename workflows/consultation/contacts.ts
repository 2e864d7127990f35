/**
 * That the lead spoke with agencies before it asked them by letter (PY-2.2g): with whom, on which day, how, and what was said. Nobody has to;
 * what is noted is whole, about an agency that is asked, and of a day that has come. It changes nothing that the agencies are asked or owe.
 */
import type { ConsultedInput, ContactInput, ContactWay, OpenInput } from '../commands/inputs.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import { type CivilDate, civilDateOf, type Instant } from '../limits/time.js';
import { isBlank } from '../step/check.js';

/** One contact as it is kept with the consultation. */
export interface EarlierContact {
  readonly agency: string;
  /** With whom of it. */
  readonly person: string;
  readonly on: CivilDate;
  readonly way: ContactWay;
  readonly said: string;
}

export interface WithContacts {
  /** Left out where none was noted. */
  readonly contacts?: readonly EarlierContact[];
}

/** The first thing that is wrong with what an opening notes of earlier contacts; null where nothing is. */
export function contactsInOrder({ contacts = [], consult }: OpenInput, at: Instant): Refusal | null {
  const asked = new Set((consult as readonly ConsultedInput[]).map(({ agency }) => agency));
  const today = civilDateOf(at);
  for (const [index, contact] of contacts.entries()) {
    const fault = contactInOrder(contact, asked, today);
    if (fault !== null) return refusal(fault[0], `/contacts/${index}/${fault[1]}`);
  }
  return null;
}

function contactInOrder(
  { agency, person, on, way, said }: ContactInput,
  asked: ReadonlySet<string | undefined>,
  today: CivilDate,
): readonly [Refusal['code'], keyof ContactInput] | null {
  if (isBlank(agency)) return ['agency-required', 'agency'];
  if (!asked.has(agency)) return ['not-consulted', 'agency'];
  if (isBlank(person)) return ['field-required', 'person'];
  if (on === undefined) return ['field-required', 'on'];
  if (on > today) return ['contact-in-the-future', 'on'];
  if (way === undefined) return ['field-required', 'way'];
  return isBlank(said) ? ['field-required', 'said'] : null;
}

/** What a consultation keeps of them, in the order of their days. */
export function contactsKept({ contacts = [] }: OpenInput): WithContacts {
  if (contacts.length === 0) return {};
  const kept = contacts.map(
    ({ agency, person, on, way, said }) => ({ agency, person, on, way, said }) as EarlierContact,
  );
  return { contacts: kept.sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on))) };
}

/** How many of the agencies asked were spoken with before. */
export const contactedAgencies = ({ contacts = [] }: WithContacts): number =>
  new Set(contacts.map(({ agency }) => agency)).size;
