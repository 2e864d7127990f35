/** Reads an entry of the journal for its sentence: names instead of codes, words instead of keys, times as they are said. */

import { type Instant, parseCivilDate, parseInstant } from '../../../workflows/limits/time.js';
import type { CameTo, Told } from '../commands/told.js';
import type { Language } from '../language/language.js';
import { roleIn } from '../marks/office.js';
import { positionWords, resultWords, roleWords } from '../marks/words.js';
import { sayDay, sayEffect, sayEnd, sayMoment } from '../time/say.js';
import { agencyOfSubject, isMap, type JournalEntry, listIn, mapIn, numberIn, textIn } from './entry.js';

/** What is known beside the entry. */
export interface Beside {
  readonly language: Language;
  /** The name of an agency by its code. */
  readonly nameOf: (code: string) => string;
  /** What was set going by the entry ends then; null where nothing was, or where it is not known. */
  readonly limit: Instant | null;
  /** What the limit came to, where the entry is of one that passed. */
  readonly silence: CameTo;
  /** "văn bản số 2230/UBND-NC, mục 2.2": where that is said. */
  readonly basis: string;
  /** Whether a limit that passed granted an undecided extension instead. */
  readonly granted?: boolean;
  /** Whether a limit that passed was of a clarification that did not come. */
  readonly unclarified?: boolean;
}

const signing = {
  vi: {
    head: (who: string) => `${who} ký`,
    delegated: (who: string) => `${who} ký theo ủy quyền của Thủ trưởng`,
    other: (who: string) => `${who} thực hiện`,
  },
  en: {
    head: (who: string) => `Signed by ${who}`,
    delegated: (who: string) => `Signed by ${who}, by delegation of the head`,
    other: (who: string) => `Done by ${who}`,
  },
};

/** What a new round changes. */
const changing = {
  vi: { proposal: 'đề xuất', position: 'quan điểm', questions: 'câu hỏi' },
  en: { proposal: 'the proposal', position: 'the position', questions: 'the questions' },
};

/** Reads an entry for its sentence. Unknown positions and results are told as they are written. */
export function toldOf(entry: JournalEntry, beside: Beside): Told {
  const { language, nameOf, limit } = beside;
  const carried = entry.with;
  const { actor } = entry;
  const own = actor.agency === null ? '' : nameOf(actor.agency);
  const subject = textIn(carried, 'subject');
  const named = textIn(carried, 'agency') || (entry.command.startsWith('limit.') ? agencyOfSubject(subject) : '') || '';
  const about = named === '' ? own : nameOf(named);
  const effectiveAt = parseInstant(entry.effectiveAt);
  const moment = (key: string): string => {
    const instant = parseInstant(carried[key]);
    return instant === null ? '' : sayMoment(instant, language);
  };
  const lent = (end: 'from' | 'until'): string => {
    const instant = parseInstant(entry.delegation?.[end]);
    return instant === null ? '' : sayMoment(instant, language);
  };
  const day = parseCivilDate(carried.heldOn) ?? parseCivilDate(carried.answerBy);
  const next = mapIn(carried, 'readdress');
  const isRegister = entry.command === 'agency.reorganise' || entry.command === 'agency.transferred';
  const fromCode = textIn(carried, 'from');
  return {
    agency: own,
    signed: signedBy(entry, own, language),
    about,
    until: limit === null ? '' : sayEnd(limit, language),
    effect: effectiveAt === null ? '' : sayEffect(effectiveAt, language),
    end: effectiveAt === null ? '' : sayEnd(effectiveAt, language),
    kind: textIn(carried, 'kind'),
    isDispute: subject.startsWith('dispute:'),
    silence: beside.silence,
    basis: beside.basis,
    granted: beside.granted ?? false,
    unclarified: beside.unclarified ?? false,
    position: wordIn(positionWords[language], textIn(carried, 'position')),
    result: wordIn(resultWords[language], textIn(carried, 'result')),
    sessionResult: textIn(carried, 'result'),
    day: day === null ? '' : sayDay(day, language),
    receivedAt: moment('receivedAt'),
    from: isRegister && fromCode !== '' ? nameOf(fromCode) : moment('from') || lent('from'),
    to: moment('until') || lent('until'),
    delegatee: entry.delegation?.person ?? '',
    role: wordIn(roleWords[language], textIn(carried, 'to')),
    document: textIn(carried, 'document') || (entry.delegation?.document ?? ''),
    comments: listIn(carried, 'comments').length,
    asked: listIn(carried, 'consult').length,
    questions: listIn(carried, 'questions').length,
    workingDays: numberIn(carried, 'workingDays'),
    missing: listIn(carried, 'missing').map(String),
    successors: listIn(carried, 'successors').flatMap((one) => (isMap(one) ? [nameOf(textIn(one, 'agency'))] : [])),
    reason: textIn(carried, 'reason'),
    evidence: textIn(carried, 'evidence'),
    number: textIn(carried, 'number'),
    officer: textIn(carried, 'officer'),
    basisGiven: textIn(carried, 'basis'),
    version: textIn(carried, 'version'),
    withdrawn: listIn(carried, 'withdrawn').flatMap((one) => {
      const date = parseCivilDate(one);
      return date === null ? [] : [sayDay(date, language)];
    }),
    completes: listIn(carried, 'completes').map(String),
    only: entry.command.startsWith('calendar.') ? listIn(carried, 'agencies').map((code) => nameOf(String(code))) : [],
    conclusion: textIn(carried, 'conclusion'),
    supplement: textIn(carried, 'supplement'),
    changed: Object.entries(changing[language]).flatMap(([key, word]) => (carried[key] === undefined ? [] : [word])),
    competent: carried.competent === true,
    option: textIn(carried, 'option'),
    readdressed: next === null ? '' : nameOf(textIn(next, 'agency')),
    entered: entry.command.startsWith('opinion.') && named !== '' && named !== actor.agency && actor.role === 'clerk',
  };
}

function signedBy({ actor }: JournalEntry, own: string, language: Language): string {
  if (actor.kind !== 'person' || actor.name === null) return '';
  const role = roleIn(actor.role, own, language);
  const who =
    language === 'vi' ? `${role} ${actor.name}`.trim() : `${actor.name}${role === '' ? '' : `, ${role.toLowerCase()}`}`;
  if (actor.delegation !== null) return signing[language].delegated(who);
  return actor.role === 'head' ? signing[language].head(who) : signing[language].other(who);
}

function wordIn(words: object, key: string): string {
  const known = new Map<string, unknown>(Object.entries(words)).get(key);
  return typeof known === 'string' ? known : key;
}
