import { useState } from 'react';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'dong-thuan.theme';
const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };

/** The theme of this machine's pages, and how to go on to the next: the system's own, light, dark. It is remembered. */
export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState<Theme>(() => (document.documentElement.dataset.theme as Theme) ?? 'system');
  const next = () => {
    const chosen = NEXT[theme];
    if (chosen === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    localStorage.setItem(KEY, chosen);
    setTheme(chosen);
  };
  return [theme, next];
}
