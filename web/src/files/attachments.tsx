/** Files that go with an act: chosen or dropped, uploaded at once with progress, told what they are, taken out again. */
import { type DragEvent, useId, useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { FILE_KINDS, type FileKind } from '../../../workflows/commands/commands.js';
import { $api } from '../api/client.js';
import { texts, useTexts } from '../language/language.js';
import { Mark } from '../marks/mark.js';
import { Button } from '../parts/button.js';
import fieldStyles from '../parts/field.module.css';
import { type AttachedFile, withFile } from './attached.js';
import styles from './attachments.module.css';
import { fileWords } from './file-words.js';
import { NotTaken, type Uploading, upload } from './upload.js';

const words = texts({
  vi: {
    choose: 'Chọn tệp',
    drop: 'hoặc kéo thả vào đây',
    taken: (size: string) => `PDF, DOCX, XLSX, ODF và ảnh; mỗi tệp tối đa ${size}.`,
    remove: (name: string) => `Bỏ tệp ${name}`,
    removeShort: 'Bỏ',
    cancel: (name: string) => `Dừng tải tệp ${name}`,
    cancelShort: 'Dừng',
    kind: (name: string) => `Loại tài liệu của tệp ${name}`,
    progress: (name: string) => `Đang tải tệp ${name}`,
    uploaded: (name: string) => `Đã tải lên tệp ${name}.`,
    tooLarge: (size: string) => `Tệp lớn hơn ${size}. Hãy nén ảnh trong tệp hoặc tách tài liệu.`,
    lost: 'Mất kết nối, tệp chưa được tải lên. Hãy chọn lại tệp.',
    dismiss: (name: string) => `Ẩn thông báo về tệp ${name}`,
    dismissShort: 'Ẩn',
  },
  en: {
    choose: 'Choose files',
    drop: 'or drop them here',
    taken: (size: string) => `PDF, DOCX, XLSX, ODF and pictures; ${size} each at most.`,
    remove: (name: string) => `Take out ${name}`,
    removeShort: 'Take out',
    cancel: (name: string) => `Stop uploading ${name}`,
    cancelShort: 'Stop',
    kind: (name: string) => `What ${name} is`,
    progress: (name: string) => `Uploading ${name}`,
    uploaded: (name: string) => `${name} is uploaded.`,
    tooLarge: (size: string) => `The file is larger than ${size}. Make its pictures smaller, or split it.`,
    lost: 'The connection was lost and the file is not uploaded. Choose it again.',
    dismiss: (name: string) => `Hide what is told of ${name}`,
    dismissShort: 'Hide',
  },
});

/** A file on its way, or one that was not taken. */
interface OnItsWay {
  readonly id: number;
  readonly name: string;
  readonly share: number;
  /** Why it was not taken; null while it goes. */
  readonly fault: string | null;
}

interface AttachmentsProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly files: readonly AttachedFile[];
  /** Uploads end when they end: what they change is what the form holds then. */
  readonly onChange: (change: (files: readonly AttachedFile[]) => readonly AttachedFile[]) => void;
  /** What a new file is taken for. */
  readonly usually?: FileKind;
  readonly fault?: string | undefined;
}

