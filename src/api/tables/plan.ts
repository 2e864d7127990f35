/** What an import would do, line by line, before it does anything; and the tag by which what was shown is what is done. */
import { canonicalJson, sha256 } from '../../platform/canonical-json.js';
import type { Fault } from './columns.js';

export const BECOMES = ['added', 'changed', 'unchanged'] as const;
export type Becomes = (typeof BECOMES)[number];

/** One cell that becomes another. */
export interface PlannedChange {
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

export interface PlannedLine {
  readonly line: number;
  /** The code of the agency, or the login of the person. */
  readonly key: string;
  readonly name: string;
  readonly becomes: Becomes;
  readonly changes: readonly PlannedChange[];
}

export interface Plan {
  readonly lines: readonly PlannedLine[];
  /** By line. */
  readonly faults: readonly Fault[];
  /** Another one as soon as the file or what it changes is another. */
  readonly tag: string;
}

const TAG_LENGTH = 32;

export function planOf(lines: readonly PlannedLine[], faults: readonly Fault[], standing: unknown): Plan {
  const done = lines.filter(({ becomes }) => becomes !== 'unchanged');
  return {
    lines,
    faults: [...faults].sort((one, other) => one.line - other.line),
    tag: sha256(canonicalJson({ done, standing })).slice(0, TAG_LENGTH),
  };
}

/** The cells of a line that differ from what stands there. */
export function changesBetween(
  headings: readonly string[],
  from: readonly string[],
  to: readonly string[],
): PlannedChange[] {
  return headings.flatMap((column, index) => {
    const [before = '', after = ''] = [from[index], to[index]];
    return before === after ? [] : [{ column, from: before, to: after }];
  });
}
