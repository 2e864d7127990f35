/** The functions of an agency: those that it has, each of which can be taken away, and a list to add from. */
import { byName } from '../../../../workflows/commands/by-name.js';
import { $api } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Pick } from '../../parts/field.js';
import styles from './administration.module.css';

const words = texts({
  vi: {
    held: 'Chức năng',
    none: 'Chưa có chức năng nào: không lấy ý kiến cơ quan này được trong hồ sơ.',
    take: (name: string) => `Bỏ chức năng ${name}`,
    add: 'Thêm chức năng',
    choose: 'Chọn trong danh mục',
  },
  en: {
    held: 'Functions',
    none: 'No function yet: it cannot be consulted.',
    take: (name: string) => `Take ${name} away`,
    add: 'Add a function',
    choose: 'Choose',
  },
});

export function FunctionsField({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const t = useTexts(words);
  const { data } = $api.useQuery('get', '/api/v1/functions', { params: { query: { all: true } } });
  const functions = data?.items ?? [];
  const nameOf = (code: string) => functions.find((one) => one.code === code)?.name ?? code;
  const others = functions.filter(({ code }) => !chosen.includes(code)).sort((a, b) => byName(a.name, b.name));
  return (
    <fieldset className={styles.held}>
      <legend>{t.held}</legend>
      {chosen.length === 0 && <p className="second">{t.none}</p>}
      <ul>
        {chosen.map((code) => (
          <li key={code}>
            {nameOf(code)}{' '}
            <Button
              small
              look="quiet"
              aria-label={t.take(nameOf(code))}
              onPress={() => onChange(chosen.filter((one) => one !== code))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <Pick
        label={t.add}
        value=""
        onChange={(code) => code !== '' && onChange([...chosen, code])}
        options={[{ value: '', label: t.choose }, ...others.map(({ code, name }) => ({ value: code, label: name }))]}
      />
    </fieldset>
  );
}
