/** Who is asked gets one letter: at the opening, in a new round, when one more is asked, when a return goes on to another. */
import type { Budget } from '../../../workflows/limits/limit.js';
import type { Opinion, OpinionContext } from '../../../workflows/opinion/opinion.js';
import { silenceEffectOn } from '../../../workflows/opinion/opinion.silence.js';
import { ruleUnder } from '../../../workflows/regulation/regime.js';
import { excerptOf } from '../../rules/register/register.js';
import type { AskedFacts, RequestContent } from '../facts/letter-contents.js';
import { type DraftLetter, draft, type LetterAct } from './act.js';
import { agencyFacts, silenceBasis } from './parts-of.js';

/** The request to the opinions that the act has added; none where it has added none. */
export function requestsOf(act: LetterAct): DraftLetter[] {
  const added = act.after.opinions.slice(act.before?.opinions.length ?? 0).filter(({ state }) => state === 'awaiting');
  if (added.length === 0) return [];
  const { lead } = act.after.consultation.context;
  return [
    draft('request', lead, [...new Set(added.map(({ context }) => context.heldBy))], () => contentOf(act, added)),
  ];
}

function contentOf(act: LetterAct, added: readonly Opinion[]): RequestContent {
  const { register, moment, after } = act;
  const { context } = after.consultation;
  const round = context.rounds.at(-1);
  return {
    round: round?.number ?? 1,
    amended: act.command === 'consultation.amend' ? (round?.reason ?? '') : null,
    proposal: round?.proposal ?? '',
    position: round?.position ?? context.position,
    legalGround: context.legalGround,
    authority: context.authority,
    urgency: context.urgency,
    urgencyReason: context.urgencyReason,
    asked: added.map((opinion) => askedFacts(act, opinion.context)),
    basis: silenceBasis(register, moment.regulation, context.regime, context.openedAt),
  };
}

function askedFacts(act: LetterAct, asked: OpinionContext): AskedFacts {
  const { register, after } = act;
  const texts = new Map(after.consultation.context.questions.map(({ key, text }) => [key, text]));
  return {
    agency: agencyFacts(register, asked.heldBy),
    reason: asked.reason,
    questions: asked.questions.map((key) => texts.get(key) ?? key),
    dueAt: asked.dueAt,
    days: daysOf(asked.budget),
    silence: silenceEffect(act, asked),
  };
}

/** What silence of an agency comes to, by the rule of the matter. */
export function silenceEffect({ register, moment, after }: LetterAct, asked: OpinionContext) {
  const { regulation } = moment;
  const rule = ruleUnder(regulation, after.consultation.context.regime)?.regulation ?? regulation;
  return silenceEffectOn(asked, { regulation: rule, register: excerptOf(register, [asked.heldBy], {}) });
}

function daysOf(budget: Budget): AskedFacts['days'] {
  if ('workingDays' in budget) return { count: budget.workingDays, unit: 'workingDays' };
  return 'calendarDays' in budget ? { count: budget.calendarDays, unit: 'calendarDays' } : null;
}
