/** A text to be copied elsewhere: whole in a field, selected when it is entered, with a button beside it. */
import { useId, useState } from 'react';
import { texts, useTexts } from '../language/language.js';
import { Button } from './button.js';
import styles from './copyable.module.css';

const words = texts({
  vi: { copy: 'Sao chép', copied: 'Đã sao chép.', byHand: 'Không sao chép tự động được: bấm Ctrl+C để sao chép.' },
  en: { copy: 'Copy', copied: 'Copied.', byHand: 'It could not be copied: press Ctrl+C.' },
});

export function Copyable({ label, text }: { readonly label: string; readonly text: string }) {
  const t = useTexts(words);
  const id = useId();
  const [said, setSaid] = useState('');
  const copy = () => {
    const field = document.getElementById(id) as HTMLInputElement | null;
    field?.focus();
    field?.select();
    // Browsers give the clipboard to pages over HTTPS only; what is selected can be copied by hand everywhere.
    if (navigator.clipboard === undefined) setSaid(t.byHand);
    else
      navigator.clipboard.writeText(text).then(
        () => setSaid(t.copied),
        () => setSaid(t.byHand),
      );
  };
  return (
    <div className={styles.copyable}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.line}>
        <input id={id} readOnly value={text} onFocus={({ currentTarget }) => currentTarget.select()} />
        <Button onPress={copy}>{t.copy}</Button>
      </div>
      <p className="second" role="status">
        {said}
      </p>
    </div>
  );
}
