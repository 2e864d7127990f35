import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { dotted } from '../../workflows/data/shape.js';
import type { RegisteredAgency } from '../../workflows/step/circumstances.js';
import type { Config } from '../platform/config/config.js';
import { checkAgencies } from '../rules/register/check-agencies.js';
import { phuYenIn2023 } from '../rules/register/read-register.js';
import { StartError } from './start-error.js';

/**
 * The agencies with which a province that the database does not know yet begins: Phú Yên's of May 2023 in evaluation mode,
 * those of REGISTER_FILE in production.
 * @throws StartError with every fault of the file at once
 */
export function registerOfConfig(
  config: Pick<Config, 'mode' | 'registerFile' | 'province'>,
): readonly RegisteredAgency[] {
  if (config.mode === 'evaluation') return phuYenIn2023();
  const { registerFile, province } = config;
  if (registerFile === null)
    throw new StartError(
      `The database does not know the province ${province.code} yet: name the file with its agencies in REGISTER_FILE, written like src/rules/register/phu-yen-2023.yaml.`,
    );
  const checked = checkAgencies(readYaml(registerFile));
  if ('agencies' in checked) return checked.agencies;
  const lines = checked.faults.map(({ path, reason }) => `- ${dotted(path)} ${reason}`);
  throw new StartError(`The register in REGISTER_FILE (${registerFile}) cannot be used:\n${lines.join('\n')}`);
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`The register in REGISTER_FILE (${file}) cannot be read: ${reason}`, { cause: error });
  }
}
