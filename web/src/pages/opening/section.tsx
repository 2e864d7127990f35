/** One numbered part of the form: open while it is being filled in, a summary with "Sửa" once it is complete. */
import type { ReactNode } from 'react';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import type { SectionNumber } from './completeness.js';
import styles from './section.module.css';

const words = texts({
  vi: { edit: 'Sửa', about: (title: string) => `Sửa mục ${title}`, done: 'Hoàn thành mục', complete: 'đã đủ' },
  en: { edit: 'Edit', about: (title: string) => `Edit ${title}`, done: 'Done', complete: 'complete' },
});

/** The id of a section in the address of the page. */
export function sectionId(number: SectionNumber): string {
  return `muc-${number}`;
}

export function Section({
  number,
  title,
  hint,
  isComplete,
  isOpen = true,
  summary,
  onOpen,
  onDone,
  children,
}: {
  readonly number: SectionNumber;
  readonly title: string;
  readonly hint?: ReactNode;
  readonly isComplete: boolean;
  readonly isOpen?: boolean;
  readonly summary?: ReactNode;
  readonly onOpen?: () => void;
  /** Left out where the section never closes. */
  readonly onDone?: () => void;
  readonly children: ReactNode;
}) {
  const t = useTexts(words);
  const id = sectionId(number);
  return (
    <section className={`${styles.section} no-print`} id={id} aria-labelledby={`${id}-ten`} tabIndex={-1}>
      <header className={styles.head}>
        <span className={`${styles.disc} ${isComplete ? styles.complete : isOpen ? styles.present : ''}`}>
          {isComplete ? (
            <svg width="14" height="14" viewBox="0 0 20 20" aria-hidden="true">
              <path d="m4 10.6 4 4 8-9" fill="none" stroke="currentColor" strokeWidth="2.6" />
            </svg>
          ) : (
            <span aria-hidden="true">{number}</span>
          )}
        </span>
        <h2 id={`${id}-ten`} className={isOpen ? '' : styles.closed}>
          <span className="only-heard">{number}. </span>
          {title}
          {isComplete && <span className="only-heard">, {t.complete}</span>}
        </h2>
        {!isOpen && onOpen !== undefined && (
          <button type="button" className={styles.edit} onClick={onOpen} aria-label={t.about(title)}>
            {t.edit}
          </button>
        )}
      </header>
      <div className={styles.body}>
        {isOpen && hint !== undefined && <p className={`second ${styles.hint}`}>{hint}</p>}
        {isOpen ? children : summary}
        {isOpen && onDone !== undefined && (
          <p className={styles.done}>
            <Button small onPress={onDone}>
              {t.done}
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}
