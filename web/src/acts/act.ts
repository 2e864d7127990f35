/** What every act dialog shares: what it is about, the version that was seen, what the server said, and what stands beneath a field. */
import { useState } from 'react';
import type { Consultation } from '../api/client.js';
import { faultAt, isProblem, type Problem } from '../api/problem.js';
import { texts, useTexts } from '../language/language.js';

/** What every form of an act is given. */
export interface ActProps {
  readonly consultation: Consultation;
  /** Code of the agency that the act is about; empty for acts on the whole. */
  readonly agency: string;
  readonly agencyName: string;
  /** Key of the comment that it is about; empty for all others. */
  readonly comment: string;
  readonly onClose: () => void;
}

/** What a form sends with: the parts of `useCommand` that the dialog looks at. */
export interface Sending {
  readonly isPending: boolean;
  readonly error: Problem | TypeError | null;
  readonly reset: () => void;
}

const words = texts({ vi: { required: 'Cần ghi nội dung này.' }, en: { required: 'This is needed.' } });

/** The version of the consultation that the person saw when the form opened; seen anew only when they say so. */
export function useSeenVersion(current: number): { readonly seen: number; readonly see: () => void } {
  const [seen, setSeen] = useState(current);
  return { seen, see: () => setSeen(current) };
}

/** What stands beneath a field. */
export interface FieldFault {
  readonly fault: string | undefined;
  /** Whether it is a refusal of the server, and not only a slip. */
  readonly byRule: boolean;
}

/** What stands beneath a field: the server's sentence in red, or a plain slip in ochre once sending was tried. */
export function useFaults(error: unknown, tried: boolean): (pointer: string, value: string) => FieldFault {
  const { required } = useTexts(words);
  return (pointer, value) => {
    const refused = isProblem(error) ? faultAt(error, pointer) : undefined;
    // The server's sentence is about what was sent; once something stands there, it is no longer missing.
    if (refused !== undefined) return { fault: refused, byRule: true };
    return { fault: tried && value.trim() === '' ? required : undefined, byRule: false };
  };
}
