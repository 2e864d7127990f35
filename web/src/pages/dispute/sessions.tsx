/** The working sessions of the heads, by dissenting agency; who has not met yet is said. */
import { civilDateOf, parseCivilDate } from '../../../../workflows/limits/time.js';
import { isAwaited } from '../../acts/awaited-session.js';
import { SessionCourse } from '../../acts/session-course-view.js';
import { useAgencyNames } from '../../api/agency-names.js';
import type { Consultation, Dispute, Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { instantFrom, sayDay } from '../../time/say.js';
import { Until } from '../../time/until.js';
import styles from './dispute.module.css';

const words = texts({
  vi: {
    title: 'Các buổi làm việc trực tiếp',
    none: (name: string) => `Chưa có biên bản làm việc với ${name}.`,
    unified: 'Thống nhất',
    differing: 'Còn khác nhau',
    awaited: 'chờ Thủ trưởng cơ quan có ý kiến khác xác nhận',
    unconfirmed: 'chưa được xác nhận khi trình',
    overdue: 'quá hạn xác nhận; không trả lời không phải là xác nhận',
    confirmed: 'đã được xác nhận',
    objected: 'không được xác nhận:',
    with: 'với',
  },
  en: {
    title: 'Sessions of the heads',
    none: (name: string) => `No session with ${name} is on record.`,
    unified: 'Unified',
    differing: 'Still differing',
    awaited: 'to be confirmed by the dissenting head',
    unconfirmed: 'not confirmed when it went up',
    overdue: 'not confirmed in time; silence confirms nothing',
    confirmed: 'confirmed',
    objected: 'objected to:',
    with: 'with',
  },
});

/** What the dissenting head says of a session that is recorded as unified. */
function Confirmation({
  session,
  isOver,
}: {
  readonly session: Schemas['SessionView'];
  /** Whether the heads meet no more: nobody is waited for. */
  readonly isOver: boolean;
}) {
  const t = useTexts(words);
  if (session.confirmed === false)
    return (
      <span className="ochre">
        , {t.objected} <span className="said">{session.objection}</span>
      </span>
    );
  if (session.confirmed === true) return <span className="ok">, {t.confirmed}</span>;
  if (!isAwaited(session)) return null;
  if (session.confirmOverdue) return <span className="seal">, {t.overdue}</span>;
  if (isOver) return <span className="second">, {t.unconfirmed}</span>;
  return (
    <span className="ochre">
      , {t.awaited} {session.confirmDueAt !== null && <Until limit={session.confirmDueAt} />}
    </span>
  );
}

export function Sessions({
  consultation,
  dispute,
}: {
  readonly consultation: Consultation;
  readonly dispute: Dispute;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const name = useAgencyNames(consultation.parties);
  return (
    <section className="group">
      <h2>{t.title}</h2>
      <ul className={styles.steps}>
        {Object.entries(dispute.sessions).flatMap(([agency, sessions]) =>
          sessions.map((session) => (
            <li key={`${agency} ${session.recordedAt}`}>
              <b>{sayDay(parseCivilDate(session.heldOn) ?? civilDateOf(instantFrom(session.recordedAt)), language)}</b>{' '}
              {t.with} {name(agency)} · <Mark name={session.result === 'unified' ? 'accepted' : 'disagree'} size={16} />{' '}
              {session.result === 'unified' ? t.unified : t.differing}
              <Confirmation session={session} isOver={dispute.state !== 'negotiating'} />
              <p className={`said ${styles.said}`}>{session.minutes}</p>
              <SessionCourse {...{ session, consultation, agency }} />
            </li>
          )),
        )}
        {dispute.dissenters
          .filter((agency) => (dispute.sessions[agency] ?? []).length === 0)
          .map((agency) => (
            <li key={agency} className="ochre">
              <Mark name="warning" size={16} /> {t.none(name(agency))}
            </li>
          ))}
      </ul>
    </section>
  );
}
