/** All consultations that a person may see: to be searched, narrowed, kept as a view, and taken along as a file. */
import { useSearchParams } from 'react-router';
import { useAgencyName } from '../../api/agency-names.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Downloads } from '../../parts/downloads.js';
import { useFresh } from '../../parts/fresh.js';
import { JustDone } from '../../parts/just-done.js';
import { useNarrow } from '../../parts/narrow.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import styles from './consultations.module.css';
import { FilterBar } from './filter-bar.js';
import { addressOf, countOf, type Filters, filtersIn, NO_FILTERS, queryOf } from './filters.js';
import { FoundList, FoundTable } from './found-table.js';
import { useFound } from './list.js';
import { OwnDrafts } from './own-drafts.js';
import { SavedViews } from './saved-views.js';

const words = texts({
  vi: {
    title: 'Hồ sơ lấy ý kiến',
    list: 'hồ sơ',
    all: (n: number) => `${n} hồ sơ`,
    first: (n: number) => `${n} hồ sơ đầu`,
    more: 'Xem thêm',
    clear: 'Bỏ tất cả bộ lọc',
    none: 'Không có hồ sơ nào khớp với bộ lọc.',
    widen: 'Thử dùng ít từ hơn, bỏ bớt trạng thái hoặc cơ quan, hoặc lùi ngày đến hạn.',
    empty: 'Chưa có hồ sơ nào được xem.',
    willCome: 'Hồ sơ do cơ quan chủ trì hoặc được lấy ý kiến sẽ hiện ở đây.',
  },
  en: {
    title: 'Consultations',
    list: 'consultations',
    all: (n: number) => `${n} ${n === 1 ? 'consultation' : 'consultations'}`,
    first: (n: number) => `The first ${n} consultations`,
    more: 'Show more',
    clear: 'Clear all filters',
    none: 'No consultation matches the filters.',
    widen: 'Try fewer words, fewer states or agencies, or a later day.',
    empty: 'There is no consultation to be seen yet.',
    willCome: 'Those that the agency leads, or in which it is asked, will show here.',
  },
});

export function Component() {
  const t = useTexts(words);
  const [address, setAddress] = useSearchParams();
  const filters = filtersIn(address);
  const ask = (asked: Filters) => setAddress(addressOf(asked), { preventScrollReset: true });
  return (
    <Page title={t.title}>
      <JustDone />
      <FilterBar filters={filters} onChange={ask} />
      <SavedViews query={addressOf(filters).toString()} />
      <OwnDrafts filters={filters} />
      <Results filters={filters} onChange={ask} />
    </Page>
  );
}

function Results({ filters, onChange }: { readonly filters: Filters; readonly onChange: (filters: Filters) => void }) {
  const t = useTexts(words);
  const found = useFound(filters);
  const nameOf = useAgencyName();
  const freshOf = useFresh();
  const isNarrow = useNarrow();
  if (found.isPending) return <Waiting what={t.list} rows={6} />;
  const { items } = found;
  const isNarrowed = countOf(filters) > 0;
  const shown = { items, filters, nameOf, freshOf };
  return (
    <>
      <Refused error={found.error} />
      <header className={styles.result}>
        <h2>
          <span role="status">{found.hasNextPage ? t.first(items.length) : t.all(items.length)}</span>
        </h2>
        {isNarrowed && (
          <Button small look="quiet" onPress={() => onChange({ ...NO_FILTERS, sort: filters.sort })}>
            {t.clear}
          </Button>
        )}
        {items.length > 0 && (
          <div className={styles.files}>
            <Downloads path="/api/v1/consultations" query={queryOf(filters)} what={t.title} />
          </div>
        )}
      </header>
      {items.length === 0 ? (
        found.error === null && <Nothing isNarrowed={isNarrowed} onClear={() => onChange(NO_FILTERS)} />
      ) : (
        <div className={found.isPlaceholderData ? styles.old : ''} aria-busy={found.isPlaceholderData}>
          {isNarrow ? (
            <FoundList {...shown} />
          ) : (
            <FoundTable {...shown} onSort={(sort) => onChange({ ...filters, sort })} />
          )}
        </div>
      )}
      {found.hasNextPage && (
        <div className={styles.more}>
          <Button busy={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </>
  );
}

function Nothing({ isNarrowed, onClear }: { readonly isNarrowed: boolean; readonly onClear: () => void }) {
  const t = useTexts(words);
  if (isNarrowed)
    return (
      <Empty title={t.none}>
        <p className="second">{t.widen}</p>
        <Button small onPress={onClear}>
          {t.clear}
        </Button>
      </Empty>
    );
  return (
    <Empty title={t.empty}>
      <p className="second">{t.willCome}</p>
    </Empty>
  );
}
