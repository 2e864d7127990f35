/** The strip of two weeks: solid squares are limits held here, hollow ones those of others; days off are hatched and narrow. */
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { sayDate, sayDay, sayShortWeekday } from '../../time/say.js';
import { columnsOf, type StripDay } from './strip.js';
import styles from './strip.module.css';

const words = texts({
  vi: {
    title: 'Thời hạn trong hai tuần tới',
    today: 'hôm nay',
    swapped: 'làm bù',
    mine: (n: number) => `${n} của tôi`,
    waiting: (n: number) => `${n} chờ`,
    heardMine: (n: number) => `${n} thời hạn của tôi`,
    heardWaiting: (n: number) => `${n} thời hạn của người đang chờ`,
    off: 'ngày nghỉ, không tính vào thời hạn',
    free: 'không có thời hạn nào',
    ofMine: 'thời hạn của tôi',
    ofOthers: 'thời hạn của người tôi đang chờ',
  },
  en: {
    title: 'Deadlines of the next two weeks',
    today: 'today',
    swapped: 'worked',
    mine: (n: number) => `${n} mine`,
    waiting: (n: number) => `${n} awaited`,
    heardMine: (n: number) => `${counted(n, 'deadline')} of mine`,
    heardWaiting: (n: number) => `${counted(n, 'deadline')} of those I wait for`,
    off: 'a day off, not counted',
    free: 'no deadline',
    ofMine: 'deadlines of mine',
    ofOthers: 'deadlines of those I wait for',
  },
});

/** So many squares are drawn; how many there are is in words beneath. */
const MOST_SQUARES = 6;
const SIDE = 11;
const STEP = 15;

export function Strip({ days }: { readonly days: readonly StripDay[] }) {
  const t = useTexts(words);
  return (
    <section className={styles.strip} aria-label={t.title}>
      <ol className={styles.days} style={{ gridTemplateColumns: columnsOf(days) }}>
        {days.map((day) => (
          <Day key={day.date} day={day} />
        ))}
      </ol>
      <p className={styles.legend} aria-hidden="true">
        <span>
          <Squares solid={1} hollow={0} /> {t.ofMine}
        </span>
        <span>
          <Squares solid={0} hollow={1} /> {t.ofOthers}
        </span>
        <span>
          <span className={`hatched ${styles.swatch}`} /> {t.off}
        </span>
      </p>
    </section>
  );
}

function Day({ day }: { readonly day: StripDay }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { date, isToday, isOff, isWorkedSaturday, mine, waiting } = day;
  const told = [mine > 0 ? t.heardMine(mine) : '', waiting > 0 ? t.heardWaiting(waiting) : ''].filter(Boolean);
  const name = [
    sayDay(date, language, false),
    isToday ? t.today : '',
    isWorkedSaturday ? t.swapped : '',
    isOff ? t.off : '',
  ]
    .filter(Boolean)
    .join(', ');
  const kind = isOff ? `hatched ${styles.off}` : isToday ? styles.today : isWorkedSaturday ? styles.swapped : '';
  return (
    <li className={`${styles.day} ${kind}`}>
      <span className="only-heard">
        {name}: {told.join(', ') || t.free}
      </span>
      <span className={styles.date} aria-hidden="true">
        <b className={styles.plate}>{sayShortWeekday(date, language)}</b>{' '}
        <span className={styles.plate}>
          {sayDate(date, false)}
          {isToday ? `, ${t.today}` : isWorkedSaturday ? `, ${t.swapped}` : ''}
        </span>
      </span>
      {mine + waiting > 0 && (
        <span aria-hidden="true" className={styles.limits}>
          <Squares solid={mine} hollow={waiting} />
          <span className={styles.said}>
            {mine > 0 && waiting > 0 ? `${mine} + ${t.waiting(waiting)}` : mine > 0 ? t.mine(mine) : t.waiting(waiting)}
          </span>
        </span>
      )}
    </li>
  );
}

function Squares({ solid, hollow }: { readonly solid: number; readonly hollow: number }) {
  const shown = Math.min(solid + hollow, MOST_SQUARES);
  return (
    <svg
      className={styles.squares}
      width={shown * STEP}
      height={SIDE + 2}
      viewBox={`0 0 ${shown * STEP} ${SIDE + 2}`}
      aria-hidden="true"
    >
      {Array.from({ length: shown }, (_, i) => ({ x: i * STEP, kind: i < solid ? styles.solid : styles.hollow })).map(
        ({ x, kind }) => (
          <rect key={x} className={kind} x={x + 1} y="1" width={SIDE} height={SIDE} />
        ),
      )}
    </svg>
  );
}
