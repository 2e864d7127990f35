/** The channel `none`: nobody can be reached, and that is all there is to find out. */
import type { Lane } from './parcel.js';

export const nobodyLane: Lane = {
  channel: 'none',
  width: 1,
  attemptMs: 0,
  send: async () => ({
    result: 'never',
    address: null,
    reason: 'no-channel',
    detail: 'Nobody of the agency has an account in use for this message.',
  }),
  close: () => undefined,
};
