/** What a step of the law is told beside the event itself: the moment, the person, the rules in force and the register. */

import type { Actor, AgencyKind } from '../commands/commands.js';
import type { WayOfDelegating } from '../commands/inputs.js';
import type { Calendar } from '../limits/calendar.js';
import type { CivilDate, Instant } from '../limits/time.js';
import type { Regulation, Subordination } from '../regulation/regulation.js';

/** An agency as the register of functions has it at the moment of the act. */
export interface RegisteredAgency {
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly functions: readonly string[];
  /** Outside the system: its receipt is recorded and its answer entered by the lead's clerk. */
  readonly external: boolean;
  /** To whom it answers; entries of the journal that do not say it mean a department. */
  readonly subordination?: Subordination;
  /** The group with which it is asked, where the province has said so; left out: by its kind, subordination and name. */
  readonly group?: string;
}

/** A power of the register that holds on the day of an opening and is about its matter, or about the lead's function (PY-1.4c). */
export interface PowerAbout {
  /** Id of its case. */
  readonly id: string;
  readonly subject: string;
  readonly way: WayOfDelegating;
  /** Codes of the agency whose power it was, and of that which has it now. */
  readonly from: string;
  readonly to: string;
  readonly document: string;
  /** Whether it is a power over this very matter, or over the whole function that the lead named. */
  readonly over: 'matter' | 'function';
}

/** What is known of a file that was uploaded. */
export interface KeptFile {
  /** In bytes. */
  readonly size: number;
  /** The media type that its content has. */
  readonly type: string;
}

/** The part of the register that a step needs: the agencies that it names and those with an office of their own. */
export interface RegisterExcerpt {
  readonly agencies: Readonly<Record<string, RegisteredAgency>>;
  readonly office: string | null;
  readonly chairman: string | null;
  /** Agencies that were asked the same text in the same matter within the regulation's time, and where. */
  readonly alreadyAsked: Readonly<Record<string, string>>;
  /** Whether the province has adopted the regulation that the consultation is, or would be, under; left out: yes. */
  readonly adopted?: boolean;
  /** Another agency that leads a consultation on the same matter, which has not ended; left out or null: none. */
  readonly matterLead?: string | null;
  /**
   * Those of the agencies in which nobody can sign in and answer as the head, by code. Left out where there are none, and
   * where no people are known: then every agency can.
   */
  readonly cannotAnswer?: readonly string[];
  /**
   * What is kept of the files that the command names, by SHA-256, as far as the agency that acts may attach them. Left out
   * where it names none, and where no files are kept (rehearsals): then none is unknown.
   */
  readonly files?: Readonly<Record<string, KeptFile>>;
  /** Told of an opening only, and where its rule asks for it (`authority`); left out where there are none. */
  readonly powers?: readonly PowerAbout[];
}

/** Whether an agency can be asked inside the system: its silence says something only where somebody could have answered. */
export function canAnswer({ agencies, cannotAnswer = [] }: RegisterExcerpt, code: string): boolean {
  return agencies[code]?.external === true || !cannotAnswer.includes(code);
}

/** What the door brings to a command: everything that the law may know beside the dossier. */
export interface Moment {
  /** The moment of the act; for a passed limit, the limit itself. */
  readonly at: Instant;
  /** When it is recorded: for a passed limit, when the clock got to it, which is not before `at`. */
  readonly recordedAt: Instant;
  readonly actor: Actor;
  /** The regulation that the consultation is pinned to; in `Circumstances` as its regime rules the matter. */
  readonly regulation: Regulation;
  readonly calendar: Calendar;
  readonly register: RegisterExcerpt;
  /** SHA-256 of a text in UTF-8, hexadecimal. */
  readonly sha256: (text: string) => string;
}

/** Where the opinions stand when a consultation is to end or to go up. */
export interface Standing {
  /** A notice to a silent agency is owed, of whichever round (PY-2.2e). */
  readonly noticeOwed: boolean;
  /** Whether a comment of the round has no answer of the lead yet. */
  readonly unresolved: boolean;
  /** Every request was taken back. */
  readonly nobodyAsked: boolean;
  /** A disagreement, or a rejected condition, remains that is not on main content. */
  readonly differing: boolean;
}

/** What a step of a machine is told beside its event. */
export interface Circumstances extends Moment {
  /** The lead agency; for an opening, the agency that opens. */
  readonly lead: string;
  /** State of the consultation, for what is open only then. */
  readonly stage: string;
  /** SHA-256 of the proposal now asked about. */
  readonly proposalHash: string;
  /** SHA-256 of the whole request: attachments, position, proposal, questions; null for rounds that were opened without it. */
  readonly requestHash: string | null;
  /** Whether the regulation knows the regime that the consultation is, or is to be, under. */
  readonly regimeKnown: boolean;
  /** Whether a dissent is not for the lead to decide, whatever its authority. */
  readonly binding: boolean;
  /** Whether the Office has suspended the consultation: no limit of an opinion runs. */
  readonly suspended: boolean;
  /** The civil day on which the agency of a session came to dissent; null where the command records none. */
  readonly dissentedOn: CivilDate | null;
  /** Keys of the questions that were asked of the agency of a session; empty where the command records none. */
  readonly askedOfDissenter: readonly string[];
  /** The agencies that are asked in the round that runs. */
  readonly asked: readonly string[];
  /** What stands in the way of an end, or in its outcome, where the command would end the consultation or send it up. */
  readonly standing: Standing;
  /** JSON pointers to what was of the wrong type. */
  readonly malformed: readonly string[];
}
