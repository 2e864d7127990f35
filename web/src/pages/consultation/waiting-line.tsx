/** For whom it waits, until when, and what silence will mean from which moment: nothing to do yet. */
import { Fragment } from 'react';
import { silenceBasis, useRegulation } from '../../acts/rules-of.js';
import { silenceWords } from '../../acts/silence.js';
import type { Consultation } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { instantFrom, sayEffect, sayEnd } from '../../time/say.js';
import { type WaitedFor, waitedFor } from './waited-for.js';
import styles from './waiting-line.module.css';

const words = texts({
  vi: {
    waiting: 'Đang chờ, chưa phải làm gì:',
    answer: (names: string, end: string) => `${names} trả lời, ${end}.`,
    receipt: (names: string) => `ghi nhận ${names} đã nhận văn bản; thời hạn chưa bắt đầu tính.`,
    stage: (names: string, end: string) => `${names} đang thực hiện bước giải quyết ý kiến chưa thống nhất, ${end}.`,
    competence: (names: string, end: string) => `${names} quyết định thẩm quyền, ${end}.`,
    noLimit: 'chưa có thời hạn',
    paused: 'thời hạn đang tạm dừng',
    silent: 'Nếu không trả lời,',
    deemed: (effect: string) => `từ ${effect} được xác định là đồng ý`,
    overdue: (effect: string, basis: string) =>
      `từ ${effect} bị ghi nhận quá hạn; theo ${basis}, việc không trả lời không được coi là đồng ý`,
  },
  en: {
    waiting: 'Waiting, nothing to do yet:',
    answer: (names: string, end: string) => `${names} to answer by ${end}.`,
    receipt: (names: string) => `the receipt by ${names} to be recorded; no deadline runs.`,
    stage: (names: string, end: string) => `${names} holds the stage of the dispute, until ${end}.`,
    competence: (names: string, end: string) => `${names} to decide who is competent, by ${end}.`,
    noLimit: 'no deadline yet',
    paused: 'the deadline stands still',
    silent: 'If silent,',
    deemed: (effect: string) => `deemed to agree from ${effect}`,
    overdue: (effect: string, basis: string) => `overdue from ${effect}; by ${basis} silence is not agreement`,
  },
});

export function WaitingLine({
  consultation,
  own,
  nameOf,
}: {
  readonly consultation: Consultation;
  readonly own: string | null;
  readonly nameOf: (code: string) => string;
}) {
  const t = useTexts(words);
  const says = useTexts(silenceWords);
  const { language } = useLanguage();
  const regulation = useRegulation(consultation.regulation);
  const waited = waitedFor(consultation, own);
  if (waited.length === 0) return null;
  const told = ({ agencies, dueAt, kind }: WaitedFor) => {
    const names = agencies.map(nameOf).join(', ');
    const end = dueAt === null ? (consultation.suspended ? t.paused : t.noLimit) : sayEnd(instantFrom(dueAt), language);
    if (kind === 'receipt') return t.receipt(names);
    if (kind === 'competence') return t.competence(names, end);
    return kind === 'stage' ? t.stage(names, end) : t.answer(names, end);
  };
  return (
    <div className={styles.waiting}>
      <Mark name="awaiting" />
      <p>
        {t.waiting}{' '}
        {waited.map((one) => (
          <Fragment key={`${one.kind} ${one.dueAt} ${one.agencies.join(' ')}`}>
            {told(one)}{' '}
            {one.kind === 'answer' && one.dueAt !== null && (
              <>
                {one.means === 'deemed' ? (
                  <>
                    {t.silent} <b className="seal">{t.deemed(sayEffect(instantFrom(one.dueAt), language))}</b>.
                  </>
                ) : one.means === 'overdue' ? (
                  `${t.silent} ${t.overdue(
                    sayEffect(instantFrom(one.dueAt), language),
                    regulation === undefined ? '' : silenceBasis(regulation, language, consultation.regime),
                  )}.`
                ) : (
                  says[one.means ?? 'nothing']
                )}{' '}
              </>
            )}
          </Fragment>
        ))}
      </p>
    </div>
  );
}
