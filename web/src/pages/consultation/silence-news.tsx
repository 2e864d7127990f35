/** Tells, without the page being loaded anew, that silence has just taken effect: who, from when, and what is owed. */
import { useState } from 'react';
import { Link } from 'react-router';
import type { Consultation } from '../../api/client.js';
import { buttonOf } from '../../commands/catalogue.js';
import { commandLink } from '../../commands/command-link.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { Notice } from '../../parts/notice.js';
import { instantFrom, lastDayOf, sayDay, sayEnd } from '../../time/say.js';
import { whyDeemedLink } from '../deemed/why-link.js';
import { newlyDeemed } from './newly-deemed.js';
import styles from './silence-news.module.css';

const words = texts({
  vi: {
    passed: (day: string) => `24:00 ${day} đã qua.`,
    silent: (name: string) => `${name} không trả lời, được xác định là đồng ý.`,
    owed: (end: string) => `Phải ra thông báo về việc này, chậm nhất ${end}.`,
    why: 'Vì sao?',
  },
  en: {
    passed: (day: string) => `Midnight of ${day} has passed.`,
    silent: (name: string) => `${name} did not answer and is deemed to agree.`,
    owed: (end: string) => `A notice is owed by ${end}.`,
    why: 'Why?',
  },
});

export function SilenceNews({
  consultation,
  nameOf,
}: {
  readonly consultation: Consultation;
  readonly nameOf: (code: string) => string;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [before, setBefore] = useState(consultation);
  const [silent, setSilent] = useState<readonly string[]>([]);
  if (before !== consultation) {
    setBefore(consultation);
    const news = newlyDeemed(before, consultation);
    if (news.length > 0) setSilent([...new Set([...silent, ...news])]);
  }
  const told = silent.flatMap((agency) => consultation.opinions[agency] ?? []);
  return (
    <div role="status" className={styles.notices}>
      {told.map(({ agency, settledAt, notice }) => {
        const canIssue = consultation.actions.some(
          (action) => action.command === 'notice.issue' && action.agency === agency,
        );
        if (settledAt === null) return null;
        return (
          <Notice key={agency} tone="seal">
            <p>
              <Mark name="deemed" /> <b>{t.passed(sayDay(lastDayOf(instantFrom(settledAt)), language, false))}</b>{' '}
              {t.silent(nameOf(agency))}{' '}
              {notice?.state === 'pending' && t.owed(sayEnd(instantFrom(notice.dueAt), language, false))}{' '}
              <Link to={whyDeemedLink(consultation.id, agency)}>{t.why}</Link>{' '}
              {canIssue && (
                <Link to={commandLink(consultation.id, 'notice.issue', agency)} preventScrollReset>
                  {buttonOf('notice.issue', language)}
                </Link>
              )}
            </p>
          </Notice>
        );
      })}
    </div>
  );
}
