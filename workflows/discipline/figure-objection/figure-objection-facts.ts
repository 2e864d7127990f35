/** What the law of objections to figures is told; the journal keeps it. */
import type { CivilDate } from '../../limits/time.js';

/** The step that is contested, as the engine found it: counted, never typed in. */
export interface ContestedStep {
  /** Id and subject of the consultation. */
  readonly consultation: string;
  readonly subject: string;
  /** Code of the agency that held it, and id of the person; null where that is not certain. */
  readonly agency: string;
  readonly person: string | null;
  /** What the figure that is contested is called, in Vietnamese, and how much the step adds to it. */
  readonly title: string;
  readonly adds: number;
  /** Whether it is late: answered or done after its limit, or not at all. */
  readonly late: boolean;
}

/** What the law is told when an objection is raised. */
export interface ObjectionFacts {
  /** Null: there is no such step. */
  readonly step: ContestedStep | null;
  /** Whether the same step was contested on the same ground before, and that was not withdrawn. */
  readonly contested: boolean;
  /** The last day on which answering is in time. */
  readonly answerBy: CivilDate;
}
