/** What the law of cases is told beside the case and the command. The journal keeps it, so that an entry can be decided again. */
import type { Actor, AgencyKind } from '../commands/actors.js';
import type { CivilDate, Instant } from '../limits/time.js';
import type { KeptFile } from '../step/circumstances.js';
import type { WeekFacts } from './collected-report/collected-report-facts.js';
import type { DrawFacts } from './draw/draw-facts.js';
import type { ObjectionFacts } from './figure-objection/figure-objection-facts.js';
import type { FollowUpItem } from './follow-up-review/follow-up-review.js';
import type { InspectionFacts } from './inspection/inspection-facts.js';
import type { ReportFacts } from './period-report/figures.js';
import type { CommendationFacts, ReviewFacts } from './personnel-facts.js';
import type { ProcedureFacts } from './procedure/procedure.js';

/** An agency that a command names, or for which somebody acts, as the register has it at that moment. */
export interface NamedAgency {
  readonly name: string;
  readonly kind: AgencyKind;
}

/** A person whom a command names, and the agencies in which they have a role. */
export interface NamedPerson {
  readonly name: string;
  readonly agencies: readonly string[];
}

export interface CaseFacts {
  /** By code; one that is not here does not exist, or is in no register any more. */
  readonly agencies: Readonly<Record<string, NamedAgency>>;
  /** By id; one that is not here is nobody who can sign in. */
  readonly people: Readonly<Record<string, NamedPerson>>;
  /** Codes of the organs of the province; null where the register has none. */
  readonly office: string | null;
  readonly chairman: string | null;
  readonly homeAffairs: string | null;
  /** Told to a proposal of a review that names a threshold. */
  readonly review?: ReviewFacts;
  /** Told to a proposal of a commendation. */
  readonly commendation?: CommendationFacts;
  /** Told of commands on plans and inspections only. */
  readonly inspection?: InspectionFacts;
  /** Told of commands on draws only. */
  readonly draw?: DrawFacts;
  /** Of a report that is made: its figures, and how far the journal had come. */
  readonly report?: ReportFacts;
  /** Of a review that is begun: the follow-up list as it stands. */
  readonly followUp?: readonly FollowUpItem[];
  /** Of an objection that is raised: the step that is contested, and until when it is answered. */
  readonly objection?: ObjectionFacts;
  /** Only where a week of a collected report is opened. */
  readonly week?: WeekFacts;
  /** Only where a power over a function is recorded: whether an agency of the province has that function. */
  readonly power?: { readonly functionKnown: boolean };
  /** Only where a procedure is entered into the inventory. */
  readonly procedure?: ProcedureFacts;
  /** Only where a command names files, by SHA-256: what is kept of those that whoever acts has uploaded. One that is not here is unknown. */
  readonly files?: Readonly<Record<string, KeptFile>>;
}

/** What a step of a course is told beside its event. */
export interface CaseCircumstances {
  readonly at: Instant;
  /** The civil day of that moment. */
  readonly today: CivilDate;
  readonly actor: Actor;
  readonly facts: CaseFacts;
  /** JSON pointers to what was of the wrong type. */
  readonly malformed: readonly string[];
}
