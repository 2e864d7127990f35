/** The search and the filters. Each change is a new address, so that "back" undoes it. */
import { type FormEvent, useId } from 'react';
import { useAgencies } from '../../api/agency-names.js';
import { texts, useTexts } from '../../language/language.js';
import { consultationStateWords, urgencyWords } from '../../marks/words.js';
import { Button } from '../../parts/button.js';
import { DayInput } from '../../parts/day-input.js';
import { Pick, Tick } from '../../parts/field.js';
import { useNarrow } from '../../parts/narrow.js';
import { useMyself } from '../../session/me.js';
import styles from './filter-bar.module.css';
import { countOf, type Filters, SORTS, type Sort, STATES, URGENCIES } from './filters.js';

const words = texts({
  vi: {
    search: 'Tìm trong nội dung lấy ý kiến hoặc số văn bản',
    find: 'Tìm',
    filters: (n: number) => (n === 0 ? 'Bộ lọc' : `Bộ lọc (đang dùng ${n})`),
    states: 'Trạng thái',
    lead: 'Cơ quan chủ trì',
    agency: 'Cơ quan được lấy ý kiến',
    urgency: 'Mức độ',
    dueBefore: 'Đến hạn chậm nhất ngày',
    any: 'Tất cả',
    overdue: 'Có việc quá hạn',
    mine: 'Cơ quan tôi chủ trì',
    sort: 'Sắp xếp',
    sorts: {
      '-updatedAt': 'Mới cập nhật trước',
      updatedAt: 'Lâu chưa cập nhật trước',
      dueAt: 'Sắp đến hạn trước',
      '-dueAt': 'Thời hạn xa trước',
      '-openedAt': 'Mới lấy ý kiến trước',
      openedAt: 'Lấy ý kiến lâu trước',
    } as Record<Sort, string>,
  },
  en: {
    search: 'Search subjects and document numbers',
    find: 'Search',
    filters: (n: number) => (n === 0 ? 'Filters' : `Filters (${n} in use)`),
    states: 'State',
    lead: 'Lead',
    agency: 'Agency asked',
    urgency: 'Urgency',
    dueBefore: 'Due no later than',
    any: 'All',
    overdue: 'Something is overdue',
    mine: 'Led by my agency',
    sort: 'Order',
    sorts: {
      '-updatedAt': 'Latest change first',
      updatedAt: 'Oldest change first',
      dueAt: 'Earliest deadline first',
      '-dueAt': 'Latest deadline first',
      '-openedAt': 'Latest opened first',
      openedAt: 'Earliest opened first',
    },
  },
});

export function FilterBar({
  filters,
  onChange,
}: {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}) {
  const t = useTexts(words);
  const isNarrow = useNarrow();
  const search = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChange({ ...filters, q: String(new FormData(event.currentTarget).get('q') ?? '').trim() });
  };
  return (
    <div className={`no-print ${styles.bar}`}>
      <form className={styles.search} onSubmit={submit}>
        <label htmlFor={search}>{t.search}</label>
        <div className={styles.line}>
          {/* A new address puts its own words here; what is being typed is otherwise left alone. */}
          <input key={filters.q} id={search} type="search" name="q" defaultValue={filters.q} maxLength={200} />
          <Button type="submit">{t.find}</Button>
        </div>
      </form>
      <details className={styles.details} open={!isNarrow}>
        <summary>{t.filters(countOf({ ...filters, q: '' }))}</summary>
        <Narrowing filters={filters} onChange={onChange} />
      </details>
    </div>
  );
}

function Narrowing({
  filters,
  onChange,
}: {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}) {
  const t = useTexts(words);
  const states = useTexts(consultationStateWords);
  const urgencies = useTexts(urgencyWords);
  const me = useMyself();
  const agencies = useAgencies().map(({ code, name }) => ({ value: code, label: name }));
  const any = { value: '', label: t.any };
  const toggled = (state: (typeof STATES)[number], on: boolean) =>
    STATES.filter((one) => (one === state ? on : filters.states.includes(one)));
  return (
    <div className={styles.narrowing}>
      <fieldset className={styles.states}>
        <legend>{t.states}</legend>
        {STATES.map((state) => (
          <Tick
            key={state}
            checked={filters.states.includes(state)}
            onChange={(on) => onChange({ ...filters, states: toggled(state, on) })}
          >
            {states[state]}
          </Tick>
        ))}
      </fieldset>
      <div className={styles.picks}>
        <Pick
          label={t.lead}
          value={filters.lead}
          onChange={(lead) => onChange({ ...filters, lead })}
          options={[any, ...agencies]}
        />
        <Pick
          label={t.agency}
          value={filters.agency}
          onChange={(agency) => onChange({ ...filters, agency })}
          options={[any, ...agencies]}
        />
        <Pick
          label={t.urgency}
          value={filters.urgency}
          onChange={(chosen) =>
            onChange({ ...filters, urgency: URGENCIES.find((urgency) => urgency === chosen) ?? '' })
          }
          options={[any, ...URGENCIES.map((value) => ({ value, label: urgencies[value] }))]}
        />
        <DayInput
          label={t.dueBefore}
          value={filters.dueBefore}
          onChange={(dueBefore) => onChange({ ...filters, dueBefore })}
        />
        <Pick
          label={t.sort}
          value={filters.sort}
          onChange={(chosen) => onChange({ ...filters, sort: SORTS.find((sort) => sort === chosen) ?? filters.sort })}
          options={SORTS.map((value) => ({ value, label: t.sorts[value] }))}
        />
      </div>
      <div className={styles.flags}>
        <Tick checked={filters.isOverdue} onChange={(isOverdue) => onChange({ ...filters, isOverdue })}>
          {t.overdue}
        </Tick>
        {me.agency !== null && (
          <Tick checked={filters.isMine} onChange={(isMine) => onChange({ ...filters, isMine })}>
            {t.mine}
          </Tick>
        )}
      </div>
    </div>
  );
}
