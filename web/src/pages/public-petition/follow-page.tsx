/** /phan-anh/:code: how far a petition has come: its state and its dates, nothing else of it. */
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { CivilDate } from '../../../../workflows/limits/time.js';
import { $api, type Schemas } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { TextInput } from '../../parts/field.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { sayDate } from '../../time/say.js';
import styles from './public-petition.module.css';

const words = texts({
  vi: {
    title: 'Tình trạng phản ánh, kiến nghị',
    what: 'tình trạng',
    code: 'Mã theo dõi',
    codeHint: 'Tám nhóm, mỗi nhóm bốn ký tự; không phân biệt chữ hoa, chữ thường.',
    look: 'Xem',
    none: 'Không có phản ánh, kiến nghị nào mang mã này. Hãy so lại từng ký tự.',
    states: {
      received: 'Đã tiếp nhận, chờ giao người giải quyết.',
      held: 'Đang giải quyết.',
      settled: 'Đã giải quyết, đang trả lời người gửi.',
      closed: 'Đã trả lời người gửi.',
    },
    received: 'Ngày nhận',
    due: 'Giải quyết trước hết ngày',
    overdue: 'Đã quá hạn giải quyết.',
    settled: 'Ngày giải quyết',
    answered: 'Ngày trả lời',
    send: 'Gửi phản ánh, kiến nghị khác',
  },
  en: {
    title: 'How far a petition is',
    what: 'the petition',
    code: 'Code',
    codeHint: 'Eight groups of four; large and small letters are the same.',
    look: 'See',
    none: 'There is no petition with this code. Compare every character.',
    states: {
      received: 'Received; somebody is to be named who settles it.',
      held: 'It is being settled.',
      settled: 'Settled; the petitioner is being answered.',
      closed: 'The petitioner was answered.',
    },
    received: 'Received on',
    due: 'To be settled by',
    overdue: 'It is late.',
    settled: 'Settled on',
    answered: 'Answered on',
    send: 'Send another petition',
  },
});

/** The address without a code. */
const ASKING = 'tra-cuu';

export function Component() {
  const { code = '' } = useParams();
  const t = useTexts(words);
  return (
    <Page title={t.title}>
      <Ask key={code} code={code === ASKING ? '' : code} />
      {code !== ASKING && <Found code={code} />}
      <p>
        <Link to="/phan-anh">{t.send}</Link>
      </p>
    </Page>
  );
}

function Ask({ code }: { readonly code: string }) {
  const t = useTexts(words);
  const navigate = useNavigate();
  const [typed, setTyped] = useState(code);
  const look = () => {
    if (typed.trim() !== '') navigate(`/phan-anh/${encodeURIComponent(typed.trim().toUpperCase())}`);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <TextInput label={t.code} hint={t.codeHint} value={typed} onChange={setTyped} />
      <Button type="submit" look="outline">
        {t.look}
      </Button>
    </form>
  );
}

function Found({ code }: { readonly code: string }) {
  const t = useTexts(words);
  const { data, error } = $api.useQuery(
    'get',
    '/api/v1/public-petitions/{code}',
    { params: { path: { code } } },
    { retry: false },
  );
  if (isProblem(error) && error.status === 404) return <Notice tone="seal">{t.none}</Notice>;
  if (data === undefined) return error === null ? <Waiting what={t.what} /> : <Refused error={error} />;
  return <State petition={data} />;
}

function State({ petition }: { readonly petition: Schemas['PublicPetitionView'] }) {
  const t = useTexts(words);
  const { state, receivedOn, dueOn, settledOn, answeredOn, overdue } = petition;
  const dates = [
    [t.received, receivedOn],
    [t.due, dueOn],
    [t.settled, settledOn],
    [t.answered, answeredOn],
  ] as const;
  return (
    <>
      <Notice tone={overdue ? 'ochre' : 'ok'}>
        {state === 'new' ? '' : t.states[state]} {overdue && t.overdue}
      </Notice>
      <dl className={styles.dates}>
        {dates.map(([label, day]) =>
          day === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{sayDate(day as CivilDate)}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}
