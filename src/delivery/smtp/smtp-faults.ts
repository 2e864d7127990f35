/** What an error of SMTP comes to: never again, or another time; and whether the server could be spoken to at all. */
import type { Later, Never } from '../parcel.js';

/** As nodemailer's connection tells it. */
export interface SmtpError extends Error {
  readonly code?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** Replies about who we are (530, 534, 535, 538), not about the message: they hold until the settings are mended. */
const ABOUT_US = [530, 534, 535, 538];
/** The server shuts down. */
const CLOSING = 421;

/**
 * @param stage opening: until the session stands, TLS and sign-in included · sending: from then on
 */
export function smtpFault(error: SmtpError, stage: 'opening' | 'sending', address: string): Later | Never {
  const detail = error.response ?? error.message;
  const reply = error.responseCode ?? 0;
  if (stage === 'opening' || ABOUT_US.includes(reply) || reply === CLOSING)
    return { result: 'later', address, detail, unreachable: true };
  // An address that no server can be told is as good as refused.
  const unspeakable = error.code === 'EENVELOPE' && error.command === 'API';
  const tooLarge = error.code === 'EMESSAGE' && error.command === 'MAIL FROM';
  if (reply >= 500 || unspeakable || tooLarge) return { result: 'never', address, reason: 'refused', detail };
  return { result: 'later', address, detail, unreachable: false };
}
