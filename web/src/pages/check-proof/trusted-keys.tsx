/** By whose key the proof is to hold: typed from paper, published by this very server, or none yet; and keys of witnesses. */
import { useMutation } from '@tanstack/react-query';
import { isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Choice, TextInput } from '../../parts/field.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import styles from './check-proof.module.css';
import { publishedKeys } from './published-log.js';
import { typedKeys } from './typed-keys.js';

export type Source = 'none' | 'typed' | 'published';

export interface Keys {
  readonly source: Source;
  readonly typed: string;
  /** What this server published when it was asked. */
  readonly published: readonly string[];
  readonly witnesses: string;
}

export const NO_KEYS: Keys = { source: 'none', typed: '', published: [], witnesses: '' };

const words = texts({
  vi: {
    title: 'Khóa để đối chiếu',
    why: 'Tệp nào cũng mang theo một khóa, nên khóa trong tệp không nói được tệp là của ai. Khóa của tỉnh phải lấy từ nơi khác: văn bản công bố, công báo, bản in đã giữ từ trước.',
    source: 'Khóa của tỉnh',
    sources: {
      none: 'Chưa có khóa',
      typed: 'Nhập khóa lấy từ giấy hay nơi khác',
      published: 'Khóa do chính máy chủ này công bố',
    },
    typed: 'Khóa của tỉnh, hoặc dấu vân tay của khóa',
    typedHint: 'Dấu vân tay là đủ 64 chữ số SHA-256; khóa đầy đủ có dạng TÊN+MÃ+BASE64. Mỗi dòng một khóa.',
    short: 'Cần đủ 64 chữ số: so vài chữ số đầu không chứng minh được gì.',
    noKey: 'Đây không phải là khóa hay dấu vân tay.',
    ask: 'Lấy khóa của máy chủ này',
    asks: 'Máy chủ chỉ được hỏi khóa của tỉnh ghi trong tệp; tệp không được gửi đi. Khóa này do chính máy chủ đưa ra: ai không tin máy chủ thì phải so khóa với nơi khác.',
    needsFile: 'Hãy chọn tệp trước: tệp cho biết khóa của tỉnh nào.',
    unknown: (province: string) => `Máy chủ này không có sổ ghi của tỉnh “${province}”.`,
    got: (n: number) => `Đã lấy ${n} khóa do máy chủ này công bố.`,
    witnesses: 'Khóa của các bên chứng kiến (nếu có)',
    witnessesHint: 'Khóa đầy đủ, mỗi dòng một khóa. Mỗi bên nêu ở đây phải đã ký điểm kiểm chứng.',
  },
  en: {
    title: 'The key to compare with',
    why: 'Every file brings a key along, so the key in it does not say whose it is. The province’s key must come from elsewhere: its announcement, the gazette, a print that was kept.',
    source: 'The province’s key',
    sources: {
      none: 'No key yet',
      typed: 'Typed from paper or from elsewhere',
      published: 'The key that this very server publishes',
    },
    typed: 'The key, or its fingerprint',
    typedHint: 'A fingerprint is all 64 digits of the SHA-256; a whole key is NAME+HASH+BASE64. One a line.',
    short: 'All 64 digits are needed: to compare the first few proves nothing.',
    noKey: 'This is neither a key nor a fingerprint.',
    ask: 'Fetch the key of this server',
    asks: 'The server is asked for the key of the province named in the file; the file is not sent. It is the server’s own word: who does not trust the server compares the key elsewhere.',
    needsFile: 'Choose the file first: it says which province’s key is wanted.',
    unknown: (province: string) => `This server has no log of the province “${province}”.`,
    got: (n: number) => `${n === 1 ? 'One key' : `${n} keys`} published by this server.`,
    witnesses: 'Keys of witnesses (where there are any)',
    witnessesHint: 'Whole keys, one a line. Each named here must have cosigned the checkpoint.',
  },
});

export function TrustedKeys({
  keys,
  province,
  onChange,
}: {
  readonly keys: Keys;
  /** Of the file; null while none was read. */
  readonly province: string | null;
  readonly onChange: (keys: Keys) => void;
}) {
  const t = useTexts(words);
  const faults = { short: t.short, 'no-key': t.noKey };
  const faultOf = (text: string, fingerprints: boolean) => {
    const { fault } = typedKeys(text, { fingerprints });
    return fault === null ? {} : { fault: faults[fault], byRule: false };
  };
  const sources: readonly Source[] = ['none', 'typed', 'published'];
  return (
    <section className="group">
      <h2>{t.title}</h2>
      <p className={styles.words}>{t.why}</p>
      <Choice
        label={t.source}
        layout="list"
        value={keys.source}
        onChange={(source) => onChange({ ...keys, source })}
        options={sources.map((value) => ({ value, label: t.sources[value] }))}
      />
      {keys.source === 'typed' && (
        <TextInput
          label={t.typed}
          hint={t.typedHint}
          rows={2}
          said={false}
          value={keys.typed}
          onChange={(typed) => onChange({ ...keys, typed })}
          {...faultOf(keys.typed, true)}
        />
      )}
      {keys.source === 'published' && (
        <Published {...{ keys, province }} onKeys={(published) => onChange({ ...keys, published })} />
      )}
      <TextInput
        label={t.witnesses}
        hint={t.witnessesHint}
        rows={2}
        said={false}
        value={keys.witnesses}
        onChange={(witnesses) => onChange({ ...keys, witnesses })}
        {...faultOf(keys.witnesses, false)}
      />
    </section>
  );
}

function Published({
  keys,
  province,
  onKeys,
}: {
  readonly keys: Keys;
  readonly province: string | null;
  readonly onKeys: (published: readonly string[]) => void;
}) {
  const t = useTexts(words);
  const asking = useMutation({ mutationFn: publishedKeys, onSuccess: onKeys, retry: false, networkMode: 'always' });
  const isUnknown = isProblem(asking.error) && asking.error.status === 404;
  return (
    <>
      <p className={styles.words}>{t.asks}</p>
      <p>
        <Button
          busy={asking.isPending}
          reason={province === null ? t.needsFile : null}
          onPress={() => province !== null && asking.mutate(province)}
        >
          {t.ask}
        </Button>
      </p>
      {isUnknown ? <Notice tone="ochre">{t.unknown(province ?? '')}</Notice> : <Refused error={asking.error} />}
      {keys.published.length > 0 && <p role="status">{t.got(keys.published.length)}</p>}
    </>
  );
}
