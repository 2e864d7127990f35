/** A port for what looks into files for malware. */

export interface Scanner {
  /** Whether the file at a path is clean. @throws ScannerUnavailable when it cannot be asked, or does not know */
  isClean(path: string): Promise<boolean>;
}
