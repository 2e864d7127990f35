/** Why a file is not taken. */

export const FILE_FAULTS = [
  'file-empty',
  'file-too-large',
  'file-name-invalid',
  'file-type-refused',
  'file-type-mismatch',
  'file-broken',
  'file-has-macros',
  'file-infected',
  'file-incomplete',
] as const;
export type FileFaultCode = (typeof FILE_FAULTS)[number];

/** A file that is not taken; nothing of it is kept. */
export class FileFault extends Error {
  override readonly name = 'FileFault';

  constructor(readonly code: FileFaultCode) {
    super(code);
  }
}

/** The scanner was configured and cannot be asked: nothing is taken unscanned. */
export class ScannerUnavailable extends Error {
  override readonly name = 'ScannerUnavailable';
}
