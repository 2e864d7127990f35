/** A step of a case of discipline in the samples. */
import type { CaseCommandName } from '../../../../workflows/discipline/inputs.js';

export interface CaseSample {
  /** The id of the case, which the first step of it begins. */
  readonly id: string;
  /** Who gives the command: "SXD/head". */
  readonly by: string;
  readonly command: CaseCommandName;
  /** What it carries; "@SXD/officer" stands for the id of the sample person. */
  readonly with: Readonly<Record<string, unknown>>;
}
