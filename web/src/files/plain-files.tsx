/** A few papers that go with something, by their names: chosen or dropped, uploaded at once, taken out again. */
import { texts, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import styles from './attachments.module.css';
import { FileChooser } from './file-chooser.js';
import type { Uploaded, Uploading } from './upload.js';

const words = texts({
  vi: { remove: (name: string) => `Bỏ tệp ${name}`, removeShort: 'Bỏ' },
  en: { remove: (name: string) => `Take out ${name}`, removeShort: 'Take out' },
});

interface PlainFilesProps<File_ extends Uploaded> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly rules: { readonly largest: number; readonly endings: readonly string[] } | undefined;
  /** So many at most. */
  readonly most: number;
  readonly files: readonly File_[];
  /** Uploads end when they end: what they change is what the form holds then. */
  readonly onChange: (change: (files: readonly File_[]) => readonly File_[]) => void;
  readonly onGoing?: (many: number) => void;
  readonly send: (file: File, onProgress: (share: number) => void) => Uploading<File_>;
}

export function PlainFiles<File_ extends Uploaded>(props: PlainFilesProps<File_>) {
  const { label, hint, fault, rules, most, files, onChange, onGoing, send } = props;
  const t = useTexts(words);
  return (
    <FileChooser
      {...{ label, hint, fault, rules, most, send }}
      {...(onGoing === undefined ? {} : { onGoing })}
      room={most - files.length}
      // The same content is one file.
      onUploaded={(file) => onChange((now) => [...now.filter(({ sha256 }) => sha256 !== file.sha256), file])}
    >
      {files.length > 0 && (
        <ul className={styles.list}>
          {files.map(({ sha256, name }) => (
            <li key={sha256}>
              <span className={styles.name}>{name}</span>
              <Button
                small
                look="quiet"
                aria-label={t.remove(name)}
                onPress={() => onChange((now) => now.filter((one) => one.sha256 !== sha256))}
              >
                {t.removeShort}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </FileChooser>
  );
}
