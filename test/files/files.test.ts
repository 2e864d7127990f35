/** Files as they are taken in, given out, looked through and thrown away. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clamd } from '../../src/files/clamd.js';
import { collectGarbage } from '../../src/files/collect-garbage.js';
import { DiskStorage } from '../../src/files/disk-storage.js';
import { Files } from '../../src/files/files.js';
import { clearLeftBehind } from '../../src/files/receive.js';
import type { Scanner } from '../../src/files/scanner.js';
import { verifyFiles } from '../../src/files/verify-files.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOnBothDatabases } from '../databases.js';
import { consultationRow } from '../persistence/sample-rows.js';
import { type AClamd, EICAR, startClamd } from './a-clamd.js';
import { aPdf } from './sample-files.js';

const LARGEST = 64 * 1024;
const DAY_MS = 24 * 3600 * 1000;
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

describeOnBothDatabases('the files of an installation', (open) => {
  let store: Store;
  let folder: string;
  let storage: DiskStorage;
  let files: Files;

  const filesWith = (scanner: Scanner | null) =>
    new Files({ store, storage, scanner, incoming: DiskStorage.incoming(folder), largest: LARGEST });
  beforeAll(async () => {
    store = await open();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-files-'));
    storage = new DiskStorage(folder);
    files = filesWith(null);
    await store.write(async (tx) => {
      await tx.execute('DELETE FROM files');
      await tx.execute('DELETE FROM file_references');
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const by = { province: 'phu-yen', agency: 'SKHDT', person: 'p1', name: 'Dự thảo.pdf' };
  const take = (content: Buffer, change: Partial<typeof by> = {}, taker = files) =>
    taker.take(Readable.from([content]), { ...by, ...change });
  /** Everything that lies in the folder, by name. */
  const lying = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  const known = async () =>
    (await store.reader.rows<{ sha256: string }>('SELECT sha256 FROM files')).map((row) => row.sha256);
  const pathOf = (hash: string) => join(folder, 'phu-yen', hash.slice(0, 2), hash);
  const refer = (hash: string, consultation = 'c1') =>
    store.write((tx) =>
      tx.insert('file_references', [{ province: 'phu-yen', consultation_id: consultation, sha256: hash }]),
    );

  describe('are taken in', () => {
    it('under the hash of what is in them, and written down', async () => {
      const content = aPdf('Du thao');
      const upload = await take(content);
      expect(upload).toMatchObject({ sha256: sha256(content), size: content.length, type: 'application/pdf' });
      expect(await readFile(pathOf(upload.sha256))).toEqual(content);
      expect(await lying()).toEqual([upload.sha256]);
      const stream = await files.open(upload);
      expect(stream === null ? null : await buffer(stream)).toEqual(content);
    });

    it('once, whoever brings them, and as often as they like', async () => {
      const content = aPdf('Hai lan');
      await Promise.all([
        take(content),
        take(content),
        take(content, { agency: 'SXD' }),
        take(content, { name: 'b.pdf' }),
      ]);
      expect(await lying()).toEqual([sha256(content)]);
      expect(await known()).toEqual([sha256(content), sha256(content)]);
    });

    it('with a name in normal form', async () => {
      expect((await take(aPdf('ten'), { name: ' Dự thảo.pdf'.normalize('NFD') })).name).toBe('Dự thảo.pdf');
    });

    it('one province beside another', async () => {
      const content = aPdf('hai tinh');
      await take(content);
      await take(content, { province: 'tay-ninh' });
      expect(await lying()).toEqual([sha256(content), sha256(content)]);
    });
  });

  describe('are refused, and nothing of them is kept', () => {
    const refusal = (content: Buffer, change: Partial<typeof by> = {}, taker = files) =>
      take(content, change, taker).then(
        () => 'taken',
        (error: Error) => error.message,
      );
    const nothingIsKept = async () => {
      expect(await lying()).toEqual([]);
      expect(await known()).toEqual([]);
    };

    it.each([
      ['..', '..'],
      ['../../etc/passwd.pdf', 'a way out'],
      ['a\u0000.pdf', 'a NUL'],
      ['thảo\u202Efdp.pdf', 'a turned direction'],
      ['a\nb.pdf', 'a line break'],
      [`${'a'.repeat(300)}.pdf`, '300 characters'],
      ['C:\\a.pdf', 'a drive'],
      ['.pdf', 'nothing before its ending'],
      ['a.pdf.', 'a dot at its end'],
      ['  ', 'blanks alone'],
    ])('with the name %j (%s)', async (name) => {
      expect(await refusal(aPdf('a'), { name })).toBe('file-name-invalid');
      await nothingIsKept();
    });

    it('too large, empty, of another type, cut off', async () => {
      expect(await refusal(Buffer.alloc(LARGEST + 1, '%PDF-1.7'))).toBe('file-too-large');
      expect(await refusal(Buffer.alloc(0))).toBe('file-empty');
      expect(await refusal(aPdf('a'), { name: 'a.docx' })).toBe('file-type-mismatch');
      expect(await refusal(aPdf('a').subarray(0, 200))).toBe('file-broken');
      await nothingIsKept();
    });

    it('when the connection drops in the middle', async () => {
      const dropping = new Readable({ read: () => undefined });
      const taking = files.take(dropping, by);
      dropping.push(aPdf('a').subarray(0, 100));
      dropping.destroy();
      await expect(taking).rejects.toThrow('file-incomplete');
      await nothingIsKept();
    });

    it('when the disk does', async () => {
      await writeFile(join(folder, 'phu-yen'), 'a file where the folder should be');
      await expect(take(aPdf('a'))).rejects.toThrow('The folder of files cannot be used.');
      expect(await lying()).toEqual(['phu-yen']);
      expect(await known()).toEqual([]);
    });
  });

  describe('are scanned by clamd', () => {
    let clamd: AClamd;
    let scanning: Files;
    beforeEach(async () => {
      clamd = await startClamd();
      scanning = filesWith(new Clamd({ host: '127.0.0.1', port: clamd.port }, 300));
    });
    afterEach(() => clamd.stop());

    it('all of them, and taken when they are clean', async () => {
      const content = Buffer.concat([aPdf('sach'), Buffer.alloc(50_000, ' ')]);
      await take(content, {}, scanning);
      expect(clamd.scanned).toEqual([content.length]);
    });

    it('and refused when something is found, or when nobody can say', async () => {
      const infected = take(aPdf(EICAR), {}, scanning);
      // The PDF leaves brackets out, so the test virus is put beside it.
      await expect(infected).resolves.toMatchObject({ type: 'application/pdf' });
      const tail = Buffer.concat([aPdf('a'), Buffer.from(EICAR)]);
      await expect(take(tail, {}, scanning)).rejects.toThrow('file-infected');
      for (const answer of ['INSTREAM size limit exceeded. ERROR', null]) {
        clamd.answer = answer;
        await expect(take(aPdf('nobody'), {}, scanning)).rejects.toThrow(/clamd/);
      }
      await clamd.stop();
      await expect(take(aPdf('nobody'), {}, scanning)).rejects.toThrow('clamd cannot be asked.');
      expect(await known()).toHaveLength(1);
      expect(await lying()).toHaveLength(1);
    });
  });

  describe('are checked as they are read', () => {
    it('so that nobody gets another file whole', async () => {
      const { sha256: hash, ...upload } = await take(Buffer.concat([aPdf('a'), Buffer.alloc(60_000, 'a')]));
      const content = await readFile(pathOf(hash));
      content[70] = 0;
      await writeFile(pathOf(hash), content);
      const stream = await files.open({ ...upload, sha256: hash });
      let got = 0;
      stream?.on('data', (piece: Buffer) => {
        got += piece.length;
      });
      await expect(new Promise((_, reject) => stream?.on('error', reject))).rejects.toThrow('damaged');
      expect(got).toBeLessThan(content.length);
    });

    it('and by verify: what is missing, what is damaged', async () => {
      const [whole, damaged, gone] = [await take(aPdf('1')), await take(aPdf('2')), await take(aPdf('3'))];
      for (const { sha256: hash } of [whole, damaged, gone]) await refer(hash);
      expect(await verifyFiles(store.reader, files)).toEqual({ checked: 3, findings: [] });
      await writeFile(pathOf(damaged.sha256), 'x');
      await rm(pathOf(gone.sha256));
      const { findings } = await verifyFiles(store.reader, files);
      expect(findings.map(({ sha256: hash, what }) => [hash, what]).sort()).toEqual(
        [
          [damaged.sha256, 'damaged'],
          [gone.sha256, 'missing'],
        ].sort(),
      );
    });
  });

  describe('are thrown away', () => {
    const collect = (graceMs = DAY_MS, later = 2 * DAY_MS) =>
      collectGarbage({ store, storage, files, graceMs, now: Date.now() + later });
    const aged = (hash: string) =>
      store.write((tx) =>
        tx.execute("UPDATE files SET uploaded_at = '2020-01-01T00:00:00.000Z' WHERE sha256 = ?", [hash]),
      );

    it('when nothing refers to them and they are old, the row first and then the bytes', async () => {
      const [old, fresh] = [await take(aPdf('cu')), await take(aPdf('moi'))];
      await aged(old.sha256);
      expect(await collect()).toEqual({ uploads: 1, files: 1 });
      expect(await known()).toEqual([fresh.sha256]);
      expect(await lying()).toEqual([fresh.sha256]);
    });

    it('not while another agency has brought them since', async () => {
      const { sha256: hash } = await take(aPdf('chung'));
      await aged(hash);
      await take(aPdf('chung'), { agency: 'SXD' });
      expect(await collect()).toEqual({ uploads: 1, files: 0 });
      expect(await lying()).toEqual([hash]);
    });

    it('never when a journal names them, nor while a draft of an answer does', async () => {
      const [named, drafted] = [await take(aPdf('nhat ky')), await take(aPdf('du thao'))];
      for (const { sha256: hash } of [named, drafted]) await aged(hash);
      await refer(named.sha256);
      const id = randomUUID();
      const draft = { attachments: [{ sha256: drafted.sha256, name: 'a.pdf', kind: 'other' }] };
      await store.write(async (tx) => {
        await tx.insert('consultations', [consultationRow(id)]);
        await tx.insert('answer_drafts', [
          {
            province: 'phu-yen',
            consultation_id: id,
            agency: 'SXD',
            round: 1,
            body_json: JSON.stringify(draft),
            version: 1,
            saved_by: 'p1',
            saved_at: '2023-05-16T02:00:00.000Z',
            submitted_at: null,
            submitted_by: null,
          },
        ]);
      });
      expect(await collect()).toEqual({ uploads: 0, files: 0 });
      await store.write((tx) => tx.execute('DELETE FROM answer_drafts WHERE consultation_id = ?', [id]));
      expect(await collect()).toEqual({ uploads: 1, files: 1 });
      expect(await lying()).toEqual([named.sha256]);
    });

    it('and what was written without a row, once it is old', async () => {
      const content = aPdf('mo coi');
      const hash = sha256(content);
      await mkdir(join(folder, 'phu-yen', hash.slice(0, 2)), { recursive: true });
      await writeFile(pathOf(hash), content);
      expect(await collect(DAY_MS, 0)).toEqual({ uploads: 0, files: 0 });
      expect(await collect()).toEqual({ uploads: 0, files: 1 });
    });

    it('while they are brought again: what is written down is there', async () => {
      const contents = Array.from({ length: 12 }, (_, index) => aPdf(`cung luc ${index}`));
      for (let round = 0; round < 3; round += 1) {
        const taking = contents.map((content) => take(content));
        await Promise.all([...taking, collect(-DAY_MS), collect(-DAY_MS)]);
        for (const hash of await known()) expect(await storage.has({ province: 'phu-yen', sha256: hash })).toBe(true);
      }
    });

    it('with what a killed process has left in the middle of an upload', async () => {
      const incoming = DiskStorage.incoming(folder);
      await mkdir(incoming, { recursive: true });
      for (const name of ['old', 'new']) await writeFile(join(incoming, name), 'half');
      await utimes(join(incoming, 'old'), 1, 1);
      expect(await clearLeftBehind(incoming, Date.now())).toBe(1);
      expect(await lying()).toEqual(['new']);
    });
  });
});
