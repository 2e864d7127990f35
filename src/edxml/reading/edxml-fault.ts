/** Why what arrived is no message that can be read. */
export const EDXML_FAULTS = [
  'empty',
  'too-large',
  'wrong-encoding',
  'not-xml',
  'has-doctype',
  'too-deep',
  'too-much',
  'not-edxml',
] as const;
export type EdxmlFaultCode = (typeof EDXML_FAULTS)[number];

/** It cannot be read; nothing of it is believed. */
export class EdxmlFault extends Error {
  override readonly name = 'EdxmlFault';

  /** @param detail what was found where, for who looks into it; never what was in the file at length */
  constructor(
    readonly code: EdxmlFaultCode,
    readonly detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}
