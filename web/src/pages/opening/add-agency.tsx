/**
 * Adds an agency that the register did not propose: a list that is searched by typing, with or without tone marks, a name or
 * what the agency does.
 */

import { useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { inSentence } from '../../language/in-sentence.js';
import { texts, useTexts } from '../../language/language.js';
import { agenciesFor } from './agency-search.js';
import styles from './opening.module.css';

const words = texts({
  vi: {
    label: 'Thêm cơ quan khác',
    hint: 'Nhập tên cơ quan hoặc lĩnh vực, ví dụ: tái định cư.',
    open: 'Mở danh sách cơ quan',
    external: 'ngoài hệ thống',
    unanswerable: 'chưa có ai trả lời được',
    none: 'Không có cơ quan nào khớp.',
    by: (name: string) => `chức năng: ${name}`,
  },
  en: {
    label: 'Add another agency',
    hint: 'Type its name or what it does, such as “tái định cư”.',
    open: 'Open the list of agencies',
    external: 'outside the system',
    unanswerable: 'nobody can answer',
    none: 'No agency matches.',
    by: (name: string) => `function: ${name}`,
  },
});

export function AddAgency({
  agencies,
  functionNames,
  functionWords,
  onAdd,
}: {
  readonly agencies: readonly {
    readonly code: string;
    readonly name: string;
    readonly external: boolean;
    readonly answerable: boolean;
    readonly functions: readonly string[];
  }[];
  readonly functionNames: ReadonlyMap<string, string>;
  readonly functionWords: ReadonlyMap<string, readonly string[]>;
  /** `foundBy`: the function by whose words it was found. */
  readonly onAdd: (code: string, foundBy: string | null) => void;
}) {
  const t = useTexts(words);
  const [typed, setTyped] = useState('');
  // A new box for every agency: the one that chose keeps its list open, and all else hidden from a screen reader.
  const [added, setAdded] = useState(0);
  const nameOf = (code: string) => functionNames.get(code) ?? code;
  const found = agenciesFor(agencies, typed, (code) => [nameOf(code), ...(functionWords.get(code) ?? [])]);
  return (
    <ComboBox
      key={added}
      className={styles.add ?? ''}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return;
        setTyped('');
        setAdded(added + 1);
        onAdd(String(key), found.find(({ agency }) => agency.code === key)?.by ?? null);
      }}
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="input"
    >
      <Label className={styles.addLabel ?? ''}>{t.label}</Label>
      <div className={styles.addBox}>
        <Input className={styles.addInput ?? ''} />
        <Button className={styles.addOpen ?? ''} aria-label={t.open}>
          <svg width="16" height="16" viewBox="0 0 20 20" aria-hidden="true">
            <path d="m4 7 6 6 6-6" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
        </Button>
      </div>
      <Text slot="description" className="second">
        {t.hint}
      </Text>
      <Popover className={styles.addList ?? ''} offset={4}>
        <ListBox renderEmptyState={() => <p className={styles.addNone}>{t.none}</p>}>
          {found.map(({ agency: { code, name, external, answerable }, by }) => (
            <ListBoxItem key={code} id={code} textValue={name} className={styles.addItem ?? ''}>
              {name}
              {by !== null && <span className="small"> ({t.by(inSentence(nameOf(by)))})</span>}
              {external && <span className="small"> ({t.external})</span>}
              {!answerable && <span className="small"> ({t.unanswerable})</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
