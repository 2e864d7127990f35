import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import { codeOf, messageOf } from '../../persistence/foreign-error.js';
import { type FileFault, faultLine } from '../../rules/yaml/file-fault.js';
import type { Failure, RehearsalResult } from '../../tools/rehearsal/play-rehearsal.js';
import type { ReadRehearsal } from '../../tools/rehearsal/read-rehearsal.js';
import type { Rehearsal } from '../../tools/rehearsal/rehearsal.js';
import type { TemporaryDatabases } from '../../tools/rehearsal/temporary-databases.js';
import type { AddCommand } from './command.js';
import { EXIT, type Exit } from './exit.js';
import { type Io, pathFromCaller } from './io.js';

interface RehearseOptions {
  readonly json: boolean;
  readonly database: 'sqlite' | 'postgres';
}

/** `rehearse`: plays files on the real engine, each on a database of its own. */
export const addRehearse: AddCommand = (program, { io, ends }) => {
  program
    .command('rehearse')
    .description('diễn tập các kịch bản trên chính bộ máy xử lý, với đồng hồ giả lập')
    .argument('<tệp...>', 'các tệp kịch bản (YAML)')
    .option('--json', 'in kết quả dạng JSON, mỗi tệp một dòng', false)
    .addOption(
      new Option('--database <loại>', 'cơ sở dữ liệu dùng để diễn tập')
        .choices(['sqlite', 'postgres'])
        .default('sqlite'),
    )
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async (files: string[], options: RehearseOptions) => ends(await rehearse(files, options, io)));
};

async function rehearse(files: readonly string[], { json, database }: RehearseOptions, io: Io): Promise<Exit> {
  const { readRegulations } = await import('../../rules/regulations/read-regulations.js');
  const regulations = readRegulations();
  const read: (readonly [string, ReadRehearsal])[] = [];
  for (const file of files) read.push([file, await readFileOf(file, regulations, io)]);
  const playable = read.some(([, result]) => 'rehearsal' in result);
  // A PostgreSQL takes a moment to start: not for files that cannot be played.
  const databases = playable ? await databasesFor(database, io) : null;
  try {
    let exit: Exit = EXIT.done;
    for (const [file, result] of read) {
      if ('faults' in result || databases === null) {
        tellFaults(file, 'faults' in result ? result.faults : [], json, io);
        exit = EXIT.unusable;
        continue;
      }
      const played = await play(result.rehearsal, databases);
      io.out(json ? `${JSON.stringify(played)}\n` : inWords(played, result.rehearsal));
      if (!played.passed && exit === EXIT.done) exit = EXIT.no;
    }
    return exit;
  } finally {
    await databases?.close();
  }
}

async function readFileOf(file: string, regulations: ReadonlyMap<string, Regulation>, io: Io): Promise<ReadRehearsal> {
  const { readRehearsal } = await import('../../tools/rehearsal/read-rehearsal.js');
  try {
    return readRehearsal(await readFile(pathFromCaller(file, io), 'utf8'), file, regulations);
  } catch (error) {
    const reason = codeOf(error) === 'ENOENT' ? 'there is no such file' : `cannot be read: ${messageOf(error)}`;
    return { faults: [{ file, line: 1, key: '', reason }] };
  }
}

async function databasesFor(database: RehearseOptions['database'], io: Io): Promise<TemporaryDatabases> {
  const { postgresDatabases, sqliteDatabases } = await import('../../tools/rehearsal/temporary-databases.js');
  if (database === 'sqlite') return sqliteDatabases();
  const url = io.env.DATABASE_URL;
  return postgresDatabases(url !== undefined && /^postgres(ql)?:\/\//.test(url) ? url : undefined);
}

async function play(rehearsal: Rehearsal, databases: TemporaryDatabases): Promise<RehearsalResult> {
  const { playRehearsal } = await import('../../tools/rehearsal/play-rehearsal.js');
  const database = await databases.next();
  try {
    return await playRehearsal(rehearsal, database);
  } finally {
    await database.drop();
  }
}

/** Faults go to standard error; standard output still has its line for the file. */
function tellFaults(file: string, faults: readonly FileFault[], json: boolean, io: Io): void {
  for (const fault of faults) io.err(`${faultLine(fault)}\n`);
  const told = faults.map(({ line, key, reason }) => ({ line, key, reason }));
  if (json) io.out(`${JSON.stringify({ file, passed: false, failures: [], views: {}, journal: [], faults: told })}\n`);
  else io.out(`✗ ${file}: không phải kịch bản diễn tập (${faults.length} lỗi)\n`);
}

function inWords({ file, passed, failures }: RehearsalResult, { name, story }: Rehearsal): string {
  if (passed) return `✓ ${file}: ${name}: đạt cả ${story.length} bước\n`;
  return `✗ ${file}: ${name}: không đạt\n${failures.map(failureInWords).join('')}`;
}

function failureInWords({ step, line, path, expected, actual }: Failure): string {
  const where = path === undefined ? '' : `: ${path}`;
  return `    bước ${step} (dòng ${line})${where}\n      mong đợi: ${shown(expected)}\n      thực tế:  ${shown(actual)}\n`;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
