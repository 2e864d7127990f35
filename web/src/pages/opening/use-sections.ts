/** Which sections of the form are open, and the way to the place of what is missing. */
import { useState } from 'react';
import type { Missing, SectionNumber } from './completeness.js';
import { sectionId } from './section.js';

export interface Sections {
  readonly isOpen: (section: SectionNumber) => boolean;
  /** Whether what is missing in it is shown. */
  readonly isTried: (section: SectionNumber) => boolean;
  readonly isPreviewing: boolean;
  readonly preview: () => void;
  /** Opens it and scrolls to it. */
  readonly open: (section: SectionNumber) => void;
  /** Goes to what is missing: its section, and the row of its agency. */
  readonly goTo: (missing: Missing) => void;
  /** Closes it where it is complete; shows what is missing otherwise. */
  readonly finish: (section: SectionNumber) => void;
}

/** @param isDraft whether it was begun before: then what is complete is closed at first */
export function useSections(missing: readonly Missing[], isDraft: boolean): Sections {
  const isComplete = (section: SectionNumber) => missing.every((one) => one.section !== section);
  const [closed, setClosed] = useState<readonly SectionNumber[]>(() =>
    isDraft ? ([1, 2, 3] as const).filter(isComplete) : [],
  );
  const [tried, setTried] = useState<readonly SectionNumber[]>([]);
  const [isPreviewing, setPreviewing] = useState(false);
  const open = (section: SectionNumber) => {
    setClosed((before) => before.filter((one) => one !== section));
    setTried((before) => [...before, section]);
    if (section === 5) setPreviewing(true);
    // Its content stands only after the next painting of the page.
    requestAnimationFrame(() => {
      const target = document.getElementById(sectionId(section));
      target?.scrollIntoView({ block: 'start' });
      target?.focus({ preventScroll: true });
    });
  };
  return {
    isOpen: (section) => !closed.includes(section),
    isTried: (section) => tried.includes(section),
    isPreviewing,
    preview: () => setPreviewing(true),
    open,
    goTo({ section, agency }) {
      open(section);
      if (agency !== null)
        requestAnimationFrame(() => document.getElementById(`co-quan-${agency}`)?.scrollIntoView({ block: 'center' }));
    },
    finish(section) {
      setTried((before) => [...before, section]);
      if (isComplete(section)) setClosed((before) => [...before, section]);
    },
  };
}
