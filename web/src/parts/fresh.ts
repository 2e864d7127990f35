/** What was changed just now is tinted for two seconds: in red where no person changed it, but the passing of a limit. */
import { useCallback, useEffect, useState } from 'react';
import { useChanges } from '../api/live.js';
import styles from './fresh.module.css';

const TINT_MS = 2000;

/** Gives the class of a consultation's rows: empty unless it changed within the last two seconds. */
export function useFresh(): (consultation: string | null) => string {
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  useChanges(useCallback(({ id, by }) => setChanged((before) => new Map(before).set(id, by === null)), []));
  useEffect(() => {
    if (changed.size === 0) return;
    const end = setTimeout(() => setChanged(new Map()), TINT_MS);
    return () => clearTimeout(end);
  }, [changed]);
  return (consultation) => {
    const bySilence = consultation === null ? undefined : changed.get(consultation);
    if (bySilence === undefined) return '';
    return (bySilence ? styles.silent : styles.changed) ?? '';
  };
}
