/** The head of the page: where it stands, whom and what is answered, until when, and what happens otherwise. */
import { Link } from 'react-router';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import type { Consultation, Opinion } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { WhyDeemed } from '../deemed/why-link.js';
import styles from './answer-head.module.css';
import { LimitLine } from './limit-line.js';
import { askedAbout } from './subject.js';

const words = texts({
  vi: { all: 'Hồ sơ lấy ý kiến', here: 'Trả lời', clarify: 'Làm rõ', where: 'Vị trí' },
  en: { all: 'Consultations', here: 'Answer', clarify: 'Make clearer', where: 'Where this is' },
});

/** The opinions to which a limit, or its passing, still matters. */
const SHOWN = ['awaiting', 'clarifying', 'overdue', 'deemed'];

export function AnswerHead({
  title,
  consultation,
  opinion,
  regulation,
}: {
  readonly title: string;
  readonly consultation: Consultation;
  readonly opinion: Opinion;
  readonly regulation: Regulation;
}) {
  const t = useTexts(words);
  return (
    <header>
      <nav aria-label={t.where}>
        <ol className={`second ${styles.crumbs}`}>
          <li>
            <Link to="/ho-so">{t.all}</Link>
          </li>
          <li>
            <Link to={`/ho-so/${consultation.id}`}>{capital(askedAbout(consultation.subject))}</Link>
          </li>
          <li aria-current="page">{opinion.state === 'clarifying' ? t.clarify : t.here}</li>
        </ol>
      </nav>
      <h1>{title}</h1>
      {SHOWN.includes(opinion.state) && <LimitLine opinion={opinion} regulation={regulation} />}
      {opinion.state === 'deemed' && (
        <p>
          <WhyDeemed consultation={consultation.id} agency={opinion.agency} />
        </p>
      )}
    </header>
  );
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
