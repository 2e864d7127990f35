/** The board of disputes for the Office: by stage and holder, with age and limits, the overdue ones first to the eye. */
import { useSearchParams } from 'react-router';
import { useAgencyName } from '../../api/agency-names.js';
import { $api, type Schemas } from '../../api/client.js';
import { ForWholeProvince } from '../../app/for-whole-province.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import { Downloads } from '../../parts/downloads.js';
import { Pick } from '../../parts/field.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { HELD, overdueWords, stageTask, stageWords } from '../dispute/stage-words.js';
import { DisputeCard } from './dispute-card.js';
import styles from './disputes.module.css';
import { EndedDisputes } from './ended-disputes.js';

type Held = Schemas['HeldDispute'];

const words = texts({
  vi: {
    title: 'Ý kiến chưa thống nhất',
    what: 'các ý kiến chưa thống nhất',
    sum: (n: number, over: number, chairman: number) =>
      `${n} hồ sơ đang mở, ${over} quá hạn, ${chairman} chờ Chủ tịch quyết định`,
    holder: 'Cơ quan đang xử lý',
    anybody: 'Mọi cơ quan đang xử lý',
    gone: 'ngày làm việc đã xử lý',
    left: 'còn lại',
    limit: 'thời hạn',
    over: 'quá hạn',
    overdue: (n: number) => `${n} quá hạn`,
    none: 'không có việc quá hạn',
    empty: 'Không có hồ sơ nào còn ý kiến chưa thống nhất.',
    emptyWhy: 'Khi một cơ quan không thống nhất về nội dung chủ yếu, hồ sơ hiện ở đây ngay.',
  },
  en: {
    title: 'Disputes',
    what: 'the disputes',
    sum: (n: number, over: number, chairman: number) => `${n} open, ${over} overdue, ${chairman} before the chairman`,
    holder: 'Holder',
    anybody: 'Every holder',
    gone: 'working days held',
    left: 'left',
    limit: 'deadline',
    over: 'overdue',
    overdue: (n: number) => `${n} overdue`,
    none: 'nothing overdue',
    empty: 'No dispute is open.',
    emptyWhy: 'Once an agency differs on main content, the dispute appears here.',
  },
});

const MOST = 200;

export function Component() {
  const t = useTexts(words);
  return (
    <ForWholeProvince title={t.title}>
      <OpenDisputes />
    </ForWholeProvince>
  );
}

function OpenDisputes() {
  const t = useTexts(words);
  const { nothing } = useTexts(overdueWords);
  const name = useAgencyName();
  const [search, setSearch] = useSearchParams();
  const holder = search.get('co-quan') ?? '';
  const { data, error } = $api.useQuery('get', '/api/v1/office/board', {
    params: { query: { limit: MOST, sort: 'dueAt' } },
  });
  if (data === undefined)
    return (
      <Page title={t.title}>
        <Refused error={error} />
        {error === null && <Waiting what={t.what} />}
      </Page>
    );
  const holders = [...new Set(data.items.map((one) => one.holder ?? ''))].filter(Boolean);
  const items = data.items.filter((one) => holder === '' || one.holder === holder);
  const over = items.filter(({ overdue }) => overdue).length;
  return (
    <Page title={t.title} beside={t.sum(items.length, over, items.filter(({ stage }) => stage === 'submitted').length)}>
      <div className={`${styles.tools} no-print`}>
        <Pick
          label={t.holder}
          hideLabel
          value={holder}
          onChange={(next) => setSearch(next === '' ? {} : { 'co-quan': next }, { replace: true })}
          options={[{ value: '', label: t.anybody }, ...holders.map((code) => ({ value: code, label: name(code) }))]}
        />
        <Downloads path="/api/v1/office/board" query={{ holder: holder || null }} what={t.title} />
      </div>
      <ul className={styles.legend}>
        <li>
          <span className={styles.gone} /> {t.gone}
        </li>
        <li>
          <span className={styles.left} /> {t.left}
        </li>
        <li>
          <span className={styles.bar} /> {t.limit}
        </li>
        <li>
          <span className={styles.over} /> {t.over}
        </li>
        <li>{nothing}</li>
      </ul>
      {items.length === 0 ? (
        <Empty title={t.empty}>
          <p>{t.emptyWhy}</p>
        </Empty>
      ) : (
        <Board items={items} />
      )}
      <EndedDisputes />
    </Page>
  );
}

function Board({ items }: { readonly items: readonly Held[] }) {
  const t = useTexts(words);
  const stages = useTexts(stageWords);
  const tasks = useTexts(stageTask);
  // A column that hardly ever holds anything is shown only when it does.
  const shown = HELD.filter((stage) => stage !== 'remitted' || items.some((one) => one.stage === stage));
  return (
    <div className={styles.board}>
      {shown.map((stage) => {
        const here = items.filter((one) => one.stage === stage);
        const over = here.filter(({ overdue }) => overdue).length;
        return (
          <section key={stage} className={styles.column}>
            <header>
              <h2>
                {stages[stage]} <span className="group-count">{here.length}</span>
              </h2>
              <p className="second">{tasks[stage]}</p>
              <p className={over > 0 ? `small seal ${styles.bold}` : 'small'}>{over > 0 ? t.overdue(over) : t.none}</p>
            </header>
            <ul>
              {here.map((dispute) => (
                <DisputeCard key={`${dispute.consultation}${dispute.round}`} dispute={dispute} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
