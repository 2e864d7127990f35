/** Numbers and issues the letters that are chosen, all at once; one of them may get a number of the agency's own. */
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import styles from '../../letters/letters.module.css';
import { Button } from '../../parts/button.js';
import { TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';

const words = texts({
  vi: {
    all: 'Chọn tất cả',
    none: 'Bỏ chọn tất cả',
    unit: 'Đơn vị soạn thảo',
    unitHint: 'Viết tắt, ghi sau ký hiệu công văn, như QLQH. Có thể để trống.',
    own: 'Số của cơ quan',
    ownHint: 'Để trống để hệ thống cấp số tiếp theo. Số riêng chỉ nhập khi chọn một văn bản.',
    issue: (n: number) => `Cấp số và phát hành ${n} văn bản`,
    chooseFirst: 'Chọn ít nhất một văn bản.',
    onlyOne: 'Chỉ chọn một văn bản khi nhập số riêng.',
  },
  en: {
    all: 'Choose all',
    none: 'Choose none',
    unit: 'Unit that drafted',
    unitHint: 'Its abbreviation, after the symbol of a letter, as QLQH. May be left empty.',
    own: 'Number of the agency’s own',
    ownHint: 'Left empty, the next number is given. Only where one letter is chosen.',
    issue: (n: number) => `Number and issue ${n} ${n === 1 ? 'letter' : 'letters'}`,
    chooseFirst: 'Choose at least one letter.',
    onlyOne: 'Choose one letter only to enter a number of your own.',
  },
});

interface Props {
  readonly chosen: readonly string[];
  readonly all: readonly string[];
  readonly onChoose: (codes: readonly string[]) => void;
  /** What was issued; the bar is gone where nothing is left to be. */
  readonly onIssued: (letters: readonly Schemas['LetterView'][]) => void;
}

export function IssueBar({ chosen, all, onChoose, onIssued }: Props) {
  const t = useTexts(words);
  const [unit, setUnit] = useState('');
  const [number, setNumber] = useState('');
  const issue = useCommand('post', '/api/v1/letters/issue', ({ letters }) => {
    onIssued(letters);
    onChoose([]);
    setNumber('');
  });
  const isAll = chosen.length === all.length;
  const reason = chosen.length === 0 ? t.chooseFirst : number.trim() !== '' && chosen.length > 1 ? t.onlyOne : null;
  const body = {
    // They are listed with the latest first; the register goes on in the order in which they were signed.
    letters: [...all].reverse().filter((code) => chosen.includes(code)),
    ...(unit.trim() === '' ? {} : { unit: unit.trim() }),
    ...(number.trim() === '' ? {} : { number: number.trim() }),
  };
  const { error } = issue;
  const atNumber = isProblem(error) && error.code.startsWith('letter-number') ? error : null;
  return (
    <>
      {atNumber === null && <Refused error={error} />}
      <div className={styles.bar}>
        <Button onPress={() => onChoose(isAll ? [] : all)}>{isAll ? t.none : t.all}</Button>
        <TextInput label={t.unit} hint={t.unitHint} value={unit} onChange={setUnit} />
        <TextInput
          label={t.own}
          hint={t.ownHint}
          value={number}
          onChange={setNumber}
          {...(atNumber === null ? {} : { fault: `${atNumber.title}. ${atNumber.detail}` })}
        />
        <Button look="solid" reason={reason} busy={issue.isPending} onPress={() => issue.mutate({ path: {}, body })}>
          {t.issue(chosen.length)}
        </Button>
      </div>
    </>
  );
}
