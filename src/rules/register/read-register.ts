import { readFileSync } from 'node:fs';
import type { RegisteredAgency } from '../../../workflows/step/circumstances.js';
import { requireYaml } from '../yaml/read-yaml.js';
import { checkAgencies } from './check-agencies.js';

/** Beside this file in the sources and in the build, which copies the data. */
const PHU_YEN_2023 = new URL('phu-yen-2023.yaml', import.meta.url);

/**
 * The agencies of Phú Yên as of May 2023: what a rehearsal without agencies of its own is played with, and the evaluation
 * mode begins with.
 * @throws UnusableFile with file, line, key and reason of every fault
 */
export function phuYenIn2023(): readonly RegisteredAgency[] {
  return parseRegister(readFileSync(PHU_YEN_2023, 'utf8'), 'src/rules/register/phu-yen-2023.yaml');
}

/**
 * Reads the text of a register in YAML; `file` is the name by which faults call it.
 * @throws UnusableFile with file, line, key and reason of every fault
 */
export function parseRegister(text: string, file: string): readonly RegisteredAgency[] {
  return requireYaml('The register', text, file, checkAgencies).agencies;
}
