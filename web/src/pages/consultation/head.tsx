/** The head of a consultation: where it stands in the register, its subject, the facts of it, and the proposal in full. */
import { useState } from 'react';
import type { LedgerStep } from '../../../../workflows/limits/limit.js';
import { parseCivilDate } from '../../../../workflows/limits/time.js';
import { documentOf, useRegulation } from '../../acts/rules-of.js';
import type { Consultation } from '../../api/client.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { consultationStateWords, urgencyWords } from '../../marks/words.js';
import { sayDay } from '../../time/say.js';
import { Moment } from '../../time/until.js';
import { Crumb } from './crumb.js';
import styles from './head.module.css';
import { Proposal } from './proposal.js';

const words = texts({
  vi: {
    lead: 'Chủ trì:',
    round: (n: number) => `Lần ${n}, gửi`,
    urgency: (word: string) => `Loại ${word.toLowerCase()}`,
    working: (n: number) => `${n} ngày làm việc`,
    calendarDays: (n: number) => `${n} ngày`,
    until: (day: string) => `đến hết ${day}`,
    by: (document: string) => `Theo ${document}`,
    urgent: 'Lý do khẩn:',
    assumed: 'chưa dẫn được điều khoản',
    authority: 'Lý do về thẩm quyền:',
    power: (subject: string, document: string) => `(đã giao: ${subject}; ${document})`,
    proposal: 'Đề xuất đã gửi (nguyên văn)',
  },
  en: {
    lead: 'Lead:',
    round: (n: number) => `Round ${n}, sent`,
    urgency: (word: string) => word,
    working: (n: number) => `${n} working ${n === 1 ? 'day' : 'days'}`,
    calendarDays: (n: number) => counted(n, 'day'),
    until: (day: string) => `until the end of ${day}`,
    by: (document: string) => `By ${document}`,
    urgent: 'Why it is urgent:',
    assumed: 'no article is cited',
    authority: 'Why, as to whose authority it is:',
    power: (subject: string, document: string) => `(handed over: ${subject}; ${document})`,
    proposal: 'The proposal as sent',
  },
});

export function Head({
  consultation,
  nameOf,
}: {
  readonly consultation: Consultation;
  readonly nameOf: (code: string) => string;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const states = useTexts(consultationStateWords);
  const urgencies = useTexts(urgencyWords);
  const regulation = useRegulation(consultation.regulation);
  const regime = regulation?.regimes[consultation.regime];
  const [open, setOpen] = useState(false);
  const round = consultation.rounds.at(-1);
  const limit = useLimitWords(consultation);
  const power = consultation.competence?.finding?.power ?? null;
  return (
    <header>
      <Crumb>{states[consultation.state]}</Crumb>
      <h1 className={styles.subject}>{consultation.subject || consultation.draft?.subject}</h1>
      <div className={styles.facts}>
        <span>
          {t.lead} <b>{nameOf(consultation.lead)}</b>
        </span>
        {round !== undefined && (
          <span>
            {t.round(round.number)} <Moment at={round.openedAt} />
          </span>
        )}
        <span>
          {t.urgency(urgencies[consultation.urgency])}
          {limit !== '' && `, ${limit}`}
        </span>
        {(consultation.urgencyReason ?? '') !== '' && (
          <span>
            {t.urgent} <span className="said">{consultation.urgencyReason}</span>
          </span>
        )}
        {(consultation.competence?.reason ?? null) !== null && (
          <span>
            {t.authority} <span className="said">{consultation.competence?.reason}</span>{' '}
            {power !== null && t.power(power.subject, power.document)}
          </span>
        )}
        {regulation !== undefined && <span>{t.by(documentOf(regulation, language))}</span>}
        {regime !== undefined && (
          <span>
            {regime.title} ({regime.source === 'assumed' ? t.assumed : regime.source})
          </span>
        )}
        {round !== undefined && (
          <button
            type="button"
            className={styles.linkish}
            aria-expanded={open}
            aria-controls="de-xuat"
            onClick={() => setOpen(!open)}
          >
            {t.proposal}
          </button>
        )}
      </div>
      <div id="de-xuat">{open && <Proposal consultation={consultation} nameOf={nameOf} />}</div>
    </header>
  );
}

/** The limit that the agencies were given at first, in words; empty where none is known. */
function useLimitWords(consultation: Consultation): string {
  const t = useTexts(words);
  const { language } = useLanguage();
  const limit = budgetOf(consultation);
  if (limit === null) return '';
  if ('workingDays' in limit) return t.working(limit.workingDays);
  if ('calendarDays' in limit) return t.calendarDays(limit.calendarDays);
  const day = parseCivilDate(limit.on);
  return day === null ? '' : t.until(sayDay(day, language));
}

/** The limit that the agencies were given at first, without extensions. */
function budgetOf({ opinions }: Consultation) {
  const counted = Object.values(opinions).find((opinion) => !opinion.external && opinion.counted !== null)?.counted;
  const [start] = (counted?.steps ?? []) as unknown as readonly LedgerStep[];
  return start?.kind === 'start' ? start.budget : null;
}
