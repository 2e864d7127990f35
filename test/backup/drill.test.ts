import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { drill } from '../../src/backup/drill.js';
import { newIdentity, openingWith } from '../../src/backup/sealing.js';
import { describeOnBothDatabases } from '../databases.js';
import { backedUp, Folders, filesIn } from './a-backup.js';

describeOnBothDatabases(
  'a restore drill',
  (open) => {
    const folders = new Folders();
    afterAll(() => folders.remove());

    it('passes for a sound backup, sealed or not, fails for a damaged one, and leaves nothing behind', async () => {
      const store = await open();
      const folder = join(await folders.make(), 'b');
      const work = await folders.make();
      const filesFolder = await folders.make();
      const { identity, recipient } = await newIdentity();
      const { takenAt, provinces } = await backedUp(store, open.url(), folder, {
        filesFolder,
        recipients: [recipient],
      });
      const opening = openingWith(identity, 'own');
      expect(await drill(folder, opening, work, filesIn('nowhere'))).toMatchObject({
        takenAt,
        passed: true,
        reason: null,
        consultations: provinces[0]?.consultations,
      });
      expect(await drill(folder, null, work, filesIn('nowhere'))).toMatchObject({ takenAt, passed: false });
      await rm(join(folder, 'database', 'journal.jsonl.gz.age'));
      expect(await drill(folder, opening, work, filesIn('nowhere'))).toMatchObject({
        passed: false,
        reason: expect.stringContaining('journal.jsonl.gz.age'),
      });
      expect(await drill(join(folder, 'none'), opening, work, filesIn('nowhere'))).toMatchObject({ takenAt: null });
      expect(await readdir(work)).toEqual([]);
    });
  },
  'samples',
);
