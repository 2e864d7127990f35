/** What whoever uploads a file is told where it is not taken, and how its name is told. */
import { FileFault, ScannerUnavailable } from '../../files/file-fault.js';
import { StorageError } from '../../files/storage.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { Logger } from '../../platform/logging/logger.js';

const RETRY = { 'Retry-After': '60' };

/** The problem that a failed upload is answered with; an error of another kind as it is. What the operator has to mend is logged. */
export function problemOfUpload(error: unknown, logger: Logger): unknown {
  if (error instanceof FileFault)
    return new HttpProblem(error.code, error.code === 'file-name-invalid' ? ['header/X-File-Name'] : []);
  if (!(error instanceof ScannerUnavailable || error instanceof StorageError)) return error;
  logger.error({ err: error }, 'a file could not be taken in');
  return new HttpProblem(error instanceof ScannerUnavailable ? 'scanner-unavailable' : 'files-unavailable', [], RETRY);
}

/** The name in the header. @throws HttpProblem `invalid-input` where it is missing or not percent-encoded UTF-8 */
export function nameTold(header: string | undefined): string {
  try {
    if (header !== undefined) return decodeURIComponent(header);
  } catch {
    // Not percent-encoded UTF-8: told below.
  }
  throw new HttpProblem('invalid-input', ['header/X-File-Name']);
}
