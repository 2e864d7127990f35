import { afterEach, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { postgresDataSource, sqliteDataSource } from '../../src/persistence/data-source.js';
import { migrationNames } from '../../src/persistence/migrations/index.js';
import { openStore } from '../../src/persistence/open-store.js';
import { openPool } from '../../src/persistence/postgres/postgres-connections.js';
import { openForWriting } from '../../src/persistence/sqlite/open-sqlite.js';
import { POSTGRES_DEFAULTS } from '../../src/persistence/store.js';
import { tableNames } from '../../src/persistence/tables/index.js';
import { describeOn, describeOnBothDatabases, type OpenStore } from '../databases.js';

async function dataSourceFor(kind: OpenStore['kind'], url: string, schema = 'public'): Promise<DataSource> {
  const dataSource =
    kind === 'sqlite'
      ? sqliteDataSource(openForWriting(url.replace('sqlite:', '')))
      : postgresDataSource(
          openPool({ ...POSTGRES_DEFAULTS, url, schema, size: 2, onIdleError: () => undefined }, 'writing'),
          schema,
        );
  return dataSource.initialize();
}

describeOnBothDatabases('The schema', (open) => {
  let dataSource: DataSource | undefined;
  afterEach(async () => {
    await dataSource?.destroy();
    dataSource = undefined;
  });

  it('as migrated is exactly what the entities say', async () => {
    await open();
    dataSource = await dataSourceFor(open.kind, open.url());
    const drift = await dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('that someone changed by hand is told to differ', async () => {
    const url = await open.blank();
    const store = await openStore({ url });
    await store.migrate();
    await store.write(async (tx) => {
      await tx.execute('ALTER TABLE people ADD COLUMN nickname text');
      await tx.execute('DROP INDEX limits_open');
    });
    await store.close();
    dataSource = await dataSourceFor(open.kind, url);
    const drift = (await dataSource.driver.createSchemaBuilder().log()).upQueries.map((query) => query.query);
    expect(drift).toContainEqual(expect.stringContaining('limits_open'));
    expect(drift).toContainEqual(expect.stringContaining('people'));
  });

  it('describes every table that the program knows', async () => {
    const store = await open();
    for (const table of tableNames) expect(await store.reader.rows(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('comes from an empty database, and a second migration changes nothing', async () => {
    const store = await openStore({ url: await open.blank() });
    expect(await store.schemaVersion()).toBe('none');
    await store.migrate();
    expect(await store.schemaVersion()).toBe(migrationNames.at(-1));
    await store.migrate();
    const [carriedOut] = await store.reader.rows<{ n: number }>('SELECT count(*) AS n FROM schema_migrations');
    expect(carriedOut?.n).toBe(migrationNames.length);
    await store.close();
  });

  it('of a later version is refused, with the name of what is unknown', async () => {
    const url = await open.blank();
    const later = await openStore({ url });
    await later.migrate();
    await later.write((tx) =>
      tx.execute(
        "INSERT INTO schema_migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')",
      ),
    );
    await later.close();
    await expect(openStore({ url })).rejects.toMatchObject({
      code: 'database-newer',
      message: expect.stringContaining('FromTheFuture9999999999999'),
    });
  });

  it('that was never migrated is refused to those who only look', async () => {
    const url = await open.blank();
    await (await openStore({ url })).close();
    await expect(openStore({ url, readOnly: true })).rejects.toMatchObject({ code: 'database-empty' });
  });
});

describeOn('postgres', 'The schema beside others', (open) => {
  it('is made once when many replicas start together', async () => {
    const url = await open.blank();
    const replicas = await Promise.all(Array.from({ length: 5 }, () => openStore({ url, poolSize: 2 })));
    await Promise.all(replicas.map((replica) => replica.migrate()));
    for (const replica of replicas) {
      expect(await replica.schemaVersion()).toBe(migrationNames.at(-1));
      await replica.close();
    }
  });

  it('lives in the schema that is asked for, and two do not see each other', async () => {
    const first = await open({ schema: 'first' });
    const second = await open({ schema: 'second' });
    await first.write((tx) => tx.insert('installation', [{ key: 'k', value: 'v' }]));
    expect(await first.reader.rows('SELECT * FROM installation')).toHaveLength(1);
    expect(await second.reader.rows('SELECT * FROM installation')).toHaveLength(0);
    const dataSource = await dataSourceFor('postgres', open.url(), 'first');
    const drift = await dataSource.driver.createSchemaBuilder().log();
    await dataSource.destroy();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('takes no schema whose name would need quoting', async () => {
    await expect(openStore({ url: open.url(), schema: 'a b' })).rejects.toMatchObject({ code: 'database-unreachable' });
  });
});
