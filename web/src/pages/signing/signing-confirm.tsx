/** The one question before several are signed: it quotes each of them. */
import type { ReactNode } from 'react';
import { parseCivilDate } from '../../../../workflows/limits/time.js';
import { useAgencyName } from '../../api/agency-names.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { sayDay } from '../../time/say.js';
import { actWords, type ManyAct, type Matter } from './matters.js';
import { bodyOfSaid, type SaidOnce } from './said-of-all.js';
import { SignedText } from './signed-text.js';
import styles from './signing.module.css';
import type { Givable, Owed } from './use-signing.js';

const words = texts({
  vi: {
    number: (number: string) => `Số, ký hiệu: ${number}`,
    irrevocable: 'Ghi vào nhật ký, không sửa được sau khi gửi.',
    by: (day: string) => `Đề nghị trả lời trước hết ${day}.`,
    reason: (reason: string) => `Lý do: ${reason}`,
    sign: 'Ký và gửi',
  },
  en: {
    number: (number: string) => `Number: ${number}`,
    irrevocable: 'It is recorded in the journal and cannot be changed afterwards.',
    by: (day: string) => `To be answered by the end of ${day}.`,
    reason: (reason: string) => `Reason: ${reason}`,
    sign: 'Sign and send',
  },
});

export function SigningConfirm<One extends Givable>({
  act,
  said,
  chosen,
  quote,
  onAct,
  onClose,
}: {
  /** What is asked about; null while nothing is. */
  readonly act: ManyAct | null;
  readonly said: SaidOnce;
  readonly chosen: readonly One[];
  /** One of them, in the words that are signed. */
  readonly quote: (one: One) => ReactNode;
  readonly onAct: () => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const acts = useTexts(actWords);
  const { language } = useLanguage();
  if (act === null) return null;
  const { question, follows } = acts[act.name];
  const body = bodyOfSaid(act, said);
  const day = parseCivilDate(body.answerBy);
  return (
    <Dialog title={question(chosen.length)} open onClose={onClose} wide>
      {day !== null && <p>{t.by(sayDay(day, language))}</p>}
      {body.reason !== undefined && <p className="said">{t.reason(body.reason)}</p>}
      <ul>
        {chosen.map((one) => (
          <li key={one.key}>{quote(one)}</li>
        ))}
      </ul>
      <ul className={styles.follows}>
        {[...follows, t.irrevocable].map((one) => (
          <li key={one}>– {one}</li>
        ))}
      </ul>
      <DialogActs act={t.sign} onAct={onAct} onBack={onClose} />
    </Dialog>
  );
}

/** One of what is owed, as it is signed: to whom, with which number, and its text. */
export function QuotedOwed({
  matter,
  owed: { consultation, agency },
  number,
}: {
  readonly matter: Matter;
  readonly owed: Owed;
  readonly number: string;
}) {
  const t = useTexts(words);
  const name = useAgencyName()(agency);
  return (
    <>
      {matter.name !== 'thong-bao' && (
        <p>
          <b>{name}</b>, {consultation.subject}
        </p>
      )}
      {number.trim() !== '' && <p className="second">{t.number(number.trim())}</p>}
      <SignedText matter={matter.name} {...{ consultation, agency, name }} />
    </>
  );
}
