/** Drafts that this machine keeps and the server has not confirmed: a page was closed on them, or there was no connection. */
import { useState } from 'react';
import { type KeptDraft, keptDrafts, storedHere } from '../../drafts/kept-here.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Confirm } from '../../parts/dialog.js';
import { Notice } from '../../parts/notice.js';
import { useMyself } from '../../session/me.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './work.module.css';

const words = texts({
  vi: {
    what: 'Trên máy này còn bản nháp mà máy chủ chưa xác nhận đã nhận đủ:',
    request: 'Hồ sơ lấy ý kiến',
    answer: 'Văn bản trả lời',
    notice: 'Thông báo về việc được xác định là đồng ý',
    minutes: 'Biên bản làm việc',
    at: (moment: string) => `lưu trên máy lúc ${moment}`,
    open: 'Mở lại',
    openWhat: (what: string) => `Mở lại: ${what}`,
    drop: 'Bỏ bản này',
    dropWhat: (what: string) => `Bỏ bản này: ${what}`,
    sure: 'Bỏ bản nháp trên máy này?',
    follows: 'Phần chưa lên máy chủ sẽ mất, không lấy lại được. Bản đã lưu trên máy chủ vẫn còn.',
  },
  en: {
    what: 'This machine keeps drafts that the server has not confirmed:',
    request: 'A request for opinions',
    answer: 'An answer',
    notice: 'A notice of a deemed consent',
    minutes: 'Minutes of a session',
    at: (moment: string) => `kept here at ${moment}`,
    open: 'Open again',
    openWhat: (what: string) => `Open again: ${what}`,
    drop: 'Drop it',
    dropWhat: (what: string) => `Drop it: ${what}`,
    sure: 'Drop the draft on this machine?',
    follows: 'What the server has not got is lost for good. What it has saved stays.',
  },
});

/** @param subjectOf the subject of a consultation among the work of the agency */
export function KeptHere({ subjectOf }: { readonly subjectOf: (consultation: string) => string | undefined }) {
  const t = useTexts(words);
  const me = useMyself();
  const { language } = useLanguage();
  const [kept, setKept] = useState(() => keptDrafts(storedHere(), me.id));
  const [dropping, setDropping] = useState<KeptDraft | null>(null);
  if (kept.length === 0) return null;
  const named = ({ kind, subject, consultation }: KeptDraft): string => {
    const about = subject || (consultation === null ? '' : (subjectOf(consultation) ?? ''));
    return about === '' ? t[kind] : `${t[kind]}: ${about}`;
  };
  const drop = () => {
    if (dropping !== null) localStorage.removeItem(dropping.place);
    setKept(keptDrafts(storedHere(), me.id));
    setDropping(null);
  };
  return (
    <Notice tone="ochre">
      <p>
        <b>{t.what}</b>
      </p>
      <ul>
        {kept.map((one) => (
          <li key={one.place} className={styles.kept}>
            <span>
              {named(one)} <span className="second">({t.at(sayMoment(instantFrom(one.savedAt), language))})</span>
            </span>
            <span>
              <ButtonLink small to={one.address} aria-label={t.openWhat(named(one))}>
                {t.open}
              </ButtonLink>
              <Button small look="quiet" aria-label={t.dropWhat(named(one))} onPress={() => setDropping(one)}>
                {t.drop}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Confirm
        title={t.sure}
        open={dropping !== null}
        said={dropping === null ? null : named(dropping)}
        follows={[t.follows]}
        act={t.drop}
        onAct={drop}
        onClose={() => setDropping(null)}
      />
    </Notice>
  );
}
