import { SetMetadata } from '@nestjs/common';

export const OPEN = 'open-to-strangers';

/** Lets strangers in: sign-in and what its page shows, health, readiness, metrics. Nothing else. */
export const Open = () => SetMetadata(OPEN, true);

export const BEFORE_FACTOR = 'before-the-second-factor';

/** Lets in whoever must have a second factor and has none: what they need to set one up, or to go. Nothing else. */
export const BeforeFactor = () => SetMetadata(BEFORE_FACTOR, true);
