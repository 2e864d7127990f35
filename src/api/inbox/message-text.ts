/** The words of a message: kept as kind and parameters, worded where it is read, in the reader's language. */

import { MESSAGE_KINDS, type MessageKind } from '../../../workflows/dossier/message-kinds.js';
import { type Instant, parseCivilDate, parseInstant } from '../../../workflows/limits/time.js';
import { nameUnderKey } from '../../../workflows/opinion/opinion-name.js';
import type { Adoption } from '../../../workflows/regulation/adoption.js';
import type { ProvinceWords } from '../../../workflows/regulation/province-words.js';
import { regimeOnSilence } from '../../../workflows/regulation/regime.js';
import type { Regulation, SilenceEffect } from '../../../workflows/regulation/regulation.js';
import type { Locale } from '../../http/locale.js';
import { caseActSaid, caseKindSaid } from './case-words.js';
import { MESSAGE_TEXTS } from './message-texts.js';
import { outcomeSaid } from './outcome-words.js';
import { spokenDate, spokenTime } from './spoken-time.js';
import { standstillWords } from './standstill-words.js';

/** What a message is about: the consultation's subject, the regulation to which it is pinned, and how agencies are called. */
export interface About {
  readonly subject: string;
  readonly regulation: Regulation;
  /** The name of an agency by its code. */
  readonly nameOf: (code: string) => string;
  /** What the organs of the province are called. */
  readonly place: ProvinceWords;
  /** The adoption by which the regulation holds here; null where none was recorded. */
  readonly adoption: Adoption | null;
  /** The regime under which the consultation is opened. */
  readonly regime: string;
  /** What silence of an agency comes to in the consultation, by the name under which its opinion stands. */
  readonly silenceOf: (agency: string) => SilenceEffect;
  /** When that was recorded of which the message tells; left out: not said. */
  readonly recordedAt?: Instant;
}

type Params = Readonly<Record<string, unknown>>;

/** @returns the sentence of a message; the kind itself for one that this version does not know */
export function messageText(kind: string, params: object, about: About, locale: Locale): string {
  if (!isMessageKind(kind)) return kind;
  const values = params as Params;
  const name = (key: string) => {
    const code = values[key];
    return typeof code === 'string' ? nameUnderKey(code, about.nameOf, locale) : '';
  };
  const time = (key: string) => {
    const instant = parseInstant(values[key]);
    return instant === null ? '' : spokenTime(instant, locale);
  };
  const day = (key: string) => {
    const date = parseCivilDate(values[key]);
    return date === null ? '' : spokenDate(date, locale);
  };
  const word = (key: string) => (typeof values[key] === 'string' ? values[key] : '');
  const { outcome, stage } = values;
  const sentences = MESSAGE_TEXTS[kind][locale]({
    subject: about.subject,
    agency: name('agency'),
    from: name('from'),
    holder: name('holder'),
    due: time('dueAt'),
    noticeDue: time('noticeDueAt'),
    place: about.place,
    competenceDue: time('competenceDueAt'),
    stoodFrom: time('stoodFrom'),
    stoodUntil: time('stoodUntil'),
    answerBy: day('answerBy'),
    by: name('by'),
    added: name('added'),
    competent: values.competent === true,
    number: word('number'),
    reason: word('reason'),
    effect: effectOf(kind, values, about),
    basis: basisOn(about, locale),
    stage: typeof stage === 'string' ? stage : '',
    caseKind: caseKindSaid(values.caseKind, locale),
    happened: caseActSaid(values.command, locale),
    dueDay: day('dueOn'),
    missing: word('units')
      .split(',')
      .map((code) => about.nameOf(code))
      .join(', '),
    outcome: typeof outcome === 'string' ? outcomeSaid(outcome, about.place, locale) : '',
  });
  return `${sentences}${standstillWords(kind, values, about.recordedAt, locale)}`;
}

/** What silence of the agency comes to, or came to: as the law said it with the message, else as the rule says of the agency. */
function effectOf(kind: MessageKind, { effect, agency }: Params, { regulation, silenceOf }: About): SilenceEffect {
  if (effect === 'deemed-consent' || effect === 'escalate-to-head') return effect;
  // An opinion that is overdue is no consent; and only the first edition of the law left out what a passed limit came to.
  if (kind === 'overdue') return 'escalate-to-head';
  if (kind === 'limit-passed') return regulation.silence.effect;
  return typeof agency === 'string' ? silenceOf(agency) : 'escalate-to-head';
}

/** What orders the effect of silence: the text of the regime where that rules it, else the regulation and its adoption. */
function basisOn(about: About, locale: Locale): string {
  const regime = regimeOnSilence(about.regulation, about.regime);
  if (regime === null) return `${basisOf(about.regulation, locale)}${adoptedBy(about, locale)}`;
  if (regime.source !== 'assumed') return regime.source;
  return locale === 'vi' ? `quy định riêng về “${regime.title}”` : `the rules of their own for “${regime.title}”`;
}

/** The document of the province itself, and from when: "(áp dụng tại địa phương theo Quyết định số 15/2025/QĐ-UBND, từ 01/7/2025)". */
function adoptedBy({ adoption, regulation }: About, locale: Locale): string {
  if (adoption === null) return '';
  const { document, from } = adoption;
  const isItself = regulation.basis.some(({ number }) => document.includes(number));
  const day = spokenDate(from, locale);
  if (locale === 'vi') return ` (áp dụng tại địa phương${isItself ? '' : ` theo ${document},`} từ ${day})`;
  return ` (adopted here${isItself ? '' : ` by ${document},`} from ${day})`;
}

/** The directive by number and date, as documents are cited: "Văn bản số 2230/UBND-NC ngày 16/5/2023". */
function basisOf({ basis }: Regulation, locale: Locale): string {
  const [first] = basis;
  if (first === undefined) return locale === 'vi' ? 'Quy định mặc định của hệ thống' : 'the default of the system';
  const date = spokenDate(first.date, locale);
  // Not every document has a number: one without is known by its date alone.
  const numbered = first.number.includes('/');
  if (locale === 'vi') return numbered ? `Văn bản số ${first.number} ngày ${date}` : `Văn bản ngày ${date}`;
  return numbered ? `document ${first.number} of ${date}` : `the document of ${date}`;
}

function isMessageKind(kind: string): kind is MessageKind {
  return (MESSAGE_KINDS as readonly string[]).includes(kind);
}
