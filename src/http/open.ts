import { SetMetadata } from '@nestjs/common';

export const OPEN = 'open-to-strangers';

/** Lets strangers in: sign-in and what its page shows, health, readiness, metrics. Nothing else. */
export const Open = () => SetMetadata(OPEN, true);
