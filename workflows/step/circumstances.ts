/** What a step of the law is told beside the event itself: the moment, the person, the rules in force and the register. */

import type { Actor, AgencyKind } from '../commands/commands.js';
import type { Calendar } from '../limits/calendar.js';
import type { Instant } from '../limits/time.js';
import type { Regulation } from '../regulation/regulation.js';

/** An agency as the register of functions has it at the moment of the act. */
export interface RegisteredAgency {
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly functions: readonly string[];
  /** Outside the system: its receipt is recorded and its answer entered by the lead's clerk. */
  readonly external: boolean;
}

/** The part of the register that a step needs: the agencies that it names and those with an office of their own. */
export interface RegisterExcerpt {
  readonly agencies: Readonly<Record<string, RegisteredAgency>>;
  readonly office: string | null;
  readonly chairman: string | null;
  /** Agencies that were asked the same text in the same matter within the regulation's time, and where. */
  readonly alreadyAsked: Readonly<Record<string, string>>;
  /** Another agency that leads a consultation on the same matter, which has not ended; left out or null: none. */
  readonly matterLead?: string | null;
}

/** What the door brings to a command: everything that the law may know beside the dossier. */
export interface Moment {
  /** The moment of the act; for a passed limit, the limit itself. */
  readonly at: Instant;
  readonly actor: Actor;
  readonly regulation: Regulation;
  readonly calendar: Calendar;
  readonly register: RegisterExcerpt;
  /** SHA-256 of a text in UTF-8, hexadecimal. */
  readonly sha256: (text: string) => string;
}

/** What a step of a machine is told beside its event. */
export interface Circumstances extends Moment {
  /** The lead agency; for an opening, the agency that opens. */
  readonly lead: string;
  /** State of the consultation, for what is open only then. */
  readonly stage: string;
  /** SHA-256 of the proposal now asked about. */
  readonly proposalHash: string;
  /** JSON pointers to what was of the wrong type. */
  readonly malformed: readonly string[];
}
