/** What if: past consultations replayed under the draft, in figures and dossier by dossier, with what is assumed. */
import { useState } from 'react';
import { addDays, parseCivilDate } from '../../../../workflows/limits/time.js';
import type { Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { counted } from '../../language/counted.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { DayInput } from '../../parts/day-input.js';
import { Refused } from '../../parts/refused.js';
import { sayDate } from '../../time/say.js';
import styles from './regulation-draft.module.css';
import { TrialState } from './trial-state.js';
import { WhatIfDossiers } from './what-if-dossiers.js';

type Draft = Schemas['RegulationDraftDetail'];
type Days = Schemas['DaysToAnswersView'];

const otherwise = (before: number, after: number, vi: boolean) => {
  const by = after - before;
  if (by === 0) return vi ? 'như cũ' : 'as before';
  return vi ? `${by > 0 ? 'nhiều hơn' : 'ít hơn'} ${Math.abs(by)}` : `${Math.abs(by)} ${by > 0 ? 'more' : 'fewer'}`;
};
const vnNumber = (value: number | null) => (value === null ? '–' : value.toLocaleString('vi-VN'));
const enNumber = (value: number | null) => (value === null ? '–' : value.toLocaleString('en-GB'));

const words = texts({
  vi: {
    title: 'Nếu áp dụng từ trước',
    what: 'Diễn lại các việc lấy ý kiến đã mở trong khoảng thời gian này theo bản soạn: những gì mọi người đã làm giữ nguyên thời điểm, thời hạn và hệ quả của việc không trả lời được tính lại.',
    from: 'Mở từ ngày',
    until: 'Đến hết ngày',
    usual: 'Để trống cả hai: một năm gần nhất.',
    act: 'So với bản soạn',
    faults: 'Bản soạn còn chỗ chưa đúng.',
    unsaved: 'Đang lưu bản soạn.',
    head: (n: number, from: string, until: string) => `${n} việc lấy ý kiến mở từ ${from} đến hết ${until}`,
    deemed: 'Lượt được xác định là đồng ý',
    overdue: 'Lượt quá hạn',
    mean: 'Số ngày trung bình đến khi đủ ý kiến',
    median: 'Số ngày trung vị đến khi đủ ý kiến',
    pair: (before: number, after: number) => `${before} → ${after} (${otherwise(before, after, true)})`,
    days: ({ mean }: Days) => `${vnNumber(mean.before)} → ${vnNumber(mean.after)}`,
    middle: ({ median }: Days) => `${vnNumber(median.before)} → ${vnNumber(median.after)}`,
    of: (n: number) => `tính trên ${n} việc đã đủ ý kiến trong cả hai trường hợp`,
    left: [
      (n: number) => `${n} việc được quyết định theo phiên bản luật cũ của phần mềm, không so được.`,
      (n: number) => `${n} việc không mở được như đã mở, theo bản soạn.`,
      (n: number) => `${n} việc có nhật ký không đọc được.`,
      (n: number) => `${n} việc mở sau cùng không được tính, vì quá nhiều.`,
    ],
    assumedTitle: 'Đã giả định những gì',
    assumed: [
      'Mọi người làm đúng những việc đã làm, đúng vào lúc đã làm. Trên thực tế, thời hạn khác thì các cơ quan có thể làm khác.',
      'Ai chọn hạn mặc định thì coi như chọn hạn mặc định của bản soạn; hạn nằm ngoài khung của bản soạn được thay bằng hạn mặc định.',
      'Khi bản soạn đòi hỏi, cơ quan chủ trì được coi là đã thông báo lại, hoặc đã khép lại ý kiến quá hạn, ngay trước việc tiếp theo của mình.',
      'Việc bản soạn không cho phép thì bỏ qua và được liệt kê ở từng hồ sơ.',
    ],
  },
  en: {
    title: 'What if it had been in force',
    what: 'Replays the consultations opened in this period under the draft: what people did keeps its moment, deadlines and what silence comes to are counted anew.',
    from: 'Opened from',
    until: 'Until',
    usual: 'Both empty: the last year.',
    act: 'Replay under the draft',
    faults: 'The draft is not in order.',
    unsaved: 'The draft is being saved.',
    head: (n: number, from: string, until: string) => `${counted(n, 'consultation')} opened from ${from} to ${until}`,
    deemed: 'Deemed consents',
    overdue: 'Overdue answers',
    mean: 'Mean days until the answers were complete',
    median: 'Median days until the answers were complete',
    pair: (before: number, after: number) => `${before} → ${after} (${otherwise(before, after, false)})`,
    days: ({ mean }: Days) => `${enNumber(mean.before)} → ${enNumber(mean.after)}`,
    middle: ({ median }: Days) => `${enNumber(median.before)} → ${enNumber(median.after)}`,
    of: (n: number) => `of ${n} whose answers are complete in both`,
    left: [
      (n: number) => `${n} were decided by an earlier edition of the law and cannot be compared.`,
      (n: number) => `${n} could not have been opened as they were.`,
      (n: number) => `${n} have a journal that cannot be read.`,
      (n: number) => `${n} opened last were left out: there are too many.`,
    ],
    assumedTitle: 'What is assumed',
    assumed: [
      'People did what they did, when they did it. With other deadlines they would have acted otherwise.',
      'Who chose the usual deadline is taken to choose that of the draft; one outside the bounds of the draft is replaced by its usual one.',
      'Where the draft asks for it, the lead is taken to have given notice, or to have gone on without an overdue answer, just before its next act.',
      'What the draft does not let pass is left out, and listed with the dossier.',
    ],
  },
});

export function WhatIfPart({
  draft,
  isSaved,
  mayWrite,
}: {
  readonly draft: Draft;
  readonly isSaved: boolean;
  readonly mayWrite: boolean;
}) {
  const t = useTexts(words);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const command = useCommand('post', '/api/v1/regulation-drafts/{id}/what-if');
  const problem = isProblem(command.error) ? command.error : null;
  const { whatIf, id } = draft;
  const body = { ...(from === '' ? {} : { from }), ...(until === '' ? {} : { until }) };
  return (
    <section className={styles.section} aria-labelledby="neu-nhu">
      <h2 id="neu-nhu">{t.title}</h2>
      <p className="second">{t.what}</p>
      {mayWrite && (
        <>
          <div className={styles.period}>
            <DayInput label={t.from} value={from} onChange={setFrom} hint={t.usual} fault={faultAt(problem, '/from')} />
            <DayInput label={t.until} value={until} onChange={setUntil} fault={faultAt(problem, '/until')} />
          </div>
          <div className={styles.acts}>
            <Button
              busy={command.isPending || whatIf?.state === 'running'}
              reason={draft.hash === null ? t.faults : isSaved ? null : t.unsaved}
              onPress={() => command.mutate({ path: { id }, body })}
            >
              {t.act}
            </Button>
          </div>
        </>
      )}
      <Refused error={command.error} />
      <TrialState trial={whatIf} />
      {whatIf?.result != null && <Figures whatIf={whatIf} result={whatIf.result} />}
    </section>
  );
}

function Figures({
  whatIf,
  result,
}: {
  readonly whatIf: Schemas['WhatIfTrialView'];
  readonly result: Schemas['WhatIfResultView'];
}) {
  const t = useTexts(words);
  const { deemed, overdue, daysToAnswers, notReplayed, leftOut } = result;
  const day = (text: string, more: number) => {
    const date = parseCivilDate(text);
    return date === null ? text : sayDate(addDays(date, more));
  };
  const left = [notReplayed.earlierLaw, notReplayed.notOpened, notReplayed.unreadable, leftOut];
  return (
    <>
      <h3>{t.head(result.replayed, day(whatIf.from, 0), day(whatIf.until, -1))}</h3>
      <dl className={styles.figures}>
        <div>
          <dt>{t.deemed}</dt>
          <dd>{t.pair(deemed.before, deemed.after)}</dd>
        </div>
        <div>
          <dt>{t.overdue}</dt>
          <dd>{t.pair(overdue.before, overdue.after)}</dd>
        </div>
        <div>
          <dt>{t.mean}</dt>
          <dd>{t.days(daysToAnswers)}</dd>
        </div>
        <div>
          <dt>{t.median}</dt>
          <dd>{t.middle(daysToAnswers)}</dd>
        </div>
      </dl>
      <p className="second">{t.of(daysToAnswers.of)}</p>
      {left.map((count, index) => count > 0 && <p key={t.left[index]?.(count)}>{t.left[index]?.(count)}</p>)}
      <details open>
        <summary>{t.assumedTitle}</summary>
        <ul>
          {t.assumed.map((one) => (
            <li key={one}>– {one}</li>
          ))}
        </ul>
      </details>
      <WhatIfDossiers result={result} />
    </>
  );
}
