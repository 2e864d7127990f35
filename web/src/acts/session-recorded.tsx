/** The last session that the lead recorded with the agency, as the dissenting head has to confirm it or object. */
import { civilDateOf, parseCivilDate } from '../../../workflows/limits/time.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { useMyself } from '../session/me.js';
import { instantFrom, sayDay } from '../time/say.js';
import { Until } from '../time/until.js';
import type { ActProps } from './act.js';
import { awaitedSession } from './awaited-session.js';
import { Quoted } from './quoted.js';
import { SessionCourse } from './session-course-view.js';

const words = texts({
  vi: {
    minutes: (day: string) => `Biên bản buổi làm việc ${day}, do cơ quan chủ trì ghi nhận: hai bên thống nhất`,
    due: 'Xác nhận:',
  },
  en: {
    minutes: (day: string) => `Minutes of the session of ${day}, as the lead recorded them: unified`,
    due: 'To be confirmed:',
  },
});

export function SessionRecorded({ consultation, agency }: ActProps) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const me = useMyself();
  const dissenting = agency === '' ? (me.agency?.code ?? '') : agency;
  const session = awaitedSession(consultation, dissenting);
  if (session === null) return null;
  const day = parseCivilDate(session.heldOn) ?? civilDateOf(instantFrom(session.recordedAt));
  return (
    <>
      <Quoted by={t.minutes(sayDay(day, language))}>{session.minutes}</Quoted>
      <SessionCourse session={session} consultation={consultation} agency={dissenting} />
      {session.confirmDueAt !== null && (
        <p style={{ marginBottom: 16 }}>
          {t.due} <Until limit={session.confirmDueAt} />
        </p>
      )}
    </>
  );
}
