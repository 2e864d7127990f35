/** What my agency prepares and has not sent: it is in no list of consultations, for there are none yet. Only it sees them. */
import { Link, useSearchParams } from 'react-router';
import { comparable, unmarked } from '../../../../workflows/commands/looked-for.js';
import { $api, type Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Downloads } from '../../parts/downloads.js';
import { Pick } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { useMyself } from '../../session/me.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import { mayDraft } from '../work/capacity.js';
import styles from './consultations.module.css';
import { countOf, type Filters, NO_FILTERS } from './filters.js';

type State = Schemas['DraftState'];

const LOOK_MS = 30_000;
const MOST = 200;
const STATES: readonly State[] = ['saved', 'submitted', 'returned'];
/** In the address: which of them are shown. */
const NAMES: Readonly<Record<State, string>> = { saved: 'dang-soan', submitted: 'da-trinh', returned: 'tra-lai' };

const words = texts({
  vi: {
    title: 'Dự thảo chưa gửi',
    which: 'Tình trạng dự thảo',
    any: 'Mọi dự thảo',
    states: { saved: 'Đang soạn', submitted: 'Đã trình, chờ ký', returned: 'Trả lại để sửa' } as Record<State, string>,
    said: {
      saved: (by: string) => `đồng chí ${by} đang soạn`,
      submitted: (by: string) => `chuyên viên ${by} đã trình, chờ ký`,
      returned: (by: string) => `đồng chí ${by} trả lại để sửa`,
    } as Record<State, (by: string) => string>,
    at: (at: string) => `lưu lúc ${at}`,
    unnamed: '(chưa có trích yếu)',
    none: 'Không có dự thảo nào như vậy.',
  },
  en: {
    title: 'Drafts not yet sent',
    which: 'State of the drafts',
    any: 'All drafts',
    states: { saved: 'Being drafted', submitted: 'Submitted, to be signed', returned: 'Sent back' } as Record<
      State,
      string
    >,
    said: {
      saved: (by: string) => `being drafted by ${by}`,
      submitted: (by: string) => `submitted by ${by}, to be signed`,
      returned: (by: string) => `sent back by ${by}`,
    } as Record<State, (by: string) => string>,
    at: (at: string) => `saved at ${at}`,
    unnamed: '(no subject yet)',
    none: 'There is no such draft.',
  },
});

export function OwnDrafts({ filters }: { readonly filters: Filters }) {
  const t = useTexts(words);
  const me = useMyself();
  const { language } = useLanguage();
  const [address, setAddress] = useSearchParams();
  const state = STATES.find((one) => NAMES[one] === address.get('du-thao')) ?? null;
  const isShown = mayDraft(me) && concerns(filters);
  const { data, error } = $api.useQuery(
    'get',
    '/api/v1/request-drafts',
    { params: { query: { limit: MOST } } },
    { enabled: isShown, refetchInterval: LOOK_MS },
  );
  if (!isShown) return null;
  const all = (data?.items ?? []).filter(({ subject }) => isFound(subject, filters.q));
  const items = all.filter((one) => state === null || one.state === state);
  if (all.length === 0) return <Refused error={error} />;
  const choose = (chosen: string) =>
    setAddress(
      (now) => {
        now.delete('du-thao');
        const named = STATES.find((one) => one === chosen);
        if (named !== undefined) now.set('du-thao', NAMES[named]);
        return now;
      },
      { preventScrollReset: true },
    );
  return (
    <section className={`group ${styles.drafts}`} aria-label={t.title}>
      <header className={styles.result}>
        <h2>
          {t.title} <span className="group-count">{items.length}</span>
        </h2>
        <Pick
          label={t.which}
          hideLabel
          value={state ?? ''}
          onChange={choose}
          options={[{ value: '', label: t.any }, ...STATES.map((value) => ({ value, label: t.states[value] }))]}
        />
        <div className={styles.files}>
          <Downloads path="/api/v1/request-drafts" query={{ state }} what={t.title} />
        </div>
      </header>
      {items.length === 0 ? (
        <p className="second">{t.none}</p>
      ) : (
        <ul>
          {items.map(({ id, subject, state: stands, by, remark, savedAt }) => (
            <li key={id}>
              <h3 className="row-title">
                <Link to={`/ho-so/${encodeURIComponent(id)}/soan`}>{subject === '' ? t.unnamed : subject}</Link>
              </h3>
              <p className="second">
                {by === null ? t.states[stands] : t.said[stands](by)}, {t.at(sayMoment(instantFrom(savedAt), language))}
              </p>
              {remark !== null && <blockquote className="said">{remark}</blockquote>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Drafts have neither agencies nor limits yet: they are shown where nothing but their state or their words is asked for. */
function concerns(filters: Filters): boolean {
  const { states } = filters;
  const isOfState = states.length === 0 || states.includes('draft');
  return isOfState && countOf({ ...filters, states: NO_FILTERS.states, q: NO_FILTERS.q }) === 0;
}

const isFound = (subject: string, q: string): boolean =>
  comparable(subject).includes(comparable(q.trim())) || unmarked(subject).includes(unmarked(q.trim()));
