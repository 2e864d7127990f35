import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import { BackupError, type BackupFault } from '../../backup/backup-error.js';
import { ClockHeld, doubtInVietnamese, wayOutInVietnamese } from '../../engine/time/doubt.js';
import { messageOf } from '../../persistence/foreign-error.js';
import { addBackup } from './backup.js';
import { addClock } from './clock.js';
import type { AddCommand } from './command.js';
import { addDrill } from './drill.js';
import { addEdxml } from './edxml.js';
import { CliError, EXIT, type Exit } from './exit.js';
import { addFiles } from './files.js';
import type { Io } from './io.js';
import { addLimit } from './limit.js';
import { addLog } from './log.js';
import { addMachines } from './machines.js';
import { addMigrate } from './migrate.js';
import { addOcel } from './ocel.js';
import { addOpenapi } from './openapi.js';
import { addPeople } from './people.js';
import { addProof } from './proof.js';
import { addRehearse } from './rehearse.js';
import { addRepair } from './repair.js';
import { addRestore } from './restore.js';
import { addTables } from './tables.js';
import { addTrace } from './trace.js';
import { unwritableInWords } from './unwritable.js';
import { addVerify } from './verify.js';
import { addWitness } from './witness.js';

const COMMANDS: readonly AddCommand[] = [
  addRehearse,
  addLimit,
  addVerify,
  addFiles,
  addProof,
  addLog,
  addBackup,
  addRestore,
  addRepair,
  addDrill,
  addMigrate,
  addPeople,
  addTables,
  addClock,
  addEdxml,
  addWitness,
  addMachines,
  addTrace,
  addOcel,
  addOpenapi,
];

const EXAMPLES = `
Ví dụ:
  npm run -s dong-thuan -- rehearse docs/rehearsals/*.yaml
  npm run -s dong-thuan -- rehearse kich-ban.yaml --json --database postgres
  npm run -s dong-thuan -- limit --received 2023-05-16T09:00:00+07:00 --working-days 7
  npm run -s dong-thuan -- verify --database-url sqlite:data/dong-thuan.db

Mã kết thúc: 0 đạt; 1 không đạt; 2 tệp hoặc tham số không dùng được; 3 chương trình không làm được việc.
`;

/** Runs the command line. `argv` without the program itself. Never throws; @returns the exit code */
export async function run(argv: readonly string[], io: Io): Promise<Exit> {
  let exit: Exit = EXIT.done;
  const program = new Command('dong-thuan')
    .description('Đồng Thuận: lấy ý kiến giữa các cơ quan trong tỉnh')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .helpCommand('help [lệnh]', 'xem hướng dẫn của một lệnh')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(thêm --help để xem hướng dẫn)');
  // Commands copy these settings from the program at the moment they are added.
  program
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: (text, write) => write(text) });
  const ends = (code: Exit) => {
    exit = code;
  };
  for (const add of COMMANDS) add(program, { io, ends });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    return explained(error, io);
  }
}

/** What was given cannot be used, or it can and the answer is no. */
const EXIT_OF_BACKUP: Readonly<Record<BackupFault, Exit>> = {
  'not-empty': EXIT.unusable,
  'no-manifest': EXIT.unusable,
  newer: EXIT.unusable,
  locked: EXIT.unusable,
  'no-key': EXIT.unusable,
  'no-parts': EXIT.unusable,
  damaged: EXIT.no,
  differs: EXIT.no,
};

const heldInWords = ({ doubt }: ClockHeld): string =>
  `${doubtInVietnamese(doubt)} Không có gì được ghi. ${wayOutInVietnamese(doubt)} Sau đó hãy làm lại.`;

function explained(error: unknown, io: Io): Exit {
  // Commander has already said what it had to say.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.unusable;
  io.err(`${error instanceof ClockHeld ? heldInWords(error) : (unwritableInWords(error) ?? messageOf(error))}\n`);
  if (io.env.DEBUG !== undefined) io.err(`${inspect(error)}\n`);
  if (error instanceof BackupError) return EXIT_OF_BACKUP[error.fault];
  return error instanceof CliError ? error.exit : EXIT.failed;
}
