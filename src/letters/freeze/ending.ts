/** Minutes, submissions and conclusions: what is written when the heads meet, when a matter goes up and when it ends. */

import type { Dispute } from '../../../workflows/dispute/dispute.js';
import { currentDispute, currentOpinions, type Dossier } from '../../../workflows/dossier/dossier.js';
import { civilDateOf } from '../../../workflows/limits/time.js';
import type { Opinion } from '../../../workflows/opinion/opinion.js';
import { ownCode } from '../../../workflows/opinion/opinion-name.js';
import type { SubmissionContent, SummaryContent } from '../facts/letter-contents.js';
import { type DraftLetter, draft, type Known, type LetterAct, textIn } from './act.js';
import { agencyFacts, basisFacts, silenceBasis } from './parts-of.js';
import { viewsOf } from './views-of.js';

const matterOf = ({ after }: LetterAct) => after.consultation.context;

function proposed(act: LetterAct) {
  const matter = matterOf(act);
  const round = matter.rounds.at(-1);
  return { proposal: round?.proposal ?? '', position: round?.position ?? matter.position };
}

const askedOn = (act: LetterAct) => civilDateOf(matterOf(act).rounds.at(-1)?.openedAt ?? act.moment.at);

export function minutesOf(act: LetterAct): DraftLetter[] {
  const named = textIn(act, 'agency');
  const dispute = currentDispute(act.after);
  const session = named === null ? undefined : dispute?.context.sessions[named]?.at(-1);
  if (named === null || session === undefined) return [];
  const { register, moment, after } = act;
  const { lead, openedAt } = matterOf(act);
  const opinion = currentOpinions(after).find(({ context }) => context.agency === named);
  const agency = opinion?.context.heldBy ?? ownCode(named);
  return [
    draft('minutes', lead, [agency], () => ({
      agency: agencyFacts(register, agency),
      heldOn: session.heldOn,
      participants: session.participants,
      minutes: session.minutes,
      result: session.result,
      differences: opinion === undefined ? [] : mainDifferences(opinion),
      confirmDueAt: session.confirmDueAt,
      basis: basisFacts(register, moment.regulation, 'reconciliation', 0, openedAt),
    })),
  ];
}

function mainDifferences({ context: { answer, comments } }: Opinion): string[] {
  return [
    ...(answer?.position === 'disagree' && answer.reason !== null ? [answer.reason] : []),
    ...comments.filter(({ weight, result }) => weight === 'main' && result === 'rejected').map(({ text }) => text),
  ];
}

/** The dossier as the lead sends it up, with the table of all opinions. */
export function submissionsOfLead(act: LetterAct): DraftLetter[] {
  const { register } = act;
  const { lead } = matterOf(act);
  const to = [register.chairman, register.office].filter((code) => code !== null);
  return [draft('submission', lead, to, (known) => submissionContent(act, 'lead', known)), summaryOf(act, lead, to)];
}

/** As the Office lays it before the chairman. */
export function submissionsOfOffice(act: LetterAct): DraftLetter[] {
  const { register, moment } = act;
  const issuer = moment.actor.agency ?? register.office;
  if (issuer === null) return [];
  const to = register.chairman === null ? [] : [register.chairman];
  return [draft('submission', issuer, to, (known) => submissionContent(act, 'office', known))];
}

function submissionContent(act: LetterAct, by: 'lead' | 'office', known: Known): SubmissionContent {
  const { register, after } = act;
  const dispute = currentDispute(after);
  const dissenters = dispute?.context.dissenters ?? [];
  return {
    ...proposed(act),
    by,
    views: viewsOf(act, known),
    dissenters: dissenters.map((key) => holderOf(after, key)),
    sessions: dispute === null ? [] : sessionsOf(act, dispute),
    options: dispute?.context.options ?? [],
    recommendation: dispute?.context.recommendation ?? '',
    officeOpinion: by === 'office' ? (dispute?.context.officeOpinion ?? null) : null,
    decideBy: by === 'office' ? (dispute?.context.dueAt ?? null) : null,
  };

  function sessionsOf({ after: dossier }: LetterAct, { context }: Dispute): SubmissionContent['sessions'] {
    return Object.entries(context.sessions).flatMap(([key, sessions]) =>
      sessions.map(({ heldOn, result, minutes }) => ({
        agency: agencyFacts(register, holderOf(dossier, key)),
        heldOn,
        result,
        minutes,
      })),
    );
  }
}

const holderOf = (dossier: Dossier, key: string): string =>
  currentOpinions(dossier).find(({ context }) => context.agency === key)?.context.heldBy ?? ownCode(key);

function summaryOf(act: LetterAct, issuer: string, to: readonly string[]): DraftLetter {
  return draft(
    'summary',
    issuer,
    to,
    (known): SummaryContent => ({
      ...proposed(act),
      round: matterOf(act).rounds.at(-1)?.number ?? 1,
      legalGround: matterOf(act).legalGround,
      askedOn: askedOn(act),
      views: viewsOf(act, known),
    }),
  );
}

/** The notice of how it ended, of whoever ended it; the lead adds the table of all opinions. */
export function conclusionsOf(act: LetterAct): DraftLetter[] {
  const { register, moment, after } = act;
  const matter = matterOf(act);
  const { outcome } = matter;
  const issuer = moment.actor.agency ?? matter.lead;
  if (outcome === null || act.before?.consultation.context.outcome === outcome) return [];
  const asked = [
    ...new Set(
      currentOpinions(after)
        .filter(({ state }) => state !== 'cancelled')
        .map(({ context }) => context.heldBy),
    ),
  ];
  const to = issuer === matter.lead ? asked : [matter.lead, ...asked];
  const copies =
    register.office === null || register.office === issuer || to.includes(register.office) ? [] : [register.office];
  const conclusion = draft(
    'conclusion',
    issuer,
    to.filter((code) => code !== issuer),
    (known) => ({
      ...proposed(act),
      outcome,
      conclusion: matter.conclusion,
      askedOn: askedOn(act),
      views: viewsOf(act, known),
      basis: silenceBasis(register, moment.regulation, matter.regime, matter.openedAt),
    }),
    { copies },
  );
  return issuer === matter.lead ? [conclusion, summaryOf(act, issuer, to)] : [conclusion];
}

/** The Office's notice that no limit runs, or that they run again. */
export function coursesOf(act: LetterAct, kind: 'suspension' | 'resumption'): DraftLetter[] {
  const { register, moment, after } = act;
  const issuer = moment.actor.agency;
  const reason = textIn(act, 'reason');
  if (issuer === null || reason === null) return [];
  const open = currentOpinions(after).filter(({ state }) => state === 'awaiting' || state === 'clarifying');
  const asked = open.map(({ context }) => context.heldBy);
  const to = [...new Set([matterOf(act).lead, ...asked])];
  const limits = open.flatMap(({ context: { heldBy, dueAt } }) =>
    dueAt === null ? [] : [{ agency: agencyFacts(register, heldBy), dueAt }],
  );
  return [
    draft(kind, issuer, to, () => ({
      reason,
      since: civilDateOf(moment.at),
      limits: kind === 'resumption' ? limits : [],
    })),
  ];
}
