/** Tells a screen reader politely what just changed. */
import { useCallback, useState } from 'react';
import { type Change, useChanges } from '../api/live.js';
import { texts, useTexts } from '../language/language.js';

const words = texts({
  vi: {
    limit: 'Một thời hạn vừa hết; danh sách đã được cập nhật.',
    by: (name: string) => `Đồng chí ${name} vừa cập nhật một hồ sơ.`,
  },
  en: {
    limit: 'A limit has just passed; the lists are up to date.',
    by: (name: string) => `${name} has just updated a consultation.`,
  },
});

export function Announcer() {
  const [said, setSaid] = useState('');
  const t = useTexts(words);
  useChanges(useCallback(({ by }: Change) => setSaid(by === null ? t.limit : t.by(by)), [t]));
  return (
    <p className="only-heard" role="status" aria-live="polite">
      {said}
    </p>
  );
}
