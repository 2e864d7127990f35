import type { Command } from 'commander';
import type { Exit } from './exit.js';
import type { Io } from './io.js';

/** What a command of the command line may use, and how it says how it ended (nothing said: done). */
export interface Cli {
  readonly io: Io;
  readonly ends: (exit: Exit) => void;
}

/** Adds a command to the program. Each lives in a file of its own and loads what it needs only when it runs. */
export type AddCommand = (program: Command, cli: Cli) => void;
