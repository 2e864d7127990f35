/** The whole journal of a consultation, entry by entry, with its proof and how a stranger checks it. */
import { Link, useParams } from 'react-router';
import { $api } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Downloads } from '../../parts/downloads.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { Crumb } from './crumb.js';
import { HowToCheck } from './how-to-check.js';
import { JournalList } from './journal-list.js';
import { PrintFoot } from './print-foot.js';
import { SectionHead } from './section-head.js';
import { Verified } from './verified.js';

const words = texts({
  vi: {
    title: 'Nhật ký hồ sơ',
    entries: 'Các mục, mới nhất trước',
    more: 'Xem các mục cũ hơn',
    what: 'nhật ký',
  },
  en: {
    title: 'Journal of the consultation',
    entries: 'Entries, the latest first',
    more: 'Older entries',
    what: 'the journal',
  },
});

const PAGE = 50;

export function Component() {
  const { id = '' } = useParams();
  const t = useTexts(words);
  const path = { id };
  const consultation = $api.useQuery('get', '/api/v1/consultations/{id}', { params: { path } });
  const journal = $api.useInfiniteQuery(
    'get',
    '/api/v1/consultations/{id}/journal',
    { params: { path, query: { sort: '-seq', limit: PAGE } } },
    {
      pageParamName: 'cursor',
      // Null and not undefined: the client would ask for page 0 otherwise.
      initialPageParam: null,
      getNextPageParam: (last: { readonly next: string | null }) => last.next ?? undefined,
    },
  );
  const address = `/ho-so/${encodeURIComponent(id)}`;
  const items = journal.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t.title}
      heading={
        <>
          <Crumb>
            <Link to={address}>{consultation.data?.subject ?? id}</Link>
          </Crumb>
          <h1>{t.title}</h1>
        </>
      }
    >
      <Refused error={consultation.error ?? journal.error} />
      <section className="group">
        <SectionHead title={t.entries}>
          <Verified consultation={{ id }} />
          <Downloads
            path={`/api/v1/consultations/${encodeURIComponent(id)}/journal`}
            query={{ sort: 'seq' }}
            what={t.title}
          />
        </SectionHead>
        {consultation.data === undefined || journal.data === undefined ? (
          consultation.error === null && journal.error === null && <Waiting what={t.what} rows={6} />
        ) : (
          <JournalList consultation={consultation.data} items={items} whole />
        )}
        {journal.hasNextPage && (
          <p style={{ paddingTop: 16 }}>
            <Button busy={journal.isFetchingNextPage} onPress={() => void journal.fetchNextPage()}>
              {t.more}
            </Button>
          </p>
        )}
      </section>
      {consultation.data?.reading === 'whole' && <HowToCheck consultation={id} />}
      {consultation.data !== undefined && <PrintFoot consultation={consultation.data} />}
    </Page>
  );
}
