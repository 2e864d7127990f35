/** "Tải xuống: Excel · CSV": a list as a file, on the page of every list. */
import { type MouseEvent, useState } from 'react';
import { texts, useTexts } from '../language/language.js';
import styles from './downloads.module.css';
import { type FileQuery, fileAt } from './file-address.js';
import { receiveFile } from './receive-file.js';
import { Refused } from './refused.js';

const words = texts({
  vi: {
    download: 'Tải xuống:',
    name: (format: string, what: string) => `${format}: ${what}`,
    preparing: 'Đang chuẩn bị tệp…',
    coming: (size: string) => `Đang tải, đã nhận ${size} kB…`,
    done: 'Đã tải xong.',
    locale: 'vi-VN',
  },
  en: {
    download: 'Download:',
    name: (format: string, what: string) => `${format}: ${what}`,
    preparing: 'Preparing the file…',
    coming: (size: string) => `Downloading, ${size} kB so far…`,
    done: 'Downloaded.',
    locale: 'en-GB',
  },
});

const FORMATS = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
] as const;

/** Fewer kB come at once: there is nothing to tell of them. */
const WORTH_TELLING = 256 * 1024;

type Progress = { readonly bytes: number; readonly isDone: boolean } | null;

interface Props {
  /** The address of the list without its ending: "/api/v1/work". */
  readonly path: string;
  /** The filters of the list as it is shown. */
  readonly query?: FileQuery;
  /** What the list is called, for who hears the page. */
  readonly what: string;
}

/** Links, so that they can also be opened or copied like ones; pressed, they tell how far a long file is. */
export function Downloads({ path, query = {}, what }: Props) {
  const t = useTexts(words);
  const file = useReceived();
  const take = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void file.receive(event.currentTarget.href);
  };
  return (
    <span className={styles.downloads}>
      <span className="second">{t.download}</span>
      {FORMATS.map(([ending, format], index) => (
        <span key={ending}>
          {index > 0 && <span aria-hidden="true">· </span>}
          <a href={fileAt(path, ending, query)} download aria-label={t.name(format, what)} onClick={take}>
            {format}
          </a>
        </span>
      ))}
      <Told progress={file.progress} />
      <Refused error={file.error} />
    </span>
  );
}

/** The same of a file that is made of one that the person has: it is sent, so these are no links. */
export function DownloadsOf({ path, what, body }: Pick<Props, 'path' | 'what'> & { readonly body: Blob }) {
  const t = useTexts(words);
  const file = useReceived();
  return (
    <span className={styles.downloads}>
      <span className="second">{t.download}</span>
      {FORMATS.map(([ending, format]) => (
        <button
          key={ending}
          type="button"
          className="link"
          aria-label={t.name(format, what)}
          onClick={() => void file.receive(`${path}.${ending}`, body)}
        >
          {format}
        </button>
      ))}
      <Told progress={file.progress} />
      <Refused error={file.error} />
    </span>
  );
}

function useReceived() {
  const [progress, setProgress] = useState<Progress>(null);
  const [error, setError] = useState<unknown>(null);
  const receive = async (href: string, body?: Blob) => {
    if (progress !== null && !progress.isDone) return;
    setError(null);
    setProgress({ bytes: 0, isDone: false });
    try {
      await receiveFile(href, body, (bytes) => setProgress({ bytes, isDone: false }));
      setProgress({ bytes: 0, isDone: true });
    } catch (reason) {
      setProgress(null);
      setError(reason);
    }
  };
  return { progress, error, receive };
}

function Told({ progress }: { readonly progress: Progress }) {
  const t = useTexts(words);
  return (
    <span className="second" role="status">
      {progress !== null &&
        (progress.isDone
          ? t.done
          : progress.bytes < WORTH_TELLING
            ? t.preparing
            : t.coming(Math.round(progress.bytes / 1024).toLocaleString(t.locale)))}
    </span>
  );
}
