/** A former edition of the law is never edited: what was decided by it must still be decided so when it is replayed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const FORMER = fileURLToPath(new URL('../../workflows/former/', import.meta.url));

/** The SHA-256 over the paths and the bytes of all files of an edition, in the order of their paths. */
function hashOf(edition: string): string {
  const folder = join(FORMER, edition);
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

const EDITIONS = readdirSync(FORMER, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

it('stands as it was sealed', () => {
  expect(Object.fromEntries(EDITIONS.map((edition) => [edition, hashOf(edition)]))).toEqual({
    'edition-1': '885a9c4848f6e4b65a19a4f39ad5ebd2971115776f26d0050da5e1eae7ebea5c',
  });
});
