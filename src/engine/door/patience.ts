/** How long the transactions of the door wait, in milliseconds, where they do not wait as the store was told. */
import type { WriteOptions } from '../../persistence/store.js';

/** A sweep that meets a lock gives up soon and comes again: other provinces wait for their turn behind it. */
export const SWEEPING: WriteOptions = { lockMs: 1000 };

/** An amended calendar counts every limit of a province again, and asks the database nothing meanwhile. */
export const ON_REGISTER: WriteOptions = { idleMs: 30_000 };
