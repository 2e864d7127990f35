/** Where the browser is. */
export const EXECUTABLE: string;
/** By which it asks nothing of the network by itself. */
export const QUIET: string[];
