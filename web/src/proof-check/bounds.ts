/** How much is taken in: a proof of forty entries has less than 200 kB, so what is larger than this is something else. */
export const MOST_BYTES = 10_000_000;
