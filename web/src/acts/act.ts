/** What every act dialog shares: what it is about, and what stands beneath a field. */
import type { Consultation } from '../api/client.js';
import { faultAt, isProblem } from '../api/problem.js';
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

const words = texts({ vi: { required: 'Cần ghi nội dung này.' }, en: { required: 'This is needed.' } });

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
