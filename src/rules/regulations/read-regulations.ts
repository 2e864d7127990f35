/** The regulations of the provinces, read from their files and checked before anything is opened under them (PY-1.1). */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../../../workflows/data/shape.js';
import { checkRegulation, type Regulation } from '../../../workflows/regulation/regulation.js';
import { idsIn, installedIds } from './installed-ids.js';
import { faultLine, faultsError, readYaml, type YamlSource } from './yaml-source.js';

export { regulationInForce } from '../../../workflows/regulation/regulation-in-force.js';
export { readClauses } from './read-clauses.js';
export { regulationFromOverrides } from './regulation-from-overrides.js';

// The same step up from src/ and from dist/src/: the build copies the YAML beside the compiled workflows.
const REGULATIONS = fileURLToPath(new URL('../../../workflows/data/regulations/', import.meta.url));

/** What a regulation's file must be besides a regulation: named by its id, and not a second one for the same day. */
function standing(id: string, regulation: Regulation, earlier: Iterable<Regulation>): Fault[] {
  const faults: Fault[] = [];
  if (regulation.id !== id) faults.push({ path: ['id'], reason: `must be the name of the file, ${id}` });
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
 * Every regulation of a folder (the installed one unless told), by id. Throws one Error that names file, line, key and
 * reason of every fault of every file; no regulation is usable while one is broken.
 */
export function readRegulations(folder: string = REGULATIONS): ReadonlyMap<string, Regulation> {
  const { clauses, calendars } = installedIds();
  const regulations = new Map<string, Regulation>();
  const broken: string[] = [];
  const tell = (source: YamlSource, faults: readonly Fault[]) =>
    broken.push(...faults.map((fault) => faultLine(source, fault)));

  for (const id of idsIn(folder)) {
    const source = readYaml(join(folder, `${id}.yaml`));
    if ('broken' in source) {
      broken.push(...source.broken);
      continue;
    }
    const checked = checkRegulation(source.data, clauses, calendars);
    if ('faults' in checked) {
      tell(source, checked.faults);
      continue;
    }
    tell(source, standing(id, checked.regulation, regulations.values()));
    regulations.set(id, checked.regulation);
  }

  if (regulations.size + broken.length === 0) broken.push(`${folder}: holds no .yaml file`);
  if (broken.length > 0) throw faultsError('The regulations cannot be used', broken);
  return regulations;
}
