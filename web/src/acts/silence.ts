/** What silence of an agency means, told in one place: by what the API says of the opinion, and before it is asked by the rule. */
import { silenceEffectFor } from '../../../workflows/regulation/regime.js';
import type { Regulation, SilenceEffect } from '../../../workflows/regulation/regulation.js';
import type { Opinion, Schemas } from '../api/client.js';
import { texts } from '../language/texts.js';

/**
 * `deemed`: consent by rule, from the limit on. `overdue`: late, and never consent. `unclarified`: the answer given stands.
 * `extended`: the extension asked for is granted by the regulation, if it is still undecided then. `nothing`: no limit runs, so
 * nothing follows yet.
 */
export type SilenceMeans = 'deemed' | 'overdue' | 'unclarified' | 'extended' | 'nothing';

/** Where an answer, or its clarification, is waited for. */
export interface Awaited {
  readonly clarifying: boolean;
  /** Null where no limit runs: no receipt is proved, the consultation is suspended, or the competence is contested. */
  readonly dueAt: string | null;
  /** What the API says that silence of the agency comes to; null where it says nothing of it. */
  readonly silence: SilenceEffect | null;
  /** Whether an extension was asked for that the regulation grants where nobody has decided it when the limit comes. */
  readonly extended: boolean;
}

/** What follows where nothing is said until the limit. */
export function meaningOfSilence({ clarifying, dueAt, silence, extended }: Awaited): SilenceMeans {
  if (dueAt === null) return 'nothing';
  if (clarifying) return 'unclarified';
  if (extended) return 'extended';
  return silence === 'deemed-consent' ? 'deemed' : 'overdue';
}

/** The same for an opinion; null where it is settled, so that silence means nothing any more. */
export function silenceOfOpinion(
  opinion: Pick<Opinion, 'state' | 'dueAt' | 'silence' | 'extension'>,
): SilenceMeans | null {
  const { state, dueAt, silence, extension } = opinion;
  if (state === 'returned' || state === 'contested') return 'nothing';
  if (state === 'overdue') return 'overdue';
  if (state !== 'awaiting' && state !== 'clarifying') return null;
  const extended = extension?.grantedAtLimit === true;
  return meaningOfSilence({ clarifying: state === 'clarifying', dueAt, silence, extended });
}

/** What it will mean for an agency that is to be asked under a rule; one that is not known is a department. */
export function silenceWhenAsked(
  rule: Regulation,
  agency: Pick<Schemas['AgencyView'], 'subordination'> | undefined,
): 'deemed' | 'overdue' {
  return silenceEffectFor(rule, agency?.subordination ?? 'department') === 'deemed-consent' ? 'deemed' : 'overdue';
}

/** A whole sentence for each, as an agency or its lead reads it beforehand. */
export const silenceWords = texts<Readonly<Record<SilenceMeans, string>>>({
  vi: {
    deemed: 'Quá thời hạn mà không có ý kiến trả lời: được xác định là đồng ý với đề xuất, theo đúng quy định.',
    overdue: 'Quá thời hạn mà không có ý kiến trả lời: ghi nhận quá hạn; không được xác định là đồng ý.',
    unclarified: 'Không làm rõ thì ý kiến đã gửi giữ nguyên giá trị và được ghi là chưa làm rõ.',
    extended:
      'Cơ quan chủ trì chưa quyết định đề nghị gia hạn: đến hết thời hạn này vẫn chưa quyết định thì được gia hạn theo quy định; nếu không chấp nhận thì thời hạn này giữ nguyên.',
    nothing: 'Thời hạn trả lời chưa tính hoặc đang tạm dừng; chưa trả lời thì chưa có hệ quả.',
  },
  en: {
    deemed: 'Past the deadline without an answer: deemed consent to the proposal, by the rules.',
    overdue: 'Past the deadline without an answer: recorded as overdue; never deemed consent.',
    unclarified: 'Without clarification the answer given stands and is marked as not clarified.',
    extended:
      'The extension asked for is undecided: if it still is at this deadline, it is granted by the rules; if refused, this deadline stands.',
    nothing: 'The deadline does not run, or stands still; nothing follows from silence yet.',
  },
});
