/** What every act dialog shares: what it is about. */
import type { Consultation } from '../api/client.js';

/** What every form of an act is given. */
export interface ActProps {
  readonly consultation: Consultation;
  /** Code of the agency that the act is about; empty for acts on the whole. */
  readonly agency: string;
  readonly agencyName: string;
  /** Key of the comment that it is about; empty for all others. */
  readonly comment: string;
  /** Whether the person only prepares it, for the head to sign. */
  readonly prepares?: boolean;
  readonly onClose: () => void;
}
