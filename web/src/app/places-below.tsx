/** Places of the header that stand below one name, where all of them have no room in one line; on a phone they stand in the list itself. */
import { type ReactNode, useState } from 'react';
import { useLocation } from 'react-router';
import styles from './header.module.css';

export function PlacesBelow({
  name,
  paths,
  children,
}: {
  readonly name: string;
  /** Where the places lead: the name is marked while one of them is open. */
  readonly paths: readonly string[];
  readonly children: ReactNode;
}) {
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const isHere = paths.some((path) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is heard here bubbles from the button and the links
    <div
      className={styles.below}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape' || !open) return;
        setOpen(false);
        currentTarget.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        className={`${styles.place} ${styles.name} ${isHere ? styles.here : ''}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {name} <span aria-hidden="true">▾</span>
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a link that was followed closes the list; keys follow it as well */}
      <div className={`${styles.list} ${open ? styles.shown : ''}`} onClick={() => setOpen(false)}>
        {children}
      </div>
    </div>
  );
}
