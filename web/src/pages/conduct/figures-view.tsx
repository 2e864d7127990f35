/** The figures of a period, of now or frozen: agencies, people beside them, the time of steps as bars, and how each is counted. */
import { useAgencyName } from '../../api/agency-names.js';
import type { Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { placeKind } from '../../language/place.js';
import { Empty } from '../../parts/notice.js';
import styles from './conduct.module.css';
import { ENGLISH_FIGURES, stepWords } from './figure-words.js';
import { FiguresTable } from './figures-table.js';

const words = texts({
  vi: {
    agencies: 'Theo cơ quan',
    agency: 'Cơ quan',
    get all() {
      return `Toàn ${placeKind()}`;
    },
    people: 'Theo cá nhân',
    peopleWhy:
      'Người được giao trả lời; không giao thì Thủ trưởng. Xem cùng kết quả của cơ quan, không thay cho kết quả đó.',
    person: 'Người chịu trách nhiệm',
    none: 'Không có lượt lấy ý kiến nào trong kỳ.',
    times: 'Thời gian từng bước',
    timesWhy: 'Ngày làm việc: vạch đậm là trung vị, vạch nhạt là bách phân vị 90; chỉ các bước đã xong.',
    step: 'Bước',
    count: 'Số lượt',
    median: 'Trung vị',
    ninetieth: 'Bách phân vị 90',
    drawn: 'Biểu đồ',
    noTimes: 'Chưa có bước nào kết thúc.',
    rules: 'Cách tính từng số liệu',
    difficulties: 'Khó khăn, vướng mắc đã báo cáo',
    answered: 'đã trả lời',
  },
  en: {
    agencies: 'By agency',
    agency: 'Agency',
    all: 'Province',
    people: 'By person',
    peopleWhy: 'Whoever was named, else the head. Read it beside the agency’s figures, never instead of them.',
    person: 'Responsible person',
    none: 'Nothing was asked in this period.',
    times: 'Time per step',
    timesWhy: 'Working days: the dark bar is the median, the light one the ninetieth percentile; finished steps only.',
    step: 'Step',
    count: 'Steps',
    median: 'Median',
    ninetieth: 'Ninetieth percentile',
    drawn: 'Chart',
    noTimes: 'No step has ended yet.',
    rules: 'How each figure is counted',
    difficulties: 'Difficulties reported',
    answered: 'answered',
  },
});

export function FiguresView({
  view,
  report = null,
}: {
  readonly view: Schemas['EvaluationView'];
  readonly report?: string | null;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  const whole = { key: 'all', name: t.all, agency: null, counts: view.totals };
  return (
    <>
      <section className="group">
        <h2>{t.agencies}</h2>
        {view.agencies.length === 0 ? (
          <Empty title={t.none} />
        ) : (
          <FiguresTable
            caption={t.agencies}
            who={t.agency}
            rows={[...view.agencies.map((one) => ({ ...one, key: one.agency })), whole]}
            {...{ view, report }}
          />
        )}
      </section>
      {view.people.length > 0 && (
        <section className="group">
          <h2>{t.people}</h2>
          <p className="second">{t.peopleWhy}</p>
          <FiguresTable
            caption={t.people}
            who={t.person}
            ofPeople
            rows={view.people.map((one) => ({
              ...one,
              key: `${one.agency} ${one.person}`,
              beneath: agencyName(one.agency),
            }))}
            {...{ view, report }}
          />
        </section>
      )}
      <Times times={view.times} />
      <p>
        {t.difficulties}: {view.difficulties.reported}, {t.answered} {view.difficulties.answered}.
      </p>
      <details className={styles.rules}>
        <summary>{t.rules}</summary>
        <dl>
          {view.rules.map(({ name, title, rule, clauses }) => (
            <div key={name}>
              <dt>{language === 'vi' ? title : `${ENGLISH_FIGURES[name]} (${title})`}</dt>
              <dd lang="vi">
                {rule} <span className="small">{clauses.join(', ')}</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function Times({ times }: { readonly times: Schemas['EvaluationView']['times'] }) {
  const t = useTexts(words);
  const steps = useTexts(stepWords);
  const agencyName = useAgencyName();
  const longest = Math.max(1, ...times.map(({ ninetieth }) => ninetieth));
  return (
    <section className="group">
      <h2>{t.times}</h2>
      <p className="second">{t.timesWhy}</p>
      {times.length === 0 ? (
        <Empty title={t.noTimes} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls within the page can be scrolled by the keyboard
        <section className={styles.wide} tabIndex={0} aria-label={t.times}>
          <table className={styles.table}>
            <thead>
              <tr className="small">
                <th scope="col">{t.step}</th>
                <th scope="col">{t.agency}</th>
                <th scope="col">{t.drawn}</th>
                <th scope="col" className="numeric">
                  {t.median}
                </th>
                <th scope="col" className="numeric">
                  {t.ninetieth}
                </th>
                <th scope="col" className="numeric">
                  {t.count}
                </th>
              </tr>
            </thead>
            <tbody>
              {times.map(({ step, agency, count, median, ninetieth }) => (
                <tr key={`${step} ${agency}`}>
                  <th scope="row">{steps[step]}</th>
                  <td>{agency === null ? t.all : agencyName(agency)}</td>
                  <td aria-hidden="true">
                    <span className={styles.bar}>
                      <span className={styles.ninetieth} style={{ width: `${(100 * ninetieth) / longest}%` }} />
                      <span className={styles.median} style={{ width: `${(100 * median) / longest}%` }} />
                    </span>
                  </td>
                  <td className="numeric">{median}</td>
                  <td className="numeric">{ninetieth}</td>
                  <td className="numeric">{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
