/** Tells a screen reader politely what just changed. */
import { useCallback, useState } from 'react';
import { type Change, useChanges } from '../api/live.js';
import { useLanguage } from '../language/language.js';
import { useMyself } from '../session/me.js';
import { announced } from './announced.js';

export function Announcer() {
  const [said, setSaid] = useState('');
  const { language } = useLanguage();
  const { name } = useMyself();
  useChanges(useCallback((change: Change) => setSaid(announced(change, name, language)), [name, language]));
  return (
    <p className="only-heard" role="status" aria-live="polite">
      {said}
    </p>
  );
}
