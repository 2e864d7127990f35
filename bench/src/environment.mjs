/** Where it ran: figures travel badly from machine to machine, so the machine is told beside them. */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

const SYNCS = 2000;

/** Microseconds that it takes to make 8 KiB durable in the temporary folder. */
export function syncCost() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-sync-'));
  const file = openSync(join(folder, 'file'), 'w');
  const block = Buffer.alloc(8192, 1);
  const started = performance.now();
  for (let number = 0; number < SYNCS; number += 1) {
    writeSync(file, block, 0, block.length, 0);
    fdatasyncSync(file);
  }
  const microseconds = ((performance.now() - started) * 1000) / SYNCS;
  closeSync(file);
  rmSync(folder, { recursive: true });
  return Math.round(microseconds);
}

export function machine() {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    syncMicroseconds: syncCost(),
  };
}
