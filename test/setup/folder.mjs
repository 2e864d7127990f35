/**
 * The one folder of a run, in which every temporary file of its tests lies. It is in memory where the machine has room for
 * that: SQLite waits for the disk at every commit, which no test asserts and which costs more than everything else it does.
 */
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const IN_MEMORY = '/dev/shm';
/** Far more than the tests of a run ever hold at once. */
const ROOM_BYTES = 2 * 1024 ** 3;

let folder;

export function makeFolder() {
  folder = mkdtempSync(join(roomIn(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'dong-thuan-run-'));
  // A PostgreSQL that a test starts runs as another user than root and has to reach its files.
  chmodSync(folder, 0o711);
  process.on('exit', removeFolder);
  process.env.TEST_FOLDER = folder;
  process.env.TMPDIR = folder;
}

export function removeFolder() {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

function roomIn(place) {
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}
