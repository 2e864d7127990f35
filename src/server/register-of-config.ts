import { readFileSync } from 'node:fs';
import type { RegisteredAgency } from '../../workflows/step/circumstances.js';
import type { Config } from '../platform/config/config.js';
import { parseRegister, phuYenIn2023 } from '../rules/register/read-register.js';
import { UnusableFile } from '../rules/yaml/file-fault.js';
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
  const text = readRegisterFile(registerFile);
  try {
    return parseRegister(text, registerFile);
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    throw new StartError(`REGISTER_FILE: ${error.message}`, { cause: error });
  }
}

function readRegisterFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`The register in REGISTER_FILE (${file}) cannot be read: ${reason}`, { cause: error });
  }
}
