/** Beneath a field with text in an old encoding: what it seems to be, how it reads in Unicode, and the button that takes it. */
import { useMemo } from 'react';
import { texts, useTexts } from '../language/language.js';
import { Button } from './button.js';
import styles from './field.module.css';
import { type OldEncoding, recognised } from './old-encodings.js';

const FONTS: Readonly<Record<OldEncoding, string>> = { TCVN3: '.VnTime', VNI: 'VNI-Times' };

const words = texts({
  vi: {
    seems: (encoding: OldEncoding) =>
      `Văn bản dán vào có vẻ theo bảng mã ${encoding} (phông ${FONTS[encoding]}). Đọc theo Unicode:`,
    convert: 'Chuyển sang Unicode',
  },
  en: {
    seems: (encoding: OldEncoding) =>
      `The text that was pasted seems to be in ${encoding} (font ${FONTS[encoding]}). In Unicode it reads:`,
    convert: 'Convert to Unicode',
  },
});

/** So much of a long text is shown. */
const SHOWN = 160;

export function OldText({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useTexts(words);
  const found = useMemo(() => recognised(value), [value]);
  if (found === null) return null;
  const { encoding, unicode } = found;
  return (
    <div className={styles.oldText} role="status">
      <p>{t.seems(encoding)}</p>
      <p className="said">“{unicode.length > SHOWN ? `${unicode.slice(0, SHOWN)}…` : unicode}”</p>
      <Button small onPress={() => onChange(unicode)}>
        {t.convert}
      </Button>
    </div>
  );
}
