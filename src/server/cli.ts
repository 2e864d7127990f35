#!/usr/bin/env node
/** The command line. `run` does the work; here it meets the process. */
import { processIo } from './cli/io.js';
import { run } from './cli/run.js';

process.exitCode = await run(process.argv.slice(2), processIo());
