/** The one question before several notices are signed: it quotes each of them. */
import { NoticeText } from '../../acts/notice-text.js';
import { texts, useTexts } from '../../language/language.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import styles from './signing.module.css';
import type { Owed } from './use-signing.js';

const words = texts({
  vi: {
    question: (n: number) => `Ký và gửi ${n} thông báo?`,
    number: (number: string) => `Số, ký hiệu: ${number}`,
    each: 'Mỗi thông báo được gửi riêng tới cơ quan có tên trong thông báo.',
    irrevocable: 'Ghi vào nhật ký, không sửa được sau khi gửi.',
    sign: 'Ký và gửi',
  },
  en: {
    question: (n: number) => `Sign and send ${n} ${n === 1 ? 'notice' : 'notices'}?`,
    number: (number: string) => `Number: ${number}`,
    each: 'Each notice is sent to the agency that it names.',
    irrevocable: 'It is recorded in the journal and cannot be changed afterwards.',
    sign: 'Sign and send',
  },
});

export function SigningConfirm({
  chosen,
  numberOf,
  open,
  onAct,
  onClose,
}: {
  readonly chosen: readonly Owed[];
  readonly numberOf: (key: string) => string;
  readonly open: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  return (
    <Dialog title={t.question(chosen.length)} open={open} onClose={onClose} wide>
      <ul>
        {chosen.map(({ key, consultation, agency }) => (
          <li key={key}>
            {numberOf(key).trim() !== '' && <p className="second">{t.number(numberOf(key).trim())}</p>}
            <NoticeText consultation={consultation} agency={agency} />
          </li>
        ))}
      </ul>
      <ul className={styles.follows}>
        <li>– {t.each}</li>
        <li>– {t.irrevocable}</li>
      </ul>
      <DialogActs act={t.sign} onAct={onAct} onBack={onClose} />
    </Dialog>
  );
}
