/** One file of this machine. The browser's own field speaks the language of the browser; this one that of the page. */
import { useId } from 'react';
import { texts, useTexts } from '../language/language.js';
import { classes } from './button-look.js';
import styles from './file-input.module.css';

const words = texts({
  vi: { choose: 'Chọn tệp', other: 'Chọn tệp khác', none: 'Chưa chọn tệp nào' },
  en: { choose: 'Choose a file', other: 'Choose another file', none: 'No file chosen' },
});

export function FileInput({
  label,
  accept,
  chosen,
  fault,
  onChoose,
}: {
  readonly label: string;
  readonly accept: string;
  readonly chosen: File | null;
  /** Why what was done so far does not go on, where this field is at fault. */
  readonly fault?: string | null;
  readonly onChoose: (file: File | null) => void;
}) {
  const t = useTexts(words);
  const id = useId();
  const isAtFault = fault !== undefined && fault !== null;
  return (
    <div className={styles.file}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.line}>
        <input
          id={id}
          type="file"
          accept={accept}
          className="only-heard"
          aria-invalid={isAtFault}
          aria-describedby={`${id}-chosen`}
          // A file that is chosen again after it was mended is another one.
          onClick={(event) => {
            event.currentTarget.value = '';
          }}
          onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
        />
        {/* The field itself is what is heard and reached by the keyboard; this is how it looks. */}
        <label htmlFor={id} aria-hidden="true" className={classes({ look: 'outline', small: true, children: null })}>
          {chosen === null ? t.choose : t.other}
        </label>
        <span id={`${id}-chosen`} className={chosen === null ? 'second' : styles.name}>
          {chosen?.name ?? t.none}
        </span>
      </span>
      {isAtFault && (
        <p role="alert" className="ochre">
          {fault}
        </p>
      )}
    </div>
  );
}
