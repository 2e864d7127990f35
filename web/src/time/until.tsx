/** A limit in words, with the exact instant on hover and on focus. */
import { type ReactNode, useState } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { inVietnam } from '../../../workflows/limits/time.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { Mark } from '../marks/mark.js';
import { useClock } from './now.js';
import { instantFrom, sayEnd, sayLeft, sayMoment, sayUntil } from './say.js';
import styles from './until.module.css';

const words = texts({
  vi: { none: 'Không có thời hạn', calendar: 'Lịch làm việc, bản', before: 'đúng hạn là trước' },
  en: { none: 'No deadline', calendar: 'Civil service calendar, version', before: 'on time is before' },
});

/**
 * "Còn 2 ngày làm việc, đến hết thứ Năm 25/5/2023".
 * @param layout `line` for one sentence, `lines` for two lines of a row
 */
export function Until({
  limit,
  layout = 'line',
}: {
  readonly limit: string | null;
  readonly layout?: 'line' | 'lines';
}) {
  const { now, calendar } = useClock();
  const { language } = useLanguage();
  const { none, calendar: version, before } = useTexts(words);
  if (limit === null) return <span className={styles.none}>{none}</span>;
  const due = instantFrom(limit);
  const left = sayLeft(due, now, calendar, language);
  const until = sayUntil(due, now, language);
  const tone = left.kind === 'over' ? styles.over : left.kind === 'hours' ? styles.today : '';
  return (
    <Exact lines={[`${sayEnd(due, language)} (${before} ${inVietnam(due)})`, `${version} ${calendar.version}`]}>
      {layout === 'line' ? (
        <>
          <b className={tone}>{left.text}</b>, {until}
        </>
      ) : (
        <>
          <b className={`${tone} ${styles.first}`}>{left.text}</b>
          <span className={styles.second}>{until}</span>
        </>
      )}
    </Exact>
  );
}

/** A limit that has passed, with its mark beside it: however narrow the place, the mark stands on no line of its own. */
export function Overdue({ limit, layout }: { readonly limit: string; readonly layout?: 'line' | 'lines' }) {
  return (
    <span className={styles.marked}>
      <Mark name="overdue" size={16} />
      <Until limit={limit} {...(layout === undefined ? {} : { layout })} />
    </span>
  );
}

/** A moment in words: "16:55 thứ Sáu 26/5/2023", with the exact instant on hover and on focus. */
export function Moment({ at, year = true }: { readonly at: string; readonly year?: boolean }) {
  const { language } = useLanguage();
  const instant = instantFrom(at);
  return <Exact lines={[inVietnam(instant)]}>{sayMoment(instant, language, year)}</Exact>;
}

/** A limit in words, as its last day: "hết thứ Năm 25/5", with the exact instant on hover and on focus. */
export function Limit({ at, year = false }: { readonly at: string; readonly year?: boolean }) {
  const { language } = useLanguage();
  const { before } = useTexts(words);
  const limit = instantFrom(at);
  return <Exact lines={[`${before} ${inVietnam(limit)}`]}>{sayEnd(limit, language, year)}</Exact>;
}

/** Words with what they mean exactly: for the mouse, the keyboard and the finger. */
export function Exact({ lines, children }: { readonly lines: readonly string[]; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <TooltipTrigger delay={300} closeDelay={100} isOpen={open} onOpenChange={setOpen}>
      <Button className={styles.exact ?? ''} onPress={() => setOpen(true)}>
        {children}
      </Button>
      <Tooltip className={styles.tip ?? ''} offset={6}>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </Tooltip>
    </TooltipTrigger>
  );
}
