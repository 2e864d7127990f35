/**
 * The one place that knows which better-sqlite3 runs here (docs/decisions/0065-two-drivers-of-sqlite.md). No release of it runs on
 * every Node that we support: 12 on Node 20, and 13 on 22 and later. Both are optional dependencies, so npm leaves out the one that does not
 * fit; only the one that does is ever loaded.
 */
import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import { messageOf } from '../foreign-error.js';
import { StoreError } from '../store-error.js';

export type { Database, Statement } from 'better-sqlite3';

const require = createRequire(import.meta.url);

/** The first major version of Node that 13 runs on. */
const FIRST_WITH_13 = 22;

/** The package that is loaded on this Node, by the name under which npm installs it. */
export const SQLITE_PACKAGE =
  Number.parseInt(process.versions.node, 10) < FIRST_WITH_13 ? 'better-sqlite3' : 'better-sqlite3-13';

let loaded: typeof BetterSqlite3 | undefined;

/**
 * better-sqlite3, loaded when a SQLite file is first opened: an installation on PostgreSQL needs none.
 * @throws StoreError `database-unreachable` when it is not installed, or was compiled for another version of Node
 */
export function sqliteDriver(): typeof BetterSqlite3 {
  loaded ??= loadSqlite(SQLITE_PACKAGE);
  return loaded;
}

/** @throws StoreError as {@link sqliteDriver} does */
export function loadSqlite(name: string): typeof BetterSqlite3 {
  try {
    const driver: typeof BetterSqlite3 = require(name);
    // What is compiled is looked for only when a database is opened.
    new driver(':memory:').close();
    return driver;
  } catch (error) {
    // What follows are lists of places and Node's own advice.
    const [reason = ''] = messageOf(error).split(/\n(?:Require|Please)|\. Tried/);
    throw new StoreError(
      'database-unreachable',
      `SQLite cannot be opened: ${name} is not installed for Node ${process.versions.node} on ${process.platform} ${process.arch} (${reason.replaceAll('\n', ' ')}). Run npm ci with this Node: npm needs python3 and make for it, and Node 20 g++ as well where no binary can be downloaded; npm ci --foreground-scripts shows why it fails. PostgreSQL needs none of it.`,
      { cause: error },
    );
  }
}
