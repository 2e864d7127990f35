/**
 * The floor: the rows of the engine, made by a program that knows what to write and does nothing else: no law, no
 * authority, no input to check, no dossier to read. It batches as the engine does.
 */
import { byClients } from './clients.mjs';
import { DUE_AT, idOf, REMINDED_AT, W1, W2 } from './jobs.mjs';
import { blanks, chainedTo, recorded, rowsOf } from './recorded.mjs';
import { BATCH } from './settings.mjs';

export async function floorW1({ database, count, stopwatch }) {
  const story = await recorded(W1);
  const queue = new Queue(database, story);
  await stopwatch.phase('open', () => byClients(count, (number) => queue.submit(number, story.opening)));
  await stopwatch.phase('answer', async () => {
    for (const command of story.answers) await byClients(count, (number) => queue.submit(number, command));
  });
  await sweep(database, story, count, { at: REMINDED_AT, command: story.reminders });
  await stopwatch.phase('limits', () => sweep(database, story, count, { at: DUE_AT, command: story.limits }));
  await stopwatch.phase('notices', async () => {
    for (const command of story.notices) await byClients(count, (number) => queue.submit(number, command));
  });
  await stopwatch.phase('conclude', () => byClients(count, (number) => queue.submit(number, story.conclusion)));
  await database.close();
}

export async function floorW2({ database, count, stopwatch }) {
  const story = await recorded(W2);
  const queue = new Queue(database, story);
  await byClients(count, (number) => queue.submit(number, story.opening));
  await sweep(database, story, count, { at: REMINDED_AT, command: story.reminders });
  await stopwatch.phase('limits', () => sweep(database, story, count, { at: DUE_AT, command: story.limits }));
  await database.close();
}

/** What waits at the same moment shares a transaction; each caller is told after the commit. */
class Queue {
  #waiting = [];
  #busy = 0;
  #scheduled = false;

  constructor(database, story) {
    this.database = database;
    this.story = story;
  }

  submit(number, command) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ number, command, resolve, reject });
      this.#schedule();
    });
  }

  #schedule() {
    if (this.#scheduled || this.#busy >= this.database.lanes || this.#waiting.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      void this.#run();
    });
  }

  async #run() {
    const batch = this.#waiting.splice(0, BATCH);
    if (batch.length === 0) return;
    this.#busy += 1;
    this.#schedule();
    try {
      await this.database.write(
        batch.map(({ number }) => idOf(number)),
        (heads) => batch.flatMap(({ number, command }) => rowsFor(this.story, number, command, heads)),
      );
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    this.#busy -= 1;
    this.#schedule();
  }
}

/** The statements of one command on one consultation, each with its values. */
function rowsFor(story, number, command, heads) {
  const head = heads.get(idOf(number));
  const filled = head === undefined ? blanks(number) : chainedTo(blanks(number), head.seq, head.hash);
  const writes = story.commands[command];
  return rowsOf(writes, filled).map((values, index) => ({ write: writes[index], values }));
}

/** Passes the limits of an instant page by page, with as many loops as the database takes transactions at once. */
async function sweep(database, story, count, { at, command }) {
  const numbers = new Map(Array.from({ length: count }, (_, number) => [idOf(number), number]));
  const loop = async () => {
    const rowsFrom = (heads) => page(story, numbers, heads, command);
    while ((await database.passPage(at, rowsFrom)) > 0) await new Promise(setImmediate);
  };
  await Promise.all(Array.from({ length: database.sweepers }, loop));
}

function page(story, numbers, heads, command) {
  return [...heads.keys()].flatMap((id) => rowsFor(story, numbers.get(id), command, heads));
}
