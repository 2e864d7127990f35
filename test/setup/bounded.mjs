/**
 * In each process that runs suites: a test or a hook that does not end fails when its time is over, and so does one during which a
 * promise is rejected, or an error thrown, that nobody hears.
 */
import { addEventHandler } from 'jest-circus';

const PATIENCE_MS = 180_000;
// Tests may put a clock of their own in their place.
const { setTimeout, clearTimeout } = globalThis;

/** Ends what runs now with an error; null between a test and the next. */
let breakOff = null;
const unheard = [];

for (const name of ['unhandledRejection', 'uncaughtException'])
  process.on(name, (reason) => {
    const error = reason instanceof Error ? reason : new Error(`Nobody heard: ${String(reason)}`);
    if (breakOff === null) unheard.push(error);
    else breakOff(error);
  });

function bounded(run, ms) {
  return async () => {
    let timer;
    const broken = new Promise((_, reject) => {
      breakOff = reject;
      timer = setTimeout(() => reject(new Error(`It has not ended after ${ms} ms.`)), ms);
    });
    try {
      if (unheard.length > 0) throw unheard.shift();
      return await Promise.race([run(), broken]);
    } finally {
      clearTimeout(timer);
      breakOff = null;
    }
  };
}

addEventHandler((event, { currentDescribeBlock: { children, hooks } }) => {
  const added = { add_test: children, add_hook: hooks }[event.name]?.at(-1);
  if (added?.fn) added.fn = bounded(added.fn, added.timeout ?? PATIENCE_MS);
});
