/**
 * `npm test`: the law first, every branch of which its own tests must reach, then all the rest on both databases; each test
 * runs once. With a path or a name it is jest alone: `npm test -- test/http`, `npm test -- -t silence`.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { LAW } from '../../jest.law.config.mjs';

const JEST = createRequire(import.meta.url).resolve('jest/bin/jest');
const FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** @returns whether all went well */
function jest(...args) {
  return spawnSync(process.execPath, [...FLAGS, JEST, ...args], { stdio: 'inherit' }).status === 0;
}

const asked = process.argv.slice(2);
const isWhole = asked.every((argument) => argument.startsWith('-'));
const wentWell = isWhole
  ? [
      jest('--config=jest.law.config.mjs', ...asked),
      jest(...LAW.map((folder) => `--testPathIgnorePatterns=/${folder}/`), ...asked),
    ]
  : [jest(...asked)];
process.exitCode = wentWell.every(Boolean) ? 0 : 1;
