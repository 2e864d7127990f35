/** The working sessions of the heads, by dissenting agency; who has not met yet is said. */
import { civilDateOf, parseCivilDate } from '../../../../workflows/limits/time.js';
import { useAgencyNames } from '../../api/agency-names.js';
import type { Consultation, Dispute } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { instantFrom, sayDay } from '../../time/say.js';
import styles from './dispute.module.css';

const words = texts({
  vi: {
    title: 'Các buổi làm việc trực tiếp',
    none: (name: string) => `Chưa có biên bản làm việc với ${name}.`,
    unified: 'Thống nhất',
    differing: 'Còn khác nhau',
    with: 'với',
  },
  en: {
    title: 'Sessions of the heads',
    none: (name: string) => `No session with ${name} is on record.`,
    unified: 'Unified',
    differing: 'Still differing',
    with: 'with',
  },
});

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
              <p className={`said ${styles.said}`}>{session.minutes}</p>
              <p className="small">{session.participants.join('; ')}</p>
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
