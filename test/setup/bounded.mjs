/**
 * In each process that runs suites: a test or a hook that does not end fails when its time is over, and so does one during which a
 * promise is rejected, or an error thrown, that nobody hears.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { addEventHandler } from 'jest-circus';

const PATIENCE_MS = 180_000;
// Tests may put a clock of their own in their place.
const { setTimeout, clearTimeout } = globalThis;

/** Ends what runs now with an error; null between a test and the next. */
let breakOff = null;
/** What nobody has heard so far. A promise may find its hearer later in the same test. */
const unheard = new Map();
const asError = (reason) => (reason instanceof Error ? reason : new Error(`Nobody heard: ${String(reason)}`));

process.on('unhandledRejection', (reason, promise) => unheard.set(promise, asError(reason)));
process.on('rejectionHandled', (promise) => unheard.delete(promise));
process.on('uncaughtException', (reason) => {
  if (breakOff === null) unheard.set({}, asError(reason));
  else breakOff(asError(reason));
});

function bounded(run, ms) {
  return async () => {
    let timer;
    const broken = new Promise((_, reject) => {
      breakOff = reject;
      timer = setTimeout(() => reject(new Error(`It has not ended after ${ms} ms.`)), ms);
    });
    try {
      await Promise.race([run(), broken]);
      await nextTurn();
      const [first] = unheard.values();
      if (first !== undefined) throw first;
    } finally {
      clearTimeout(timer);
      breakOff = null;
      unheard.clear();
    }
  };
}

addEventHandler((event, { currentDescribeBlock: { children, hooks } }) => {
  const added = { add_test: children, add_hook: hooks }[event.name]?.at(-1);
  if (added?.fn) added.fn = bounded(added.fn, added.timeout ?? PATIENCE_MS);
});
