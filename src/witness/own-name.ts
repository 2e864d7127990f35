/** The name of a witness: it is part of its key, so it stays what it was at the first start. */
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = 'name';

/** What a name may be: it stands in lines of signatures. */
export const isName = (text: string): boolean => /^[^\s+]{1,200}$/.test(text);

/** The name that is kept in the folder; where there is none yet, this one is kept. @throws Error when it cannot be written */
export async function ownName(folder: string, first: string): Promise<string> {
  const file = join(folder, FILE);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known !== null) return known.trim();
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(`${first}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return first;
}
