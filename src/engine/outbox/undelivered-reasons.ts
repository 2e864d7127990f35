/**
 * Why something was given up. refused: the mail server or the receiver said no for good · bounced: it came back later ·
 * no-address: the person has no e-mail address · no-channel: nobody of the agency can be reached · gave-up: it was tried
 * again and again.
 */
export const UNDELIVERED_REASONS = ['refused', 'bounced', 'no-address', 'no-channel', 'gave-up'] as const;
export type UndeliveredReason = (typeof UNDELIVERED_REASONS)[number];
