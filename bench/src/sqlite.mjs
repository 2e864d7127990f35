/** better-sqlite3 as the engine that is measured loads it: everybody who is compared has the same SQLite, and no process has two. */
import { createRequire } from 'node:module';

const DIST = new URL(`${process.env.BENCH_ENGINE ?? '../../dist'}/`, import.meta.url);

/** Builds before decision 65 have the package by its name. */
export const { sqliteDriver } = await import(new URL('src/persistence/sqlite/driver.js', DIST).href).catch(() => ({
  sqliteDriver: () => createRequire(DIST)('better-sqlite3'),
}));