export function Attachments({ label, hint, files, onChange, usually = 'other', fault }: AttachmentsProps) {
  const t = useTexts(words);
  const { size } = useTexts(fileWords);
  const id = useId();
  const { data: rules } = $api.useQuery('get', '/api/v1/files');
  const largest = rules?.largest ?? Number.POSITIVE_INFINITY;
  const { going, begin, end } = useUploads(largest, (file) =>
    onChange((now) => withFile(now, { ...file, kind: usually })),
  );
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    begin(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the other fields are
    <div className={fieldStyles.field} role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-beneath`}>
      <span className={fieldStyles.label} id={`${id}-label`}>
        {label}
      </span>
      {files.length > 0 && (
        <ul className={styles.list}>
          {files.map((file) => (
            <Chosen key={file.sha256} file={file} onChange={onChange} />
          ))}
        </ul>
      )}
      {going.length > 0 && (
        <ul className={styles.list}>
          {going.map((one) => (
            <Going key={one.id} of={one} onEnd={() => end(one.id)} />
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is dropped here can be chosen by the button as well */}
      <div
        className={`${styles.drop} ${isOver ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={(rules?.endings ?? []).map((ending) => `.${ending}`)}
          onSelect={(chosen) => chosen !== null && begin(chosen)}
        >
          <Button small>{t.choose}</Button>
        </FileTrigger>
        <span className="second">{t.drop}</span>
      </div>
      <div id={`${id}-beneath`}>
        {fault !== undefined && (
          <p className={`${fieldStyles.fault} ${fieldStyles.byRule}`}>
            <Mark name="overdue" size={16} /> {fault}
          </p>
        )}
        <p className={fieldStyles.hint}>
          {hint !== undefined && `${hint} `}
          {rules !== undefined && t.taken(size(rules.largest))}
        </p>
      </div>
    </div>
  );
}

function Chosen({ file, onChange }: { readonly file: AttachedFile; readonly onChange: AttachmentsProps['onChange'] }) {
  const t = useTexts(words);
  const { kinds } = useTexts(fileWords);
  const changed = (kind: FileKind) =>
    onChange((now) => now.map((one) => (one.sha256 === file.sha256 ? { ...one, kind } : one)));
  return (
    <li>
      <span className={styles.name}>{file.name}</span>
      <select
        className={styles.kind}
        aria-label={t.kind(file.name)}
        value={file.kind}
        onChange={(event) => changed(event.target.value as FileKind)}
      >
        {FILE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {kinds[kind]}
          </option>
        ))}
      </select>
      <Button
        small
        look="quiet"
        aria-label={t.remove(file.name)}
        onPress={() => onChange((now) => now.filter(({ sha256 }) => sha256 !== file.sha256))}
      >
        {t.removeShort}
      </Button>
    </li>
  );
}

function Going({ of: { name, share, fault }, onEnd }: { readonly of: OnItsWay; readonly onEnd: () => void }) {
  const t = useTexts(words);
  return (
    <li>
      <span className={styles.name}>{name}</span>
      {fault === null ? (
        <progress className={styles.progress} aria-label={t.progress(name)} max={1} value={share} />
      ) : (
        <span className={`${fieldStyles.fault} ${fieldStyles.byRule} ${styles.fault}`} role="alert">
          <Mark name="overdue" size={16} /> {fault}
        </span>
      )}
      <Button small look="quiet" aria-label={fault === null ? t.cancel(name) : t.dismiss(name)} onPress={onEnd}>
        {fault === null ? t.cancelShort : t.dismissShort}
      </Button>
    </li>
  );
}

/** The files on their way. One that has arrived is told and goes from the list; one that was not taken stays with the reason. */
function useUploads(largest: number, onUploaded: (file: Omit<AttachedFile, 'kind'>) => void) {
  const t = useTexts(words);
  const { size } = useTexts(fileWords);
  const [going, setGoing] = useState<readonly OnItsWay[]>([]);
  const running = useRef(new Map<number, Uploading>());
  const next = useRef(0);
  // An upload ends later than it began: meanwhile the form may lie under another name, as that of a dossier begun with it does.
  const arrived = useRef(onUploaded);
  arrived.current = onUploaded;
  const set = (id: number, change: Partial<OnItsWay>) =>
    setGoing((now) => now.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const end = (id: number) => {
    running.current.get(id)?.cancel();
    running.current.delete(id);
    setGoing((now) => now.filter((one) => one.id !== id));
  };
  const begin = (chosen: Iterable<File>) => {
    for (const file of chosen) {
      next.current += 1;
      const id = next.current;
      const fault = file.size > largest ? t.tooLarge(size(largest)) : null;
      setGoing((now) => [...now, { id, name: file.name, share: 0, fault }]);
      if (fault !== null) continue;
      const sending = upload(file, (share) => set(id, { share }));
      running.current.set(id, sending);
      sending.done.then(
        ({ sha256, name }) => {
          end(id);
          arrived.current({ sha256, name });
        },
        (error: unknown) => set(id, { fault: (error instanceof NotTaken ? error.sentence : null) ?? t.lost }),
      );
    }
  };
  return { going, begin, end };
}
