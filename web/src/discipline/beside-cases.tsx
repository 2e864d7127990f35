/** What stands beside the cases of some kinds: figures over a list, files of one case, a warning of what is past. */
import { Link } from 'react-router';
import type { CaseKind } from '../../../workflows/discipline/case.js';
import { $api, type Schemas } from '../api/client.js';
import { texts, useTexts } from '../language/language.js';
import { Downloads } from '../parts/downloads.js';
import { Notice } from '../parts/notice.js';
import { useMyself } from '../session/me.js';
import { caseLink } from './case-link.js';
import { ProcedureFigures } from './procedure/figures.js';

const words = texts({
  vi: {
    table: 'Bảng tổng hợp',
    review: (many: number) => `Quá ngày rà soát quy chế làm việc (${many}):`,
  },
  en: { table: 'The table', review: (many: number) => `The review of the working regulation is late (${many}):` },
});

/** Over the list of a kind. */
export function BesideKind({ kind }: { readonly kind: CaseKind }) {
  return kind === 'procedure' ? <ProcedureFigures /> : null;
}

/** Over one case. */
export function BesideCase({ detail }: { readonly detail: Schemas['CaseDetail'] }) {
  const t = useTexts(words);
  if (detail.kind !== 'collected-report' || detail.state !== 'compiled') return null;
  return (
    <p>
      <Downloads path={`/api/v1/collected-reports/${encodeURIComponent(detail.id)}/table`} what={t.table} />
    </p>
  );
}

/** For the Office and home affairs: a review of the working regulation whose day is past (TN-2j). */
export function ReviewWarning() {
  const t = useTexts(words);
  const kind = useMyself().agency?.kind;
  const isKeeper = kind === 'office' || kind === 'home-affairs';
  const { data } = $api.useQuery(
    'get',
    '/api/v1/cases',
    { params: { query: { kind: 'regulation-review', overdue: true } } },
    { enabled: isKeeper },
  );
  if (!isKeeper || data === undefined || data.items.length === 0) return null;
  return (
    <Notice tone="seal">
      {t.review(data.items.length)}{' '}
      {data.items.map(({ id, subject }) => (
        <Link key={id} to={caseLink(id)}>
          {subject}
        </Link>
      ))}
    </Notice>
  );
}
