/** One that is owed: its text to read, whether it is signed with the others, and what came of it. */
import { texts, useTexts } from '../../language/language.js';
import { TextInput, Tick } from '../../parts/field.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Until } from '../../time/until.js';
import { WhyDeemed } from '../deemed/why-link.js';
import { actWords, type Matter, matterWords } from './matters.js';
import { SignedText } from './signed-text.js';
import styles from './signing.module.css';
import type { Owed, Signing } from './use-signing.js';

const words = texts({
  vi: {
    number: 'Số, ký hiệu văn bản',
    hint: 'Như sổ văn bản đi của cơ quan. Để trống nếu chưa lấy số.',
    due: 'Phải thông báo:',
  },
  en: {
    number: 'Number of the document',
    hint: 'As in the register of outgoing documents. May be left empty.',
    due: 'The notice is due:',
  },
});

export function SigningLine({
  matter,
  owed,
  name,
  signing,
}: {
  readonly matter: Matter;
  readonly owed: Owed;
  readonly name: string;
  readonly signing: Signing;
}) {
  const t = useTexts(matterWords)[matter.name];
  const acts = useTexts(actWords);
  const { key, isOpen } = owed;
  const came = signing.outcomes.get(key);
  // What is done may leave another act open: an agency that was urged may be closed later.
  const isDone = came?.is === 'done';
  return (
    <li className={styles.line}>
      <h3>
        {isOpen && !isDone ? (
          <Tick checked={signing.isChosen(owed)} onChange={(is) => signing.choose([owed], is)}>
            {t.choose(name)}
          </Tick>
        ) : (
          name
        )}
      </h3>
      {isDone && (
        <Notice tone="ok">
          <p>{acts[came.act].done}</p>
        </Notice>
      )}
      {came?.is === 'refused' && <Refused error={came.error} />}
      {!isDone && isOpen && <ToRead {...{ matter, owed, name, signing }} />}
      {!isDone && !isOpen && <p className="second">{t.closed}</p>}
    </li>
  );
}

function ToRead({ matter, owed: { key, consultation, agency }, name, signing }: Parameters<typeof SigningLine>[0]) {
  const t = useTexts(words);
  const dueAt = consultation.opinions[agency]?.notice?.dueAt;
  const isNotice = matter.name === 'thong-bao';
  return (
    <>
      {isNotice && (
        <p className="second">
          {dueAt && (
            <>
              {t.due} <Until limit={dueAt} />.{' '}
            </>
          )}
          <WhyDeemed consultation={consultation.id} agency={agency} name={name} />
        </p>
      )}
      <SignedText matter={matter.name} {...{ consultation, agency, name }} />
      {isNotice && (
        <TextInput
          label={t.number}
          value={signing.numberOf(key)}
          onChange={(number) => signing.setNumber(key, number)}
          hint={t.hint}
        />
      )}
    </>
  );
}
