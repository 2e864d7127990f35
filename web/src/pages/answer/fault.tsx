/** What is wrong at a place of the form that is not a plain field, with the clause on which it rests. */
import { Mark } from '../../marks/mark.js';
import styles from './fault.module.css';

export interface FaultText {
  readonly text: string;
  /** "2230/UBND-NC, mục 2.2c: …" where the regulation asks for it. */
  readonly clause?: string | undefined;
  /** A refusal by the regulation is red, a slip of the form ochre. */
  readonly byRule: boolean;
}

/** Shows nothing where all is well. */
export function Fault({ fault }: { readonly fault: FaultText | undefined }) {
  if (fault === undefined) return null;
  return (
    <p className={`${styles.fault} ${fault.byRule ? styles.byRule : ''}`}>
      <Mark name={fault.byRule ? 'overdue' : 'warning'} size={16} />
      <span>
        {fault.text}
        {fault.clause !== undefined && <span className={styles.clause}>{fault.clause}</span>}
      </span>
    </p>
  );
}

/** The same as the hint and fault of a field of parts/field.tsx. */
export function asField(fault: FaultText | undefined): { readonly fault?: string; readonly byRule?: boolean } {
  if (fault === undefined) return {};
  const text = fault.clause === undefined ? fault.text : `${fault.text} ${fault.clause}`;
  return { fault: text, byRule: fault.byRule };
}
