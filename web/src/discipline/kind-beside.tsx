/** What the list of a kind shows beside its cases: thresholds of reviews, and how long difficulties have waited. */
import { Link } from 'react-router';
import type { CaseKind } from '../../../workflows/discipline/case.js';
import { useAgencyName } from '../api/agency-names.js';
import { $api } from '../api/client.js';
import { texts, useTexts } from '../language/language.js';
import { OWN_FIGURES } from '../pages/conduct/figure-words.js';
import { ButtonLink } from '../parts/button-link.js';
import { Refused } from '../parts/refused.js';
import { useMyself } from '../session/me.js';
import { caseLink } from './case-link.js';
import styles from './discipline.module.css';

const words = texts({
  vi: {
    thresholds: 'Cơ quan đã đến ngưỡng',
    ownFigures: 'Mở số liệu của tôi',
    bring: 'Nhập từ tệp Excel',
    unanswered: 'Chưa trả lời, chờ lâu nhất trước',
    waits: (days: number, agency: string) => `chờ ${days} ngày làm việc, ${agency} giữ`,
  },
  en: {
    thresholds: 'Agencies at a threshold',
    ownFigures: 'Open my figures',
    bring: 'Import a file',
    unanswered: 'Not answered, the longest first',
    waits: (days: number, agency: string) => `${days} working ${days === 1 ? 'day' : 'days'}, held by ${agency}`,
  },
});

export function KindBeside({ kind }: { readonly kind: CaseKind }) {
  if (kind === 'review') return <ThresholdsLink />;
  if (kind === 'figure-objection') return <OwnFiguresLink />;
  if (kind === 'procedure') return <ImportLink />;
  return kind === 'difficulty' ? <Unanswered /> : null;
}

function OwnFiguresLink() {
  const t = useTexts(words);
  return (
    <p className={styles.acts}>
      <ButtonLink to={OWN_FIGURES}>{t.ownFigures}</ButtonLink>
    </p>
  );
}

function ThresholdsLink() {
  const t = useTexts(words);
  if (!useMyself().seesAll) return null;
  return (
    <p className={styles.acts}>
      <ButtonLink to="/ky-cuong/kiem-diem/nguong" look="outline">
        {t.thresholds}
      </ButtonLink>
    </p>
  );
}

/** For whoever may list a procedure. */
function ImportLink() {
  const t = useTexts(words);
  const { data } = $api.useQuery('get', '/api/v1/cases/counts', {});
  if (data?.mayBegin.includes('procedure.list') !== true) return null;
  return (
    <p className={styles.acts}>
      <ButtonLink to="/ky-cuong/thu-tuc-noi-bo/nhap-tep" look="outline">
        {t.bring}
      </ButtonLink>
    </p>
  );
}

function Unanswered() {
  const t = useTexts(words);
  const agency = useAgencyName();
  const { data, error } = $api.useQuery('get', '/api/v1/difficulties/unanswered', {});
  if (data === undefined || data.items.length === 0) return <Refused error={error} />;
  return (
    <section aria-labelledby="chua-tra-loi">
      <h2 id="chua-tra-loi">{t.unanswered}</h2>
      <ul className={styles.list}>
        {data.items.map(({ id, subject, workingDays, holderAgency }) => (
          <li key={id}>
            <span className={styles.what}>
              <Link to={caseLink(id)}>{subject}</Link>
            </span>
            <span>{t.waits(workingDays, agency(holderAgency))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
