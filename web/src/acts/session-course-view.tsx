/** The course of a session on the page: each line with what it tells. */
import { useAgencyNames } from '../api/agency-names.js';
import type { Consultation } from '../api/client.js';
import { useLanguage, useTexts } from '../language/language.js';
import { type Course, courseLines, courseWords, type SessionOf } from './session-course.js';
import styles from './session-course.module.css';

/** Whose session it is, with the names of both agencies. */
export function useSessionOf(consultation: Consultation, agency: string): SessionOf {
  const name = useAgencyNames(consultation.parties);
  return { questions: consultation.questions, lead: name(consultation.lead), dissenting: name(agency) };
}

/** @param agency code of the dissenting agency */
export function SessionCourse({
  session,
  consultation,
  agency,
}: {
  readonly session: Course;
  readonly consultation: Consultation;
  readonly agency: string;
}) {
  const { language } = useLanguage();
  const of = useSessionOf(consultation, agency);
  const lines = courseLines(session, of, useTexts(courseWords), language);
  return (
    <dl className={styles.course}>
      {lines.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
