import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, it } from '@jest/globals';
import { newIdentity, openingWith } from '../../src/backup/sealing.js';
import { openFiles } from '../../src/files/open-files.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOnBothDatabases } from '../databases.js';
import { aPdf } from '../files/sample-files.js';
import { backedUp, Folders, filesIn, restored } from './a-backup.js';

describeOnBothDatabases(
  'the files in a backup',
  (open) => {
    const folders = new Folders();
    afterAll(() => folders.remove());

    /** A file that an agency has uploaded, and that the journal of a consultation names if it is said to. */
    const uploaded = async (store: Store, filesFolder: string, name: string, named: boolean) => {
      const { files } = openFiles(store, filesIn(filesFolder));
      const stream = Readable.from([aPdf(name)]);
      const upload = await files.take(stream, { province: 'phu-yen', agency: 'SXD', person: 'p', name });
      const reference = { province: 'phu-yen', consultation_id: 'c-of-test', sha256: upload.sha256 };
      if (named) await store.write((tx) => tx.insert('file_references', [reference]));
      return { ...upload, reference, path: join(filesFolder, 'phu-yen', upload.sha256.slice(0, 2), upload.sha256) };
    };

    it('come back byte by byte, sealed or not, and go into a folder that is empty', async () => {
      const store = await open();
      const filesFolder = await folders.make();
      const { path } = await uploaded(store, filesFolder, 'a.pdf', false);
      const { identity, recipient } = await newIdentity();
      for (const recipients of [[], [recipient]]) {
        const folder = join(await folders.make(), 'b');
        const manifest = await backedUp(store, open.url(), folder, { filesFolder, recipients });
        expect(manifest.keptFiles).toMatchObject({ count: 1, missing: [], forgotten: [] });
        const into = await folders.make();
        const opening = recipients.length === 0 ? null : openingWith(identity, 'own');
        await restored(folder, await open.blank(), { opening, filesFolder: into });
        expect(await readFile(path.replace(filesFolder, into))).toEqual(aPdf('a.pdf'));
      }
    });

    it('that the storage has lost or changed are told and left out; what nothing names is no loss', async () => {
      const store = await open();
      const filesFolder = await folders.make();
      const gone = await uploaded(store, filesFolder, 'gone.pdf', true);
      const changed = await uploaded(store, filesFolder, 'changed.pdf', true);
      const forgotten = await uploaded(store, filesFolder, 'forgotten.pdf', false);
      await rm(gone.path);
      await chmod(changed.path, 0o600);
      await writeFile(changed.path, 'something else');
      await rm(forgotten.path);
      const folder = join(await folders.make(), 'b');
      const { keptFiles } = await backedUp(store, open.url(), folder, { filesFolder });
      expect([...(keptFiles?.missing ?? [])].sort()).toEqual(
        [gone, changed].map(({ sha256 }) => `phu-yen/${sha256}`).sort(),
      );
      expect(keptFiles?.forgotten).toContain(`phu-yen/${forgotten.sha256}`);
      await store.write((tx) => tx.remove('file_references', [gone.reference, changed.reference]));
    });

    it('are not put into a folder that holds a file', async () => {
      const store = await open();
      const folder = join(await folders.make(), 'b');
      await backedUp(store, open.url(), folder, { filesFolder: await folders.make() });
      const into = await folders.make();
      await mkdir(join(into, 'phu-yen', 'ab'), { recursive: true });
      await writeFile(join(into, 'phu-yen', 'ab', `ab${'0'.repeat(62)}`), '');
      await expect(restored(folder, await open.blank(), { filesFolder: into })).rejects.toMatchObject({
        fault: 'not-empty',
      });
    });
  },
  'samples',
);
