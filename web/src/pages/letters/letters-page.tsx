/** The letters of my agency: those that wait for a number, those that it wrote, those that were written to it. */
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useAgencyName } from '../../api/agency-names.js';
import { $api, type Schemas } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { counted } from '../../language/counted.js';
import { texts, useTexts } from '../../language/language.js';
import { LetterLine } from '../../letters/letter-line.js';
import { letterKindWords } from '../../letters/letter-words.js';
import styles from '../../letters/letters.module.css';
import { ButtonLink } from '../../parts/button-link.js';
import { Downloads } from '../../parts/downloads.js';
import { Tick } from '../../parts/field.js';
import { Empty, Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { IssueBar } from './issue-bar.js';

const words = texts({
  vi: {
    title: 'Văn bản của cơ quan',
    how: 'Văn thư cấp số, ghi ngày và phát hành văn bản đã ký; sổ số riêng theo năm và loại văn bản.',
    boxes: { waiting: 'Chờ cấp số', out: 'Văn bản đi', in: 'Văn bản đến' },
    which: 'Chọn danh sách',
    axis: 'Đến qua trục liên thông',
    what: 'văn bản',
    empty: { waiting: 'Không có văn bản nào chờ cấp số.', out: 'Chưa có văn bản đi.', in: 'Chưa có văn bản đến.' },
    choose: (kind: string, code: string) => `Chọn ${kind}, mã ${code}`,
    issued: (n: number, numbers: string) => `Đã cấp số và phát hành ${n} văn bản: ${numbers}. Xem ở “Văn bản đi”.`,
    more: 'Xem tiếp các văn bản trước đó',
  },
  en: {
    title: 'Letters of my agency',
    how: 'The clerk numbers, dates and issues what was signed; numbers run by year and kind.',
    boxes: { waiting: 'To be numbered', out: 'Outgoing', in: 'Incoming' },
    which: 'Which letters',
    axis: 'Arrived by the axis',
    what: 'the letters',
    empty: {
      waiting: 'No letter waits for a number.',
      out: 'No outgoing letters yet.',
      in: 'No incoming letters yet.',
    },
    choose: (kind: string, code: string) => `Choose ${kind}, code ${code}`,
    issued: (n: number, numbers: string) => `${counted(n, 'letter')} numbered and issued: ${numbers}. See “Outgoing”.`,
    more: 'Earlier letters',
  },
});

const BOXES = ['waiting', 'out', 'in'] as const;

export function Component() {
  const t = useTexts(words);
  const [params] = useSearchParams();
  const box = BOXES.find((one) => one === params.get('muc')) ?? 'waiting';
  const cursor = params.get('sau');
  const [issued, setIssued] = useState<readonly string[]>([]);
  const { data, error } = $api.useQuery('get', '/api/v1/letters', {
    params: { query: { box, ...(cursor === null ? {} : { cursor }) } },
  });
  return (
    <Page title={t.title} beside={t.how}>
      <nav className={styles.boxes} aria-label={t.which}>
        {BOXES.map((one) => (
          <ButtonLink
            key={one}
            to={`/van-ban?muc=${one}`}
            small
            look={one === box ? 'solid' : 'outline'}
            {...(one === box ? { 'aria-current': 'page' as const } : {})}
          >
            {t.boxes[one]}
          </ButtonLink>
        ))}
        <ButtonLink to="/van-ban/lien-thong" small look="outline">
          {t.axis}
        </ButtonLink>
      </nav>
      {data !== undefined && data.items.length > 0 && (
        <Downloads path="/api/v1/letters" query={{ box }} what={t.boxes[box]} />
      )}
      {box === 'waiting' && issued.length > 0 && (
        <Notice tone="ok">
          <p role="status">{t.issued(issued.length, issued.join(', '))}</p>
        </Notice>
      )}
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={t.what} />}
      {data?.items.length === 0 && <Empty title={t.empty[box]}>{null}</Empty>}
      {data !== undefined && data.items.length > 0 && (
        <List
          key={box}
          letters={data.items}
          onIssued={(letters) => setIssued(letters.map(({ number }) => number ?? ''))}
        />
      )}
      {data?.next != null && <Link to={`/van-ban?muc=${box}&sau=${encodeURIComponent(data.next)}`}>{t.more}</Link>}
    </Page>
  );
}

interface ListProps {
  readonly letters: readonly Schemas['LetterView'][];
  readonly onIssued: (letters: readonly Schemas['LetterView'][]) => void;
}

function List({ letters, onIssued }: ListProps) {
  const t = useTexts(words);
  const kinds = useTexts(letterKindWords);
  const nameOf = useAgencyName();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // What was issued meanwhile is no longer there to be chosen.
  const open = letters.filter(({ mayIssue }) => mayIssue).map(({ code }) => code);
  const kept = chosen.filter((code) => open.includes(code));
  const toggle = (code: string, isChosen: boolean) =>
    setChosen(isChosen ? [...kept, code] : kept.filter((one) => one !== code));
  return (
    <>
      <ul className="group">
        {letters.map((letter) => (
          <LetterLine
            key={letter.code}
            letter={letter}
            nameOf={nameOf}
            of={
              <p className="small">
                <Link to={`/ho-so/${encodeURIComponent(letter.consultation)}`}>{letter.subject}</Link>
              </p>
            }
            before={
              letter.mayIssue && (
                <Tick
                  label={t.choose(kinds[letter.kind], letter.code)}
                  checked={kept.includes(letter.code)}
                  onChange={(isChosen) => toggle(letter.code, isChosen)}
                />
              )
            }
          />
        ))}
      </ul>
      {open.length > 0 && <IssueBar chosen={kept} all={open} onChoose={setChosen} onIssued={onIssued} />}
    </>
  );
}
