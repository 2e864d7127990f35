/** TLS to PostgreSQL, as docs/operations.md tells it, with a certificate of our own (openssl). */
import { execFile, spawnSync } from 'node:child_process';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openStore } from '../../src/persistence/open-store.js';
import { startTemporaryPostgres, type TemporaryPostgres } from '../../src/persistence/postgres/temporary-postgres.js';
import { describeOn } from '../databases.js';

const run = promisify(execFile);

/** A certificate for this machine, signed by itself. @returns the files of certificate and key */
async function makeCertificate(folder: string, name: string): Promise<{ certificate: string; key: string }> {
  const [certificate, key] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const subject = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1'];
  await run('openssl', [...request, ...subject, '-keyout', key, '-out', certificate]);
  return { certificate, key };
}

describeOn('postgres', 'TLS to PostgreSQL', () => {
  let folder = '';
  let cluster: TemporaryPostgres;
  let authority = '';
  let stranger = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-tls-'));
    await chmod(folder, 0o711);
    const { certificate, key } = await makeCertificate(folder, 'server');
    // Readable for PostgreSQL's user, whatever a test before has said of new files.
    await chmod(certificate, 0o644);
    authority = certificate;
    stranger = (await makeCertificate(folder, 'stranger')).certificate;
    cluster = await startTemporaryPostgres({
      fsync: false,
      settings: ['ssl=on', `ssl_cert_file=${certificate}`, `ssl_key_file=${await owned(key)}`],
    });
  });
  afterAll(async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** PostgreSQL takes a key only of its own user or of root. */
  const owned = async (key: string) => {
    await chmod(key, 0o600);
    const ids = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout));
    if (process.getuid?.() === 0) await chown(key, ids[0] ?? 0, ids[1] ?? 0);
    return key;
  };
  const address = (mode: string, root: string) => `${cluster.url}?sslmode=${mode}&sslrootcert=${root}`;

  it('is used for every connection where the address demands it', async () => {
    const store = await openStore({ url: address('verify-full', authority) });
    await store.migrate();
    const asked = 'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()';
    expect(await store.reader.rows(asked)).toEqual([{ ssl: true }]);
    expect(await store.write((tx) => tx.rows(asked))).toEqual([{ ssl: true }]);
    await store.close();
  });

  it('is not begun with a server whose certificate another authority has signed', async () => {
    await expect(openStore({ url: address('verify-full', stranger) })).rejects.toMatchObject({
      code: 'database-unreachable',
      message: expect.stringMatching(/certificate.*sslrootcert/s),
    });
  });

  it('says where the server offers none', async () => {
    const plain = await startTemporaryPostgres({ fsync: false });
    try {
      await expect(
        openStore({ url: `${plain.url}?sslmode=verify-full&sslrootcert=${authority}` }),
      ).rejects.toMatchObject({
        code: 'database-unreachable',
        message: expect.stringContaining('sslmode'),
      });
    } finally {
      await plain.stop();
    }
  });
});
