/** When and where the letters of acts are made. */
import type { Settings } from './settings.js';
import { readSignatures, type SignatureFile } from './signatures.js';

/**
 * `thread`: right after the act, in a thread beside the server; `here`: right after it, in the server itself; `off`: only when
 * somebody opens, numbers or sends one.
 */
export const LETTER_MAKING = ['thread', 'here', 'off'] as const;

export interface LettersConfig {
  /** With what letters are signed; empty: none is. */
  readonly signatures: readonly SignatureFile[];
  readonly making: (typeof LETTER_MAKING)[number];
}

/** Reads LETTERS and LETTER_SIGNATURES_DIR; faults are told to `settings`. */
export function readLetters(settings: Settings): LettersConfig {
  return { making: settings.choice('LETTERS', LETTER_MAKING, 'thread'), signatures: readSignatures(settings) };
}
