import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { dotted } from '../../../workflows/data/shape.js';
import type { RegisteredAgency } from '../../../workflows/step/circumstances.js';
import { checkAgencies } from './check-agencies.js';

/** Beside this file in the sources and in the build, which copies the data. */
const PHU_YEN_2023 = new URL('phu-yen-2023.yaml', import.meta.url);

/**
 * The agencies of Phú Yên as of May 2023: what a rehearsal without agencies of its own is played with, and the evaluation
 * mode begins with.
 * @throws Error that tells file, key and reason of every fault
 */
export function phuYenIn2023(): readonly RegisteredAgency[] {
  const checked = checkAgencies(parse(readFileSync(PHU_YEN_2023, 'utf8')));
  if ('agencies' in checked) return checked.agencies;
  const lines = checked.faults.map(
    ({ path, reason }) => `src/rules/register/phu-yen-2023.yaml: ${dotted(path)}: ${reason}`,
  );
  throw new Error(lines.join('\n'));
}
