/** Adds an agency that the register did not propose: a list that is searched by typing, with or without tone marks. */

import { useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { lookingFor } from '../../../../workflows/commands/looked-for.js';
import { texts, useTexts } from '../../language/language.js';
import styles from './opening.module.css';

const words = texts({
  vi: {
    label: 'Thêm cơ quan khác',
    hint: 'Gõ vài chữ của tên cơ quan.',
    open: 'Mở danh sách cơ quan',
    external: 'ngoài hệ thống',
    unanswerable: 'chưa có ai trả lời được',
    none: 'Không có cơ quan nào khớp.',
  },
  en: {
    label: 'Add another agency',
    hint: 'Type some letters of its name.',
    open: 'Open the list of agencies',
    external: 'outside the system',
    unanswerable: 'nobody can answer',
    none: 'No agency matches.',
  },
});

export function AddAgency({
  agencies,
  onAdd,
}: {
  readonly agencies: readonly {
    readonly code: string;
    readonly name: string;
    readonly external: boolean;
    readonly answerable: boolean;
  }[];
  readonly onAdd: (code: string) => void;
}) {
  const t = useTexts(words);
  const [typed, setTyped] = useState('');
  // A new box for every agency: the one that chose keeps its list open, and all else hidden from a screen reader.
  const [added, setAdded] = useState(0);
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
        onAdd(String(key));
      }}
      defaultFilter={(text, asked) => lookingFor(asked)(text) !== null}
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
          {agencies.map(({ code, name, external, answerable }) => (
            <ListBoxItem key={code} id={code} textValue={name} className={styles.addItem ?? ''}>
              {name}
              {external && <span className="small"> ({t.external})</span>}
              {!answerable && <span className="small"> ({t.unanswerable})</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
