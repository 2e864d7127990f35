/** The latest entries of the journal, with the way to all of them. */
import { Link } from 'react-router';
import { $api, type Consultation } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { JournalList } from './journal-list.js';
import { SectionHead } from './section-head.js';
import { Verified } from './verified.js';

const words = texts({
  vi: { title: 'Nhật ký', all: 'Xem toàn bộ nhật ký và chứng cứ', what: 'nhật ký' },
  en: { title: 'Journal', all: 'The whole journal and its proof', what: 'the journal' },
});

const LATEST = 6;

export function LatestEntries({ consultation }: { readonly consultation: Consultation }) {
  const t = useTexts(words);
  const { data, error } = $api.useQuery('get', '/api/v1/consultations/{id}/journal', {
    params: { path: { id: consultation.id }, query: { sort: '-seq', limit: LATEST } },
  });
  return (
    <section className="group">
      <SectionHead title={t.title}>
        <Verified consultation={consultation} />
      </SectionHead>
      <Refused error={error} />
      {data === undefined ? (
        error === null && <Waiting what={t.what} />
      ) : (
        <JournalList consultation={consultation} items={data.items} />
      )}
      <p style={{ paddingTop: 12 }} className="no-print">
        <Link to={`/ho-so/${encodeURIComponent(consultation.id)}/nhat-ky`}>{t.all}</Link>
      </p>
    </section>
  );
}
