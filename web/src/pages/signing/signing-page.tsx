/** Several notices read one by one and signed with one confirmation; each is sent with the version in which it was read. */
import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { readFirstWords, StaleNotice } from '../../acts/stale-notice.js';
import { useAgencyName } from '../../api/agency-names.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import { Button, ButtonLink } from '../../parts/button.js';
import { Empty, Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import styles from './signing.module.css';
import { SigningConfirm } from './signing-confirm.js';
import { SigningLine } from './signing-line.js';
import { owedIn, useOwed } from './use-owed.js';
import { type Owed, type Result, type Signing, useSigning } from './use-signing.js';

const words = texts({
  vi: {
    title: 'Ký thông báo về việc được xác định là đồng ý',
    how: 'Đọc từng thông báo, chọn những thông báo sẽ ký, rồi ký một lần.',
    what: 'các thông báo',
    all: 'Chọn tất cả',
    none: 'Bỏ chọn tất cả',
    sign: (n: number) => `Ký ${n} thông báo`,
    chooseFirst: 'Chọn ít nhất một thông báo.',
    progress: (sent: number, of: number) => `Đã gửi ${sent} trên ${of} thông báo…`,
    done: (n: number) => `Đã ký và gửi ${n} thông báo.`,
    refused: (n: number) => `${n} thông báo chưa gửi được; lý do ghi tại từng thông báo.`,
    left: (n: number) =>
      `Mất kết nối với máy chủ: ${n} thông báo chưa gửi vẫn được chọn; khi có mạng trở lại, hãy ký tiếp.`,
    more: 'Danh sách hiện 200 thông báo đầu; ký xong sẽ hiện các thông báo tiếp theo.',
    empty: 'Không có thông báo nào chờ đồng chí ký.',
    work: 'Về Việc của tôi',
    back: 'Về hồ sơ',
  },
  en: {
    title: 'Sign notices of a deemed consent',
    how: 'Read each notice, choose those to be signed, then sign once.',
    what: 'the notices',
    all: 'Choose all',
    none: 'Choose none',
    sign: (n: number) => `Sign ${n} ${n === 1 ? 'notice' : 'notices'}`,
    chooseFirst: 'Choose at least one notice.',
    progress: (sent: number, of: number) => `${sent} of ${of} sent…`,
    done: (n: number) => `${n} ${n === 1 ? 'notice was' : 'notices were'} signed and sent.`,
    refused: (n: number) => `${n} could not be sent; the reason stands with each.`,
    left: (n: number) =>
      `The connection was lost: ${n} not yet sent stay chosen; sign again once there is a connection.`,
    more: 'The first 200 notices are listed; the next ones come when these are signed.',
    empty: 'No notice waits for your signature.',
    work: 'To My work',
    back: 'To the consultation',
  },
});

export function Component() {
  const t = useTexts(words);
  const [params] = useSearchParams();
  const only = params.get('ho-so');
  const { consultations, hasMore, isWaiting, error } = useOwed(only);
  const signing = useSigning();
  const groups = consultations
    .map((consultation) => ({ consultation, lines: owedIn(consultation, signing.outcomes) }))
    .filter(({ lines }) => lines.length > 0);
  const open = groups.flatMap(({ lines }) => lines).filter(({ isOpen }) => isOpen);
  return (
    <Page title={t.title} beside={t.how}>
      <Refused error={error} />
      {signing.result !== null && <WhatCame result={signing.result} only={only} />}
      {isWaiting && error === null && <Waiting what={t.what} />}
      {!isWaiting && groups.length === 0 && error === null && (
        <Empty title={t.empty}>
          <Back only={only} />
        </Empty>
      )}
      {groups.map(({ consultation, lines }) => (
        <section key={consultation.id} className="group">
          <h2>
            <Link to={`/ho-so/${encodeURIComponent(consultation.id)}`}>{consultation.subject}</Link>
          </h2>
          {signing.isOutdated(consultation) && (
            <StaleNotice consultation={consultation} onSee={() => signing.readAgain(consultation)} />
          )}
          <Lines lines={lines} signing={signing} />
        </section>
      ))}
      {hasMore && <p className="second">{t.more}</p>}
      {open.length > 0 && <SignBar open={open} signing={signing} />}
    </Page>
  );
}

function Lines({ lines, signing }: { readonly lines: readonly Owed[]; readonly signing: Signing }) {
  const nameOf = useAgencyName();
  return (
    <ul>
      {lines.map((owed) => (
        <SigningLine key={owed.key} owed={owed} name={nameOf(owed.agency)} signing={signing} />
      ))}
    </ul>
  );
}

function SignBar({ open, signing }: { readonly open: readonly Owed[]; readonly signing: Signing }) {
  const t = useTexts(words);
  const { readFirst } = useTexts(readFirstWords);
  const [isAsking, setAsking] = useState(false);
  const chosen = open.filter(signing.isChosen);
  const isOutdated = chosen.some(({ consultation }) => signing.isOutdated(consultation));
  // What was asked about one version is not answered about another.
  if (isAsking && (isOutdated || chosen.length === 0)) setAsking(false);
  const { progress } = signing;
  const isAll = chosen.length === open.length;
  return (
    <div className={styles.bar}>
      <Button onPress={() => signing.choose(open, !isAll)}>{isAll ? t.none : t.all}</Button>
      <span>
        <Button
          look="solid"
          busy={progress !== null}
          reason={isOutdated ? readFirst : chosen.length === 0 && progress === null ? t.chooseFirst : null}
          onPress={() => setAsking(true)}
        >
          {t.sign(chosen.length)}
        </Button>
      </span>
      <p role="status">{progress !== null && t.progress(progress.sent, progress.of)}</p>
      <SigningConfirm
        chosen={chosen}
        numberOf={signing.numberOf}
        open={isAsking}
        onAct={() => {
          setAsking(false);
          void signing.sign(chosen);
        }}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

/** What came of the signing, and what comes next. The focus goes here, for what was pressed may be gone. */
function WhatCame({ result, only }: { readonly result: Result; readonly only: string | null }) {
  const t = useTexts(words);
  const { done, refused, left } = result;
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each result is told anew
  useEffect(() => place.current?.focus(), [result]);
  return (
    <div ref={place} tabIndex={-1} className={styles.result}>
      <Notice tone={refused + left === 0 ? 'ok' : 'ochre'}>
        <div role="status">
          {done > 0 && <p>{t.done(done)}</p>}
          {refused > 0 && <p>{t.refused(refused)}</p>}
          {left > 0 && <p>{t.left(left)}</p>}
        </div>
        <p style={{ marginTop: 8 }}>
          <Back only={only} />
        </p>
      </Notice>
    </div>
  );
}

function Back({ only }: { readonly only: string | null }) {
  const t = useTexts(words);
  return (
    <ButtonLink small to={only === null ? '/' : `/ho-so/${encodeURIComponent(only)}`}>
      {only === null ? t.work : t.back}
    </ButtonLink>
  );
}
