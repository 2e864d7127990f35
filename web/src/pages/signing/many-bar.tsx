/** Several acts of one kind, given with one confirmation: how many are chosen, what is said once, the question, and what came of it. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { civilDateOf } from '../../../../workflows/limits/time.js';
import { readFirstWords } from '../../acts/stale-notice.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { useFirstFault } from '../../parts/first-fault.js';
import { Notice } from '../../parts/notice.js';
import { useClock } from '../../time/now.js';
import { actWords, type ManyAct } from './matters.js';
import { bodyOfSaid, isSaid } from './said-of-all.js';
import { SaidOnceFields, useSaidOnce } from './said-once.js';
import styles from './signing.module.css';
import { SigningConfirm } from './signing-confirm.js';
import type { Givable, Result, Signing } from './use-signing.js';

const words = texts({
  vi: {
    all: 'Chọn tất cả',
    none: 'Bỏ chọn tất cả',
    chooseFirst: (things: string) => `Chọn ít nhất một ${things}.`,
    progress: (sent: number, of: number, things: string) => `Đã gửi ${sent} trên ${of} ${things}…`,
    refused: (n: number, things: string) => `${n} ${things} chưa gửi được; lý do ghi tại từng ${things}.`,
    left: (n: number, things: string) =>
      `Mất kết nối với máy chủ: ${n} ${things} chưa gửi vẫn được chọn; khi có kết nối trở lại, hãy ký tiếp.`,
  },
  en: {
    all: 'Choose all',
    none: 'Choose none',
    chooseFirst: () => 'Choose at least one.',
    progress: (sent: number, of: number) => `${sent} of ${of} sent…`,
    refused: (n: number) => `${n} could not be sent; the reason stands with each.`,
    left: (n: number) =>
      `The connection was lost: ${n} not yet sent stay chosen; sign again once there is a connection.`,
  },
});

interface BarProps<One extends Givable> {
  /** The acts, of which one is given of all that are chosen. */
  readonly acts: readonly ManyAct[];
  /** What they are called: "thông báo", "ý kiến". */
  readonly things: string;
  readonly open: readonly One[];
  readonly signing: Signing;
  /** Whether what is chosen is another than was read. */
  readonly isOutdated: boolean;
  /** Each is given on the version in which it is listed now. */
  readonly asListed?: boolean;
  readonly quote: (one: One) => ReactNode;
}

export function ManyBar<One extends Givable>({
  acts,
  things,
  open,
  signing,
  isOutdated,
  asListed = false,
  quote,
}: BarProps<One>) {
  const t = useTexts(words);
  const today = civilDateOf(useClock().now);
  const [said, say] = useSaidOnce();
  const [asking, setAsking] = useState<ManyAct | null>(null);
  const [tried, setTried] = useState<ManyAct | null>(null);
  const [attempts, setAttempts] = useState(0);
  const { progress } = signing;
  const place = useFirstFault<HTMLDivElement>(attempts, progress !== null);
  const chosen = open.filter(signing.isChosen);
  // What was asked about one version is not answered about another.
  if (asking !== null && (isOutdated || chosen.length === 0)) setAsking(null);
  const isAll = chosen.length === open.length;
  const attempt = (act: ManyAct) => {
    setAttempts(attempts + 1);
    setTried(act);
    if (isSaid(act, said, today)) setAsking(act);
  };
  return (
    <div ref={place} data-form className={`${styles.bar} no-print`}>
      <div className={styles.said}>
        <SaidOnceFields {...{ acts, said, tried }} onChange={say} />
      </div>
      <Button onPress={() => signing.choose(open, !isAll)}>{isAll ? t.none : t.all}</Button>
      <ActButtons {...{ acts, things, signing, isOutdated }} count={chosen.length} onAct={attempt} />
      <p role="status">{progress !== null && t.progress(progress.sent, progress.of, things)}</p>
      <SigningConfirm
        {...{ said, chosen, quote }}
        act={asking}
        onAct={() => {
          setAsking(null);
          if (asking !== null) void signing.sign(chosen, { act: asking, body: bodyOfSaid(asking, said), asListed });
        }}
        onClose={() => setAsking(null)}
      />
    </div>
  );
}

/** A button for each act; why none can be pressed stands once, beside the last. */
function ActButtons({
  acts,
  things,
  signing: { progress },
  isOutdated,
  count,
  onAct,
}: Pick<BarProps<Givable>, 'acts' | 'things' | 'signing' | 'isOutdated'> & {
  readonly count: number;
  readonly onAct: (act: ManyAct) => void;
}) {
  const t = useTexts(words);
  const named = useTexts(actWords);
  const { readFirst } = useTexts(readFirstWords);
  const reason = isOutdated ? readFirst : count === 0 && progress === null ? t.chooseFirst(things) : null;
  return acts.map((act, index) => (
    <span key={act.name}>
      <Button
        look={index === 0 ? 'solid' : 'outline'}
        busy={progress !== null}
        reason={reason}
        onPress={() => onAct(act)}
      >
        {named[act.name].button(count)}
      </Button>
    </span>
  ));
}

/** What came of it, and what comes next. The focus goes here, for what was pressed may be gone. */
export function WhatCame({
  result,
  things,
  children,
}: {
  readonly result: Result;
  readonly things: string;
  readonly children?: ReactNode;
}) {
  const t = useTexts(words);
  const acts = useTexts(actWords);
  const { done, refused, left, act } = result;
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each result is told anew
  useEffect(() => place.current?.focus(), [result]);
  return (
    <div ref={place} tabIndex={-1} className={styles.result}>
      <Notice tone={refused + left === 0 ? 'ok' : 'ochre'}>
        <div role="status">
          {done > 0 && <p>{acts[act.name].result(done)}</p>}
          {refused > 0 && <p>{t.refused(refused, things)}</p>}
          {left > 0 && <p>{t.left(left, things)}</p>}
        </div>
        {children !== undefined && <div style={{ marginTop: 8 }}>{children}</div>}
      </Notice>
    </div>
  );
}
