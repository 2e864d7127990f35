/**
 * The stages of a consultation as a line: passed, present, certain ahead, possible ahead, skipped, and the end, each with its
 * dates or its way in, in words. The dates are those that the consultation itself shows; all times in Asia/Ho_Chi_Minh.
 */
import { type Calendar, countWorkingDays, provisionally } from '../../../../../workflows/limits/calendar.js';
import { civilDateOf, type Instant } from '../../../../../workflows/limits/time.js';
import type { Consultation } from '../../../api/client.js';
import type { Language } from '../../../language/texts.js';
import { consultationStateWords } from '../../../marks/words.js';
import { instantFrom, lastDayOf, sayDate, saySpan } from '../../../time/say.js';
import { stageWords } from '../../dispute/stage-words.js';

export const STAGES = ['draft', 'collecting', 'consolidating', 'reconciling', 'escalated', 'concluded'] as const;
export type StageName = (typeof STAGES)[number];

export interface Stage {
  readonly name: StageName | 'withdrawn';
  /** `skipped`: it was over without it. */
  readonly place: 'passed' | 'present' | 'certain' | 'possible' | 'skipped';
  readonly title: string;
  /** When it was, or how it is come to. */
  readonly words: string;
}

/** A stage that is not the present one is named as a thing to do, not as a state to be in. */
const NAMES: Readonly<Record<Language, Readonly<Partial<Record<StageName, string>>>>> = {
  vi: { collecting: 'Lấy ý kiến', concluded: 'Kết luận' },
  en: { collecting: 'Opinions', concluded: 'Conclusion' },
};

const POSSIBLE: ReadonlySet<StageName> = new Set(['reconciling', 'escalated']);

const SAYS = {
  vi: {
    until: (date: string) => `đến ${date}`,
    from: (date: string, days: number) => (days > 0 ? `từ ${date}, ngày làm việc thứ ${days}` : `từ ${date}`),
    ways: {
      draft: 'soạn và gửi',
      collecting: 'khi gửi hồ sơ',
      consolidating: 'khi ý kiến cuối cùng đã rõ',
      reconciling: 'nếu còn ý kiến không thống nhất',
      escalated: 'nếu không thống nhất được',
      concluded: 'hoặc rút hồ sơ, có lý do',
    },
    likely: (names: string) => `dự kiến: ${names}`,
    skipped: 'không phải qua',
    on: (date: string) => `ngày ${date}`,
  },
  en: {
    until: (date: string) => `until ${date}`,
    from: (date: string, days: number) => (days > 0 ? `since ${date}, working day ${days}` : `since ${date}`),
    ways: {
      draft: 'drafted and sent',
      collecting: 'when it is sent',
      consolidating: 'when the last opinion is settled',
      reconciling: 'if a dissent remains',
      escalated: 'if no agreement is found',
      concluded: 'or withdrawn, with a reason',
    },
    likely: (names: string) => `expected: ${names}`,
    skipped: 'was not needed',
    on: (date: string) => `on ${date}`,
  },
} as const;

