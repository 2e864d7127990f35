/** The regulations of the provinces, read from their files and checked before anything is opened under them (PY-1.1). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../../../workflows/data/shape.js';
import { checkRegulation, type Regulation } from '../../../workflows/regulation/regulation.js';
import { type FileFault, UnusableFile } from '../yaml/file-fault.js';
import { readYaml } from '../yaml/read-yaml.js';
import { idsIn, installedIds } from './installed-ids.js';
import { standingFaults } from './standing-faults.js';

export { regulationInForce } from '../../../workflows/regulation/regulation-in-force.js';
export { type DirectiveDocument, readClauses } from './read-clauses.js';
export { regulationFromOverrides } from './regulation-from-overrides.js';

// The same step up from src/ and from dist/src/: the build copies the YAML beside the compiled workflows.
const REGULATIONS = fileURLToPath(new URL('../../../workflows/data/regulations/', import.meta.url));

/** What a regulation's file must be besides a regulation: named by its id, of a known province, not a second one for the same day. */
function standing(id: string, regulation: Regulation, earlier: Iterable<Regulation>): Fault[] {
  const faults: Fault[] = [];
  if (regulation.id !== id) faults.push({ path: ['id'], reason: `must be the name of the file, ${id}` });
  faults.push(...standingFaults(regulation));
  for (const other of earlier) {
    if (other.province === regulation.province && other.inForce.from === regulation.inForce.from) {
      faults.push({
        path: ['inForce', 'from'],
        reason: `is the day of ${other.id} too: one province, two regulations`,
      });
    }
  }
  return faults;
}

/**
 * Every regulation of a folder (the installed one unless told), by id; no regulation is usable while one is broken.
 * @throws UnusableFile with file, line, key and reason of every fault of every file
 */
export function readRegulations(folder: string = REGULATIONS): ReadonlyMap<string, Regulation> {
  const { clauses, calendars } = installedIds();
  const regulations = new Map<string, Regulation>();
  const broken: FileFault[] = [];
  for (const id of idsIn(folder)) {
    const file = join(folder, `${id}.yaml`);
    const read = readYaml(readFileSync(file, 'utf8'), file, (data) => {
      const checked = checkRegulation(data, clauses, calendars);
      if ('faults' in checked) return checked;
      const faults = standing(id, checked.regulation, regulations.values());
      return faults.length > 0 ? { faults } : checked;
    });
    if ('faults' in read) broken.push(...read.faults);
    else regulations.set(id, read.regulation);
  }
  if (regulations.size + broken.length === 0)
    broken.push({ file: folder, line: 1, key: '', reason: 'holds no .yaml file' });
  if (broken.length > 0) throw new UnusableFile('The regulations', broken);
  return regulations;
}
