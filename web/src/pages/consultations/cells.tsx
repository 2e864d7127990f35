/** What both the table and the list of phones show of a consultation. */
import { Link } from 'react-router';
import { civilDateOf } from '../../../../workflows/limits/time.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { consultationStateWords, urgencyWords } from '../../marks/words.js';
import { instantFrom, sayDay } from '../../time/say.js';
import { Until } from '../../time/until.js';
import styles from './consultations.module.css';
import { Subject } from './found.js';
import type { Found } from './list.js';
import { StageMark } from './stage-mark.js';
import { whoseAct } from './whose-act.js';

const words = texts({
  vi: {
    notSent: 'Chưa gửi lấy ý kiến',
    none: 'Không có thời hạn đang tính',
    ended: (day: string) => `Kết thúc ${day}`,
    round: (n: number) => `lần ${n}`,
    suspended: 'Tạm dừng',
    paused: 'Thời hạn trả lời tạm dừng',
    differences: 'Kết luận, còn ý kiến khác nhau',
  },
  en: {
    notSent: 'Not yet sent',
    none: 'No deadline is running',
    ended: (day: string) => `Ended ${day}`,
    round: (n: number) => `round ${n}`,
    suspended: 'Suspended',
    paused: 'Deadlines stand still',
    differences: 'Concluded, with differences',
  },
});

export function SubjectLink({ item, searched }: { readonly item: Found; readonly searched: string }) {
  return (
    <Link className={`said ${styles.subject}`} to={`/ho-so/${encodeURIComponent(item.id)}`}>
      <Subject text={item.subject} searched={searched} />
    </Link>
  );
}

/** The word of an urgency that is not the ordinary one. */
export function Pressing({ item }: { readonly item: Found }) {
  const t = useTexts(urgencyWords);
  return item.urgency === 'ordinary' ? null : <span className="small">{t[item.urgency]}</span>;
}

export function StateCell({ item }: { readonly item: Found }) {
  const states = useTexts(consultationStateWords);
  const t = useTexts(words);
  return (
    <span className={styles.state}>
      <span>
        {item.outcome === 'agreed-with-differences' ? t.differences : states[item.state]}
        {item.suspendedAt !== null && <b className="ochre"> · {t.suspended}</b>}
      </span>
      <StageMark state={item.state} outcome={item.outcome} />
    </span>
  );
}

export function HolderCell({ item, nameOf }: { readonly item: Found; readonly nameOf: (code: string) => string }) {
  const { language } = useLanguage();
  const said = whoseAct(item, nameOf, language);
  return item.responsible === null ? <span className={styles.quiet}>{said}</span> : said;
}

export function LimitCell({ item }: { readonly item: Found }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  if (item.endedAt !== null)
    return <span className={styles.quiet}>{t.ended(sayDay(civilDateOf(instantFrom(item.endedAt)), language))}</span>;
  if (item.overdueSince !== null && item.suspendedAt === null)
    return <Until limit={item.overdueSince} layout="lines" />;
  if (item.suspendedAt !== null && item.dueAt === null) return <span className={styles.quiet}>{t.paused}</span>;
  if (item.dueAt === null) return <span className={styles.quiet}>{item.state === 'draft' ? t.notSent : t.none}</span>;
  return <Until limit={item.dueAt} layout="lines" />;
}

/** "lần 2"; nothing before the first is sent. */
export function useRound(): (item: Found) => string {
  const t = useTexts(words);
  return ({ round }) => (round === 0 ? '' : t.round(round));
}
