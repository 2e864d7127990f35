/** How an opinion begins: what is asked of one agency, from when, and until when. */

import type { ConsultedInput } from '../commands/commands.js';
import { type ConsultationContext, roundOf } from '../consultation/consultation.js';
import type { Budget } from '../limits/limit.js';
import type { Circumstances } from '../step/circumstances.js';
import type { Opinion } from './opinion.js';
import { NO_LIMIT, startLimit } from './opinion.limit.js';

/** The keys of the questions that are put to an agency when a consultation opens. */
export function questionsFor(consultation: ConsultationContext, agency: string): string[] {
  return consultation.questions
    .filter((question) => question.agencies?.includes(agency) ?? true)
    .map((question) => question.key);
}

/**
 * Asks one agency. Entering the agency's inbox here is receipt; an agency outside has no receipt, and so no limit, until
 * it is recorded (design, rule 6).
 */
export function newOpinion(
  consultation: ConsultationContext,
  consulted: Required<ConsultedInput>,
  questions: readonly string[],
  budget: Budget,
  ordinal: number,
  circumstances: Circumstances,
): Opinion {
  const { agency, reason } = consulted;
  const registered = circumstances.register.agencies[agency];
  const external = registered?.external ?? false;
  return {
    state: 'awaiting',
    context: {
      ordinal,
      round: roundOf(consultation),
      agency,
      heldBy: agency,
      function: consulted.function,
      reason,
      external,
      subordination: registered?.subordination ?? 'department',
      questions,
      askedAt: circumstances.at,
      budget,
      receivedAt: external ? null : circumstances.at,
      receiptEvidence: null,
      receiptRecordedAt: null,
      reminded: [],
      urged: [],
      ...(external ? NO_LIMIT : startLimit({ budget, heldBy: agency }, circumstances.at, circumstances)),
      officer: null,
      answer: null,
      comments: [],
      late: null,
      extension: null,
      extensionsGranted: 0,
      clarifications: 0,
      clarificationReason: null,
      unclarified: false,
      replacements: 0,
      returned: null,
      contest: null,
      withdrawn: null,
      notice: null,
      settledAt: null,
      successor: null,
      predecessor: null,
    },
  };
}
