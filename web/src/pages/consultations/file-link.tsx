/** The list as a file for a spreadsheet, with how far it is: a large one takes some time to come. */
import { type MouseEvent, useState } from 'react';
import { texts, useTexts } from '../../language/language.js';
import { Refused } from '../../parts/refused.js';
import { received } from './received.js';

const words = texts({
  vi: {
    file: 'Tải danh sách này (CSV)',
    preparing: 'Đang chuẩn bị tệp…',
    coming: (rows: string) => `Đang tải, đã nhận ${rows} hồ sơ…`,
    done: (rows: string) => `Đã tải ${rows} hồ sơ.`,
    locale: 'vi-VN',
  },
  en: {
    file: 'Download this list (CSV)',
    preparing: 'Preparing the file…',
    coming: (rows: string) => `Downloading, ${rows} consultations so far…`,
    done: (rows: string) => `${rows} consultations downloaded.`,
    locale: 'en-GB',
  },
});

type Progress = { readonly rows: number; readonly isDone: boolean } | null;

/** A link, so that it can also be opened or copied like one; pressed, it tells how far it is. */
export function FileLink({ href }: { readonly href: string }) {
  const t = useTexts(words);
  const [progress, setProgress] = useState<Progress>(null);
  const [error, setError] = useState<unknown>(null);
  const busy = progress !== null && !progress.isDone;
  const take = async (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (busy) return;
    setError(null);
    setProgress({ rows: 0, isDone: false });
    try {
      const rows = await received(href, (sofar) => setProgress({ rows: sofar, isDone: false }));
      setProgress({ rows, isDone: true });
    } catch (reason) {
      setProgress(null);
      setError(reason);
    }
  };
  const count = progress?.rows.toLocaleString(t.locale) ?? '';
  return (
    <>
      <a href={href} download onClick={take}>
        {t.file}
      </a>{' '}
      <span className="second" role="status">
        {progress !== null && (progress.isDone ? t.done(count) : progress.rows === 0 ? t.preparing : t.coming(count))}
      </span>
      <Refused error={error} />
    </>
  );
}
