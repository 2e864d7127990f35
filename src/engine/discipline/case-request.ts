/** What comes to the door of cases, and what it answers. */
import type { CaseRefusal } from '../../../workflows/discipline/case-refusals.js';
import type { CaseCommandName, CaseInputs } from '../../../workflows/discipline/inputs.js';
import type { CommandRequest } from '../door/command-request.js';

export interface CaseRequest extends Pick<CommandRequest, 'province' | 'by' | 'malformed' | 'idempotency' | 'seen'> {
  readonly command: CaseCommandName;
  /** The id of the case; for a command that begins one, the id that it gets. */
  readonly id: string;
  /** Of the right types: a value of another type is left out and named in `malformed`. */
  readonly with: CaseInputs[CaseCommandName];
  /** By the public form, where nobody is signed in: the code of the agency that receives it. `by` says nothing then. */
  readonly public?: string;
  /** By the public form: under which names the files were uploaded that it names; of everybody else it is their agency. */
  readonly uploaders?: readonly string[];
}

export interface CaseAccepted {
  readonly accepted: true;
  readonly id: string;
  readonly version: number;
  /** True when an earlier request with the same key had done it. */
  readonly replayed: boolean;
}

export type CaseOutcome = CaseAccepted | { readonly accepted: false; readonly refusal: CaseRefusal };
