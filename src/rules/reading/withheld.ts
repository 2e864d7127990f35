/**
 * A dossier without what a reader may not read. Views, lists and files are made from it, so that none of them can forget: times,
 * states and who held what stay; what was said goes. Pure.
 */
import type { Dispute, Session } from '../../../workflows/dispute/dispute.js';
import type { Dossier } from '../../../workflows/dossier/dossier.js';
import type { Opinion, OpinionContext } from '../../../workflows/opinion/opinion.js';
import { contactsAsRead } from './contacts-as-read.js';
import { isOf, type Reading } from './reading.js';

/** The dossier as a reading shows it to an agency. */
export function asRead(dossier: Dossier, reading: Reading, agency: string | null): Dossier {
  if (reading === 'whole') return dossier;
  const own = (opinion: Opinion) => reading === 'before-limit' && isOf(opinion, agency);
  return {
    ...dossier,
    consultation: consultationAsRead(dossier.consultation, reading, agency),
    opinions: dossier.opinions.map((opinion) => (own(opinion) ? opinion : withoutContent(opinion, reading))),
    disputes: dossier.disputes.map((dispute) => withoutSessions(dispute, reading === 'facts' ? null : agency)),
  };
}

/** What another agency said before the letter is no more for those asked than its answer is; the rest of the request is. */
function consultationAsRead(
  consultation: Dossier['consultation'],
  reading: Reading,
  agency: string | null,
): Dossier['consultation'] {
  const request = reading === 'facts' ? withoutRequest(consultation) : consultation;
  const { state, context } = request;
  if (context.contacts === undefined) return request;
  const own = reading === 'facts' ? null : agency;
  return { state, context: { ...context, contacts: contactsAsRead(context.contacts, own) } };
}

/** An opinion without what was said in it: neither the position, nor a remark, nor a file. */
export function withoutContent({ state, context }: Opinion, reading: Reading): Opinion {
  const { returned, contest, extension, withdrawn } = context;
  const said: Partial<OpinionContext> = {
    answer: null,
    comments: [],
    late: null,
    clarificationReason: null,
    returned: returned && {
      ground: returned.ground,
      competentAgency: returned.competentAgency,
      at: returned.at,
      reason: '',
      supplement: null,
    },
    contest: contest && {
      ...contest,
      reason: '',
      decision: contest.decision && { ...contest.decision, reason: '' },
    },
    extension: extension && { ...extension, reason: '' },
  };
  const asked: Partial<OpinionContext> =
    reading === 'facts'
      ? { reason: '', receiptEvidence: null, withdrawn: withdrawn && { ...withdrawn, reason: '' } }
      : {};
  return { state, context: { ...context, ...said, ...asked } };
}

/** A request without its texts and files: its subject names it, its hashes stay, so that what was answered can be told apart. */
function withoutRequest({ state, context }: Dossier['consultation']): Dossier['consultation'] {
  return {
    state,
    context: {
      ...context,
      position: '',
      legalGround: '',
      urgencyReason: null,
      ...(context.competence === undefined ? {} : { competence: { ...context.competence, reason: null } }),
      conclusion: null,
      withdrawalReason: null,
      questions: context.questions.map((question) => ({ ...question, text: '' })),
      suspension: context.suspension && { ...context.suspension, reason: '' },
      rounds: context.rounds.map(({ attachments: _, ...round }) => ({
        ...round,
        proposal: '',
        position: '',
        reason: null,
        questions: round.questions.map((question) => ({ ...question, text: '' })),
      })),
    },
  };
}

/** A dispute without minutes and texts, but for the sessions with one agency; that the heads met, and when, stays. */
function withoutSessions({ state, context }: Dispute, agency: string | null): Dispute {
  const sessions = Object.entries(context.sessions).map(([with_, held]): [string, readonly Session[]] => [
    with_,
    with_ === agency ? held : held.map(withoutMinutes),
  ]);
  return {
    state,
    context: {
      ...context,
      sessions: Object.fromEntries(sessions),
      options: null,
      recommendation: null,
      missing: context.missing.map(({ at }) => ({ at, items: [], supplement: null })),
      officeOpinion: null,
      remitReason: null,
      decision: context.decision && { ...context.decision, option: null, conclusion: '' },
    },
  };
}

function withoutMinutes(session: Session): Session {
  const { attachments: _, questions: _questions, ...kept } = session;
  return { ...kept, participants: [], minutes: '', objection: session.objection === null ? null : '' };
}
