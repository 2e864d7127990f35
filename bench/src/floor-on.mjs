/** The hand-written program for the database of an address; only the driver that it needs is loaded. */
export async function floorOn(url) {
  if (url.startsWith('sqlite:')) return (await import('./floor-sqlite.mjs')).openFloorSqlite(url);
  return (await import('./floor-postgres.mjs')).openFloorPostgres(url);
}
