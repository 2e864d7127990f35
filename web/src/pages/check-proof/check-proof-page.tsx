/**
 * /kiem-tra: a proof is dropped here and verified in the browser by `proof-check/`, which shares nothing with the server. Nobody signs
 * in, and the file is sent nowhere.
 */
import { useMemo, useState } from 'react';
import { Page } from '../../app/page.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import type { Trust } from '../../proof-check/note.js';
import styles from './check-proof.module.css';
import { ChosenFile } from './chosen-file.js';
import { LogCompared } from './log-compared.js';
import { NotChecked } from './not-checked.js';
import { ToldProof } from './told-proof.js';
import { type Keys, NO_KEYS, TrustedKeys } from './trusted-keys.js';
import { typedKeys } from './typed-keys.js';
import { useCheck } from './use-check.js';
import { VerdictLine } from './verdict.js';

const words = texts({
  vi: {
    title: 'Kiểm tra tệp chứng cứ',
    intro:
      'Dành cho thanh tra và bất kỳ ai có trong tay tệp chứng cứ của một hồ sơ lấy ý kiến. Việc kiểm tra theo đúng các bước của docs/proof.md: chuỗi các mục, chữ ký, vị trí trong sổ ghi của tỉnh, “đã ghi đủ đến”, quy định, và đếm lại từng thời hạn.',
    language: 'English',
  },
  en: {
    title: 'Check a proof',
    intro:
      'For inspectors, and for whoever holds the proof of a consultation. It is checked by the steps of docs/proof.md: the chain, the signature, the places in the province’s log, “complete up to”, the rules, and every deadline counted again.',
    language: 'Tiếng Việt',
  },
});

export function Component() {
  const t = useTexts(words);
  const { language, choose } = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const [keys, setKeys] = useState<Keys>(NO_KEYS);
  const trust = useMemo(() => trustOf(keys), [keys]);
  const found = useCheck(file, trust);
  const told = typeof found === 'object' && found?.holds === true ? found.told : null;
  return (
    <Page
      title={t.title}
      heading={
        <div className={styles.head}>
          <h1>{t.title}</h1>
          <span className="no-print">
            <Button look="quiet" small onPress={() => choose(language === 'vi' ? 'en' : 'vi')}>
              {t.language}
            </Button>
          </span>
        </div>
      }
    >
      <p>{t.intro}</p>
      <ChosenFile file={file} onChoose={setFile} />
      <VerdictLine found={found} source={keys.source} />
      <TrustedKeys keys={keys} province={told?.province ?? null} onChange={setKeys} />
      {told !== null && <ToldProof told={told} />}
      {told !== null && <LogCompared told={told} key={told.head} />}
      <NotChecked />
    </Page>
  );
}

function trustOf({ source, typed, published, witnesses }: Keys): Trust {
  const keys = { none: [], typed: typedKeys(typed, { fingerprints: true }).keys, published }[source];
  return { keys, witnesses: typedKeys(witnesses, { fingerprints: false }).keys };
}
