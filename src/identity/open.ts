import { SetMetadata } from '@nestjs/common';

export const OPEN = 'open-to-strangers';

/** Lets strangers in: sign-in, health, readiness, metrics and the description of the interface. Nothing else. */
export const Open = () => SetMetadata(OPEN, true);
