/** The words of a cell that spans all questions: what the request came to, and until when or since when. */

import type { Calendar } from '../../../../../workflows/limits/calendar.js';
import type { Instant } from '../../../../../workflows/limits/time.js';
import type { Regulation } from '../../../../../workflows/regulation/regulation.js';
import { regimeBasis } from '../../../acts/rules-of.js';
import type { Opinion } from '../../../api/client.js';
import type { Language } from '../../../language/texts.js';
import { opinionStateWords } from '../../../marks/words.js';
import { instantFrom, sayEffect, sayLeft, sayMoment, sayUntil } from '../../../time/say.js';
import { silenceClause } from './silence-clause.js';

export interface SpanWords {
  readonly title: string;
  readonly detail: string;
}

/** What stands around an opinion when it is told. */
export interface Told {
  readonly now: Instant;
  readonly calendar: Calendar;
  /** The rule as the regime of the matter makes it. */
  readonly regulation: Regulation;
  readonly regime: string;
  readonly language: Language;
  /** Whether the Office has suspended the consultation: limits of opinions stand still. */
  readonly suspended?: boolean;
  /** Since when; left out or null: it is not. */
  readonly suspendedSince?: Instant | null;
  nameOf(agency: string): string;
  /** The address of the page that says why an agency is deemed to agree. */
  whyDeemed?(agency: string): string;
}

const GROUNDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    'outside-competence': 'không thuộc thẩm quyền',
    'requesters-own-competence': 'thuộc thẩm quyền của cơ quan chủ trì',
    'dossier-incomplete': 'hồ sơ chưa đầy đủ',
  },
  en: {
    'outside-competence': 'outside its competence',
    'requesters-own-competence': 'within the lead’s own competence',
    'dossier-incomplete': 'the dossier is incomplete',
  },
};

const SAYS = {
  vi: {
    returned: (ground: string) => `Trả lại: ${ground}`,
    noEffect: 'thời hạn không có hiệu lực trong khi chờ cơ quan chủ trì quyết định',
    noReceipt: 'chưa có biên nhận, thời hạn chưa bắt đầu tính',
    noLimit: 'không có thời hạn',
    paused: 'đang tạm dừng, thời hạn không tính',
    contested: (office: string, until: string) => `${office} quyết định, ${until}; thời hạn không có hiệu lực`,
    office: 'Văn phòng UBND',
    unanswered: 'không trả lời, không được coi là đồng ý',
    deemed: (clause: string, from: string) => `không trả lời; ${clause === '' ? '' : `${clause}; `}từ ${from}`,
    onDay: (at: string) => `lúc ${at}`,
    passedTo: (name: string) => `chuyển lấy ý kiến ${name}`,
  },
  en: {
    returned: (ground: string) => `Returned: ${ground}`,
    noEffect: 'the deadline has no effect until the lead decides',
    noReceipt: 'receipt is not proved, the deadline does not run yet',
    noLimit: 'no deadline',
    paused: 'suspended, the deadline stands still',
    contested: (office: string, until: string) => `${office} decides, ${until}; the deadline has no effect`,
    office: 'the Office',
    unanswered: 'no answer, which is no agreement',
    deemed: (clause: string, from: string) => `no answer; ${clause === '' ? '' : `${clause}; `}from ${from}`,
    onDay: (at: string) => `at ${at}`,
    passedTo: (name: string) => `${name} is asked instead`,
  },
} as const;

/** "Chờ trả lời" and "còn 1 ngày làm việc, đến hết thứ Hai 13/5/2024": the two lines of a spanning cell. */
export function spanWords(opinion: Opinion, told: Told): SpanWords {
  const { language, now, calendar } = told;
  const says = SAYS[language];
  const title = opinionStateWords[language][opinion.state];
  const settled =
    opinion.settledAt === null ? '' : says.onDay(sayMoment(instantFrom(opinion.settledAt), language, false));
  const passedTo = opinion.successor === null ? '' : says.passedTo(told.nameOf(opinion.successor));
  switch (opinion.state) {
    case 'awaiting':
    case 'clarifying':
    case 'overdue':
      return { title, detail: running() };
    case 'returned':
      return { title: says.returned(ground()), detail: says.noEffect };
    case 'contested': {
      const { contest } = opinion;
      const until = contest === null ? '' : sayUntil(instantFrom(contest.dueAt), now, language);
      const office = contest?.office == null ? says.office : told.nameOf(contest.office);
      return { title, detail: says.contested(office, until) };
    }
    case 'released':
      return { title, detail: joined(ground(), passedTo) };
    case 'deemed': {
      const from = opinion.dueAt ?? opinion.settledAt;
      const effect = from === null ? '' : sayEffect(instantFrom(from), language, false);
      return { title, detail: says.deemed(clause(), effect) };
    }
    case 'unanswered':
      return { title, detail: joined(says.unanswered, settled) };
    default:
      return { title, detail: joined(opinion.withdrawn?.reason ?? '', settled, passedTo) };
  }

  function running(): string {
    if (opinion.dueAt === null) {
      if (opinion.receivedAt === null) return says.noReceipt;
      return told.suspended === true ? says.paused : says.noLimit;
    }
    const due = instantFrom(opinion.dueAt);
    const left = sayLeft(due, now, calendar, language).text;
    return `${left.charAt(0).toLocaleLowerCase('vi')}${left.slice(1)}, ${sayUntil(due, now, language)}`;
  }

  function clause(): string {
    const { regulation, regime } = told;
    return regimeBasis(regulation, regime, language) ?? silenceClause(regulation, language);
  }

  function ground(): string {
    const key = opinion.returned?.ground ?? opinion.ground ?? '';
    return GROUNDS[language][key] ?? key;
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}
