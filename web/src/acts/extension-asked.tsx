/** The extension that an agency asked for: how long, why, and to when it would take its limit. */
import { calendarOfAgency } from '../../../workflows/limits/agency-calendar.js';
import { provisionally } from '../../../workflows/limits/calendar.js';
import { type LedgerStep, projectLimit } from '../../../workflows/limits/limit.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { useClock } from '../time/now.js';
import { instantFrom, sayEnd } from '../time/say.js';
import type { ActProps } from './act.js';
import { Quoted } from './quoted.js';
import { useRegulation } from './rules-of.js';

const words = texts({
  vi: {
    asked: (name: string, days: number) => `${name} đề nghị gia hạn ${days} ngày làm việc`,
    moved: (from: string, to: string) => `Thời hạn hiện nay: ${from}. Nếu đồng ý: ${to}.`,
  },
  en: {
    asked: (name: string, days: number) => `${name} asks for ${days} more working ${days === 1 ? 'day' : 'days'}`,
    moved: (from: string, to: string) => `The deadline now: ${from}. If granted: ${to}.`,
  },
});

export function ExtensionAsked({ consultation, agency, agencyName }: ActProps) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { calendar } = useClock();
  const regulation = useRegulation(consultation.regulation);
  const opinion = consultation.opinions[agency];
  const extension = opinion?.extension;
  if (opinion === undefined || extension === undefined || extension === null) return null;
  const steps = (opinion.counted?.steps ?? []) as unknown as readonly LedgerStep[];
  const asked: LedgerStep = { kind: 'extend', workingDays: extension.workingDays };
  const moved =
    regulation === undefined || steps.length === 0
      ? null
      : projectLimit([...steps, asked], provisionally(calendarOfAgency(calendar, opinion.heldBy)), regulation.clock)
          .dueAt;
  return (
    <>
      <Quoted by={t.asked(agencyName, extension.workingDays)}>{extension.reason}</Quoted>
      {moved !== null && opinion.dueAt !== null && (
        <p className="second" style={{ marginBottom: 16 }}>
          {t.moved(sayEnd(instantFrom(opinion.dueAt), language), sayEnd(moved, language))}
        </p>
      )}
    </>
  );
}
