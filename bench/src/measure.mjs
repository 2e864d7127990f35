/** Wall time, processor time of all processes, memory, and how long a read had to wait meanwhile. */
import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
const SAMPLE_MS = 100;
const READ_EVERY_MS = 5;

/** Processor seconds of PostgreSQL: the postmaster, the processes that it has buried, and those that still run. */
export function postgresCpu(postmaster) {
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const fields = statOf(name);
    if (fields === null) continue;
    const [, parent] = fields;
    if (Number(name) === postmaster) ticks += sum(fields.slice(11, 15));
    else if (Number(parent) === postmaster) ticks += sum(fields.slice(11, 13));
  }
  return ticks / TICKS_PER_SECOND;
}

/** The process that started another: of a connection's process it is the postmaster. Null when it is not on this machine. */
export function parentOf(pid) {
  const fields = statOf(pid);
  return fields === null ? null : Number(fields[1]);
}

/** The fields of /proc/PID/stat from the state on; null when the process has ended. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

const sum = (texts) => texts.reduce((total, text) => total + Number(text), 0);

const mebibytes = (bytes) => Math.round(bytes / 1024 / 1024);

/** Measures phases; only what lies within `phase` counts, so that waiting for a limit does not. */
export class Stopwatch {
  seconds = 0;
  cpu = 0;
  phases = {};
  #memory = [];
  #timer = setInterval(() => this.#memory.push(process.memoryUsage.rss()), SAMPLE_MS).unref();

  constructor(postmaster = null) {
    this.postmaster = postmaster;
  }

  async phase(name, work) {
    const started = this.start();
    const result = await work();
    this.stop(name, started);
    return result;
  }

  start() {
    return { at: performance.now(), cpu: this.#cpuNow() };
  }

  stop(name, started) {
    const seconds = (performance.now() - started.at) / 1000;
    this.seconds += seconds;
    this.cpu += this.#cpuNow() - started.cpu;
    this.phases[name] = round(seconds);
  }

  /** Memory of this process: where it began, at its highest, and where it ended. */
  end() {
    clearInterval(this.#timer);
    const memory = this.#memory;
    return {
      seconds: round(this.seconds),
      cpu: round(this.cpu),
      phases: this.phases,
      memoryMb: {
        first: mebibytes(memory[0] ?? process.memoryUsage.rss()),
        peak: mebibytes(memory.reduce((most, bytes) => Math.max(most, bytes), 0)),
        last: mebibytes(process.memoryUsage.rss()),
      },
    };
  }

  #cpuNow() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6 + (this.postmaster === null ? 0 : postgresCpu(this.postmaster));
  }
}

const round = (seconds) => Math.round(seconds * 1000) / 1000;

/**
 * Reads every 5 ms while something else happens, whether the reads before have been answered or not. A read counts from
 * the moment at which it should have been sent: one that could not be sent because the event loop was busy has waited.
 */
export class PeriodicReads {
  waits = [];
  lags = [];
  failed = 0;
  #stopped = false;
  #running;

  constructor(read) {
    this.#running = this.#run(read);
  }

  async stop() {
    this.#stopped = true;
    await this.#running;
    const { waits, lags, failed } = this;
    return { reads: waits.length, failedReads: failed, readMs: percentiles(waits), timerMs: percentiles(lags) };
  }

  async #run(read) {
    const started = performance.now();
    const sent = [];
    for (let number = 1; !this.#stopped; number += 1) {
      const intended = started + number * READ_EVERY_MS;
      const wait = intended - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      this.lags.push(Math.max(0, performance.now() - intended));
      sent.push(this.#answered(read(number), intended));
    }
    await Promise.all(sent);
  }

  /** A read that is given up (no connection in time) has waited as well, and is counted. */
  async #answered(reading, intended) {
    try {
      await reading;
    } catch {
      this.failed += 1;
    }
    this.waits.push(performance.now() - intended);
  }
}

/** @returns p50, p99 and the greatest, with two decimals */
export function percentiles(values) {
  const sorted = Float64Array.from(values).sort();
  const at = (share) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 100) / 100;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

/** Median with the least and the greatest. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], min: sorted[0], max: sorted.at(-1) };
}
