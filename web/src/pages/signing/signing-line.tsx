/** One notice that is owed: its text to read, its number, whether it is signed with the others, and what came of it. */
import { NoticeText } from '../../acts/notice-text.js';
import { texts, useTexts } from '../../language/language.js';
import { TextInput, Tick } from '../../parts/field.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Until } from '../../time/until.js';
import { WhyDeemed } from '../deemed/why-link.js';
import styles from './signing.module.css';
import type { Owed, Signing } from './use-signing.js';

const words = texts({
  vi: {
    choose: (name: string) => `Ký thông báo gửi ${name}`,
    number: 'Số, ký hiệu văn bản',
    hint: 'Như sổ văn bản đi của cơ quan. Để trống nếu chưa lấy số.',
    due: 'Phải thông báo:',
    done: 'Đã ký và gửi.',
    closed: 'Không còn phải ký: hồ sơ đã thay đổi.',
  },
  en: {
    choose: (name: string) => `Sign the notice to ${name}`,
    number: 'Number of the document',
    hint: 'As in the register of outgoing documents. May be left empty.',
    due: 'The notice is due:',
    done: 'Signed and sent.',
    closed: 'Not to be signed any more: the consultation has changed.',
  },
});

export function SigningLine({
  owed,
  name,
  signing,
}: {
  readonly owed: Owed;
  readonly name: string;
  readonly signing: Signing;
}) {
  const t = useTexts(words);
  const { key, consultation, agency, isOpen } = owed;
  const outcome = signing.outcomes.get(key);
  const dueAt = consultation.opinions[agency]?.notice?.dueAt;
  if (outcome?.is === 'done')
    return (
      <li className={styles.line}>
        <h3>{name}</h3>
        <Notice tone="ok">
          <p>{t.done}</p>
        </Notice>
      </li>
    );
  return (
    <li className={styles.line}>
      <h3>
        {isOpen ? (
          <Tick checked={signing.isChosen(owed)} onChange={(is) => signing.choose([owed], is)}>
            {t.choose(name)}
          </Tick>
        ) : (
          name
        )}
      </h3>
      {outcome?.is === 'refused' && <Refused error={outcome.error} />}
      {isOpen ? (
        <>
          <p className="second">
            {dueAt && (
              <>
                {t.due} <Until limit={dueAt} />.{' '}
              </>
            )}
            <WhyDeemed consultation={consultation.id} agency={agency} name={name} />
          </p>
          <NoticeText consultation={consultation} agency={agency} />
          <TextInput
            label={t.number}
            value={signing.numberOf(key)}
            onChange={(number) => signing.setNumber(key, number)}
            hint={t.hint}
          />
        </>
      ) : (
        <p className="second">{t.closed}</p>
      )}
    </li>
  );
}