/** The line of one consultation as it stands at `now`. */
export function stagesOf(consultation: Consultation, now: Instant, calendar: Calendar, language: Language): Stage[] {
  const says = SAYS[language];
  const titles = consultationStateWords[language];
  const nameOf = (name: StageName) => NAMES[language][name] ?? titles[name];
  const reached = reachedStage(consultation);
  const present = STAGES.indexOf(reached);
  const ended = consultation.state === 'concluded' || consultation.state === 'withdrawn';
  return STAGES.map((name, index) => {
    if (name === 'concluded' && ended)
      return {
        name: consultation.state as Stage['name'],
        place: 'present',
        title: titles[consultation.state],
        words: endedOn(),
      };
    if (!ended && index === present) return { name, place: 'present', title: titles[name], words: since(name) };
    const was = index < present || (ended && index === present);
    if (was && wasThere(consultation, name)) return { name, place: 'passed', title: nameOf(name), words: spanOf(name) };
    if (was || ended) return { name, place: 'skipped', title: nameOf(name), words: says.skipped };
    return { name, place: POSSIBLE.has(name) ? 'possible' : 'certain', title: nameOf(name), words: wayTo(name) };
  });

  function endedOn(): string {
    return consultation.endedAt === null ? '' : says.on(day(consultation.endedAt, true));
  }

  function since(name: StageName): string {
    const from = beganAt(consultation, name);
    // When it went up is not shown by the consultation; at which stage it is there, is.
    if (from === null)
      return consultation.dispute === null ? says.ways[name] : stageWords[language][consultation.dispute.state];
    const days = countWorkingDays(provisionally(calendar), civilDateOf(from), civilDateOf(now));
    return says.from(sayDate(civilDateOf(from), false), days);
  }

  function spanOf(name: StageName): string {
    const from = beganAt(consultation, name);
    const next = STAGES.slice(STAGES.indexOf(name) + 1).find(
      (one) => wasThere(consultation, one) && one !== 'concluded',
    );
    const to =
      next === undefined
        ? consultation.endedAt === null
          ? null
          : instantFrom(consultation.endedAt)
        : beganAt(consultation, next);
    if (from === null) return to === null ? '' : says.until(sayDate(lastDayOf(to), false));
    return to === null ? says.from(sayDate(civilDateOf(from), false), 0) : saySpan(from, to);
  }

  function wayTo(name: StageName): string {
    if (name !== 'reconciling') return says.ways[name];
    const names = dissenters(consultation).map(
      (agency) => consultation.parties.find(({ code }) => code === agency)?.name ?? agency,
    );
    return names.length > 0 ? says.likely(names.join(', ')) : says.ways.reconciling;
  }
}

/** The last stage that a consultation came to; of one that ended, before its end. */
export function reachedStage(consultation: Consultation): StageName {
  const { state, dispute } = consultation;
  if (state !== 'concluded' && state !== 'withdrawn') return state;
  if (dispute !== null) return wasEscalated(consultation) ? 'escalated' : 'reconciling';
  if (consultation.openedAt === null) return 'draft';
  const open = Object.values(consultation.opinions).some((opinion) => opinion.state === 'cancelled');
  return state === 'withdrawn' && open ? 'collecting' : 'consolidating';
}

/** Agencies that disagree in the round now running. */
export function dissenters({ opinions }: Pick<Consultation, 'opinions'>): string[] {
  return Object.values(opinions)
    .filter(({ state, position }) => state === 'answered' && position === 'disagree')
    .map(({ agency }) => agency);
}

function wasThere(consultation: Consultation, name: StageName): boolean {
  if (name === 'reconciling') return consultation.dispute !== null;
  if (name === 'escalated') return wasEscalated(consultation);
  return STAGES.indexOf(name) <= STAGES.indexOf(reachedStage(consultation));
}

function wasEscalated({ dispute, state }: Consultation): boolean {
  return state === 'escalated' || (dispute !== null && dispute.options !== null);
}

/** When a stage began, as far as the consultation shows it. */
function beganAt(consultation: Consultation, name: StageName): Instant | null {
  const { openedAt, rounds, round, opinions, dispute } = consultation;
  switch (name) {
    case 'collecting': {
      const at = rounds.find(({ number }) => number === round)?.openedAt ?? openedAt;
      return at === null ? null : instantFrom(at);
    }
    case 'consolidating': {
      const settled = Object.values(opinions).flatMap(({ settledAt }) =>
        settledAt === null ? [] : [instantFrom(settledAt)],
      );
      return settled.sort().at(-1) ?? null;
    }
    case 'reconciling':
      return dispute === null ? null : instantFrom(dispute.openedAt);
    default:
      return null;
  }
}

function day(at: string, withYear: boolean): string {
  return sayDate(civilDateOf(instantFrom(at)), withYear);
}
