/** The course as `rendering.view` shows it: all of it but the limits, which are held against their accounts. */
import { canonical } from '../canonical.js';
import { sha256 } from '../hashes.js';
import { inVietnam } from '../moments.js';
import { mapsIn, maybeText, textIn } from '../parts.js';
import type { Json, JsonMap } from '../strict-json.js';
import type { Course } from './course.js';
import type { Dispute } from './dispute.js';
import { isStanding, type Opinion } from './opinion.js';

export async function viewOf(course: Course): Promise<JsonMap> {
  const { state, outcome, round, lead, repeated, conclusion, dispute, asked } = course;
  const isPut = round > 0;
  const put = isPut ? asked : {};
  return {
    ...{ state, outcome, round, lead, repeated, conclusion },
    suspended: course.suspendedBy !== null,
    proposalHash: isPut ? await sha256(textIn(asked, 'proposal')) : null,
    requestHash: isPut ? await sha256(canonical(requestIn(asked))) : null,
    regulation: textIn(course.regulation, 'id'),
    regime: maybeText(put, 'regime') ?? 'ordinary',
    matter: maybeText(asked, 'matter') ?? '',
    subject: maybeText(asked, 'subject') ?? '',
    position: maybeText(put, 'position') ?? '',
    authority: maybeText(put, 'authority') ?? 'province',
    urgency: maybeText(put, 'urgency') ?? 'ordinary',
    urgencyReason: maybeText(put, 'urgencyReason'),
    differences: differencesIn(course),
    openedAt: shown(course.openedAt),
    endedAt: shown(course.endedAt),
    responsible: responsibleFor(course),
    opinions: Object.fromEntries(course.current.map((one) => [one.agency, opinionView(one, course)])),
    dispute: dispute === undefined ? null : disputeView(dispute),
  };
}

/** What was asked, as it is hashed: silence agrees to that text, as it was sent. */
function requestIn(asked: JsonMap): Json {
  return {
    attachments:
      asked.attachments === undefined ? [] : mapsIn(asked, 'attachments').map((one) => textIn(one, 'sha256')),
    position: textIn(asked, 'position'),
    proposal: textIn(asked, 'proposal'),
    questions: mapsIn(asked, 'questions').map((one) => ({ key: textIn(one, 'key'), text: textIn(one, 'text') })),
  };
}

function differencesIn({ current, dispute }: Course): Json {
  const remaining = current.filter(
    (one) => one.differs || (one.dissents && dispute?.hasWorkedOut(one.agency) !== true),
  );
  return remaining.map((one) => ({
    agency: one.agency,
    onMainContent: one.dissents,
    position: one.position,
    comments: [...one.comments].filter(([, comment]) => isStanding(comment)).map(([key]) => key),
  }));
}

/** Who holds the whole now. */
function responsibleFor({ state, hasEnded, lead, dispute, suspendedBy }: Course): Json {
  if (hasEnded) return null;
  if (state === 'draft') return { role: 'officer', agency: lead };
  return { role: 'head', agency: suspendedBy ?? dispute?.holder ?? lead };
}

/** Who has to act on an opinion next. */
function responsibleForOpinion(one: Opinion, { lead, dispute }: Course): Json {
  if (one.notice?.state === 'pending' || one.state === 'returned') return { role: 'head', agency: lead };
  if (one.state === 'contested') return one.office === null ? null : { role: 'head', agency: one.office };
  if (one.isSettled) {
    const last = dispute?.state === 'negotiating' ? dispute.lastWith(one.agency) : undefined;
    const isAsked = last?.result === 'unified' && last.confirmed === null;
    return isAsked ? { role: 'head', agency: one.heldBy } : null;
  }
  if (one.receivedAt === null) return { role: 'clerk', agency: lead };
  if (one.isOutside) return { role: 'head', agency: one.agency };
  return { role: one.officer === null ? 'head' : 'officer', agency: one.heldBy };
}

function opinionView(one: Opinion, course: Course): JsonMap {
  const { state, position, clarifications, urged, subordination, ground, successor, predecessor } = one;
  const { late, notice, extension } = one;
  return {
    ...{ state, position, clarifications, urged, subordination, ground, successor, predecessor },
    function: one.duty,
    receivedAt: shown(one.receivedAt),
    settledAt: shown(one.settledAt),
    late: late === null ? null : { receivedAt: shown(late.receivedAt), position: late.position },
    extension: extension === null ? null : { ...extension },
    unclarified: one.isUnclarified,
    notice: notice === null ? null : { state: notice.state, issuedAt: shown(notice.issuedAt) },
    responsible: responsibleForOpinion(one, course),
    comments: Object.fromEntries(
      [...one.comments].map(([key, { weight, condition, result, maintained }]) => [
        key,
        { weight, condition, result, maintained },
      ]),
    ),
  };
}

function disputeView(dispute: Dispute): JsonMap {
  const { state, holder, recommendation, options, decision } = dispute;
  return {
    ...{ state, holder, recommendation },
    overdue: dispute.isOverdue,
    sessions: Object.fromEntries(
      [...dispute.sessions].map(([agency, held]) => [
        agency,
        held.map(({ heldOn, result, confirmed }) => ({ heldOn, result, confirmed })),
      ]),
    ),
    options: options === null ? null : options.map((one) => ({ ...one })),
    decision: decision === null ? null : { ...decision, decidedAt: shown(decision.decidedAt) },
  };
}

const shown = (instant: string | null): string | null => (instant === null ? null : inVietnam(instant));
