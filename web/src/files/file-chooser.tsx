/** Choosing files: by the button or dropped, each uploaded at once with its progress, and told why where it is not taken. */
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { texts, useTexts } from '../language/language.js';
import { Mark } from '../marks/mark.js';
import { Button } from '../parts/button.js';
import fieldStyles from '../parts/field.module.css';
import styles from './attachments.module.css';
import { fileWords } from './file-words.js';
import { NotTaken, type Uploaded, type Uploading } from './upload.js';

const words = texts({
  vi: {
    choose: 'Chọn tệp',
    drop: 'hoặc kéo thả vào đây',
    taken: (size: string) => `PDF, DOCX, XLSX, ODF và ảnh; mỗi tệp tối đa ${size}.`,
    cancel: (name: string) => `Dừng tải tệp ${name}`,
    cancelShort: 'Dừng',
    progress: (name: string) => `Đang tải tệp ${name}`,
    tooLarge: (size: string) => `Tệp lớn hơn ${size}. Hãy nén ảnh trong tệp hoặc tách tài liệu.`,
    tooMany: (most: number) => `Chỉ kèm tối đa ${most} tệp. Hãy bỏ bớt một tệp rồi chọn lại.`,
    lost: 'Mất kết nối, tệp chưa được tải lên. Hãy chọn lại tệp.',
    dismiss: (name: string) => `Ẩn thông báo về tệp ${name}`,
    dismissShort: 'Ẩn',
  },
  en: {
    choose: 'Choose files',
    drop: 'or drop them here',
    taken: (size: string) => `PDF, DOCX, XLSX, ODF and pictures; ${size} each at most.`,
    cancel: (name: string) => `Stop uploading ${name}`,
    cancelShort: 'Stop',
    progress: (name: string) => `Uploading ${name}`,
    tooLarge: (size: string) => `The file is larger than ${size}. Make its pictures smaller, or split it.`,
    tooMany: (most: number) => `${most} files at most. Take one out, then choose again.`,
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

interface FileChooserProps<File_ extends Uploaded> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  /** What is taken; undefined while it is not known. */
  readonly rules: { readonly largest: number; readonly endings: readonly string[] } | undefined;
  /** How many more are taken; left out: as many as are chosen. */
  readonly room?: number;
  /** So many at most, as it is told where there is no room. */
  readonly most?: number;
  readonly send: (file: File, onProgress: (share: number) => void) => Uploading<File_>;
  readonly onUploaded: (file: File_) => void;
  /** Told whenever it changes how many are still on their way. */
  readonly onGoing?: (many: number) => void;
  /** The files that are there already. */
  readonly children?: ReactNode;
}

export function FileChooser<File_ extends Uploaded>(props: FileChooserProps<File_>) {
  const { label, hint, fault, rules, children } = props;
  const t = useTexts(words);
  const { size } = useTexts(fileWords);
  const id = useId();
  const { going, begin, end } = useUploads(props);
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
      {children}
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
function useUploads<File_ extends Uploaded>(props: FileChooserProps<File_>) {
  const { rules, send, room = Number.POSITIVE_INFINITY, most = 0 } = props;
  const largest = rules?.largest ?? Number.POSITIVE_INFINITY;
  const t = useTexts(words);
  const { size } = useTexts(fileWords);
  const [going, setGoing] = useState<readonly OnItsWay[]>([]);
  const running = useRef(new Map<number, Uploading<File_>>());
  const next = useRef(0);
  // An upload ends later than it began: meanwhile the form may lie under another name, as that of a dossier begun with it does.
  const latest = useRef(props);
  latest.current = props;
  const told = () => latest.current.onGoing?.(running.current.size);
  const set = (id: number, change: Partial<OnItsWay>) =>
    setGoing((now) => now.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const gone = (id: number) => {
    running.current.delete(id);
    told();
  };
  const end = (id: number) => {
    running.current.get(id)?.cancel();
    gone(id);
    setGoing((now) => now.filter((one) => one.id !== id));
  };
  const faultOf = (file: File): string | null => {
    if (file.size > largest) return t.tooLarge(size(largest));
    return running.current.size >= room ? t.tooMany(most) : null;
  };
  const begin = (chosen: Iterable<File>) => {
    for (const file of chosen) {
      next.current += 1;
      const id = next.current;
      const fault = faultOf(file);
      setGoing((now) => [...now, { id, name: file.name, share: 0, fault }]);
      if (fault !== null) continue;
      const sending = send(file, (share) => set(id, { share }));
      running.current.set(id, sending);
      told();
      sending.done.then(
        (uploaded) => {
          end(id);
          latest.current.onUploaded(uploaded);
        },
        (error: unknown) => {
          gone(id);
          set(id, { fault: (error instanceof NotTaken ? error.sentence : null) ?? t.lost });
        },
      );
    }
  };
  return { going, begin, end };
}
