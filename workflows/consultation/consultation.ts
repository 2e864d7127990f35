/** A consultation: a lead agency asks others for their opinion on one concrete proposal. What is kept of it. */

import type { Authority, CommandsAbout, OpenInput } from '../commands/commands.js';
import type { Budget } from '../limits/limit.js';
import type { Instant } from '../limits/time.js';
import type { Urgency } from '../regulation/regulation.js';
import type { WithAttachments } from '../step/attachments.js';
import type { Circumstances } from '../step/circumstances.js';
import type { Stored } from '../step/kernel.js';
import type { CommandEvent, SystemEvent } from '../step/machine-actions.js';
import type { WithCompetence } from './competence.js';
import type { WithContacts } from './contacts.js';

export const CONSULTATION_STATES = [
  'draft',
  'collecting',
  'consolidating',
  'reconciling',
  'escalated',
  'concluded',
  'withdrawn',
] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

export const OUTCOMES = [
  'agreed',
  'agreed-with-differences',
  'agreed-after-negotiation',
  'decided-by-chairman',
  'decided-by-lead',
  'withdrawn',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Question {
  readonly key: string;
  readonly text: string;
  /** Null: asked of every agency. */
  readonly agencies: readonly string[] | null;
}

/** What the opinions of the current round come to; the consultation moves on by it. */
export interface Tally {
  readonly pending: number;
  readonly unresolved: number;
  readonly dissenting: readonly string[];
}

/** One request as it was sent; a changed proposal, position, question or list of files is a new round (design, rule 7). */
export interface Round extends WithAttachments {
  readonly number: number;
  readonly proposal: string;
  readonly proposalHash: string;
  readonly position: string;
  readonly questions: readonly Question[];
  /** SHA-256 of the RFC 8785 form of the whole request; null for rounds opened before requests were bound whole. */
  readonly requestHash: string | null;
  readonly openedAt: Instant;
  readonly reason: string | null;
}

/** The head of the Office has suspended a defective consultation. */
export interface Suspension {
  readonly since: Instant;
  readonly reason: string;
  /** The Office that suspended it, and that can let it go on. */
  readonly by: string;
}

export interface ConsultationContext extends WithCompetence, WithContacts {
  readonly lead: string;
  readonly matter: string;
  readonly subject: string;
  readonly position: string;
  readonly legalGround: string;
  readonly authority: Authority;
  readonly classification: string | null;
  readonly urgency: Urgency;
  readonly urgencyReason: string | null;
  /** The regime of the regulation under which it was opened. */
  readonly regime: string;
  readonly budget: Budget;
  readonly questions: readonly Question[];
  readonly rounds: readonly Round[];
  /** What has been drafted and not yet sent. */
  readonly draft: OpenInput | null;
  /** Agencies asked the same before, where the regulation only flags it (PY-1.4b). */
  readonly repeated: readonly string[];
  readonly tally: Tally;
  readonly createdAt: Instant;
  readonly openedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly outcome: Outcome | null;
  readonly conclusion: string | null;
  readonly withdrawalReason: string | null;
  /** Null unless it is suspended now. */
  readonly suspension: Suspension | null;
}

export type Consultation = Stored<ConsultationState, ConsultationContext>;

/** The commands that a consultation itself decides. */
export type ConsultationOwnCommand = CommandsAbout<'consultation'>;

export type ConsultationEvent =
  | CommandEvent<ConsultationOwnCommand>
  | { readonly type: 'opinions.changed'; readonly with: Tally; readonly circumstances: Circumstances }
  | { readonly type: 'dispute.changed'; readonly with: DisputeNews; readonly circumstances: Circumstances }
  | SystemEvent<'agency.transferred'>;

/** What a dispute tells its consultation. */
export interface DisputeNews {
  readonly state: string;
  readonly conclusion: string | null;
  readonly by: 'chairman' | 'lead' | null;
}

/** The number of the round now running; 0 for a draft. */
export function roundOf(context: Pick<ConsultationContext, 'rounds'>): number {
  return context.rounds.at(-1)?.number ?? 0;
}
