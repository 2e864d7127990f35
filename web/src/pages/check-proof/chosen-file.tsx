/** Where a file is dropped or chosen. It is read by this page, and sent nowhere. */
import { type DragEvent, useState } from 'react';
import { texts, useTexts } from '../../language/language.js';
import { FileInput } from '../../parts/file-input.js';
import styles from './check-proof.module.css';

const words = texts({
  vi: {
    label: 'Tệp chứng cứ (JSON)',
    drop: 'Kéo tệp thả vào đây, hoặc chọn tệp. Tệp được kiểm tra ngay trên máy này và không được gửi đi đâu; ngắt mạng thì trang vẫn kiểm tra được.',
  },
  en: {
    label: 'The proof (JSON)',
    drop: 'Drop the file here, or choose it. It is checked on this machine and sent nowhere; the page goes on working without a network.',
  },
});

export function ChosenFile({
  file,
  onChoose,
}: {
  readonly file: File | null;
  readonly onChoose: (file: File) => void;
}) {
  const t = useTexts(words);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped !== undefined) onChoose(dropped);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped can be chosen by the field within, too.
    <div
      className={`${styles.drop} ${isOver ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{t.drop}</p>
      <FileInput
        label={t.label}
        accept=".json,application/json"
        chosen={file}
        onChoose={(chosen) => chosen !== null && onChoose(chosen)}
      />
    </div>
  );
}
