/**
 * Every exit code of every command, of the built program in a process of its own: what happens between the end of a command
 * and the end of its process is part of the contract too.
 */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnBothDatabases } from '../databases.js';
import { answer, aRehearsal, expectation, OPEN } from '../rehearsal/a-rehearsal.js';
import { anchored, ofLaterVersion, tampered, withConsultation, withProvince } from './a-database.js';
import { buildProgram, type Call, callBuilt } from './built-program.js';

/** An exit code and the command line that ends with it; `{name}` stands for what the suite has made under that name. */
type Row = readonly [exit: number, line: string];

const AT = '2023-05-18T10:00:00+07:00';
const FILES = {
  'good.yaml': aRehearsal(OPEN, answer(AT)),
  'failing.yaml': aRehearsal(OPEN, expectation(AT, '{c1: {state: concluded}}')),
  'broken.yaml': aRehearsal(OPEN, `{at: ${AT}, do: engine.explode}`),
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dong-thuan-test-'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  await buildProgram();
});
afterAll(() => rm(folder, { recursive: true }));

interface Calls extends Omit<Call, 'cwd'> {
  /** What the names in the lines stand for. */
  readonly names?: Readonly<Record<string, string>>;
  /** How many processes run at the same time. */
  readonly atOnce?: number;
}

/** Calls every line. @returns the lines with the codes that they ended with; what a wrong one said stands beside it */
async function ended(rows: readonly Row[], { names = {}, atOnce = 3, ...call }: Calls = {}) {
  const ends: (Row | readonly [...Row, string])[] = [];
  const waiting = [...rows.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, [expected, line]] = next;
      const argv = line.split(' ').map((word) => names[/^\{(.+)\}$/.exec(word)?.[1] ?? ''] ?? word);
      const { exit, err } = await callBuilt(argv, { cwd: folder, ...call });
      ends[index] = exit === expected ? [exit, line] : [exit, line, err];
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return ends;
}

describe('The built command line', () => {
  it('exits as it should where no database is asked for', async () => {
    const limit = 'limit --received 2023-05-16T09:00:00+07:00';
    const rows: Row[] = [
      [0, '--help'],
      [0, 'help rehearse'],
      [2, 'rehears'],
      [0, `${limit} --working-days 7`],
      [1, 'limit --received 2027-12-20T09:00:00+07:00 --working-days 30'],
      [2, limit],
      [2, `${limit} --working-days 7 --regulation kon-tum`],
      [0, 'machines'],
      [2, 'machines --colour'],
      [3, 'machines --write nowhere/machines.md'],
      [0, 'openapi'],
      [2, 'openapi more'],
    ];
    expect(await ended(rows)).toEqual(rows);
  });
});

describe('A rehearsal of the built command line', () => {
  const rehearsals = (more: string): Row[] => [
    [0, `rehearse good.yaml --json${more}`],
    [1, `rehearse good.yaml failing.yaml${more}`],
    [1, `rehearse failing.yaml --json${more}`],
    [2, `rehearse failing.yaml broken.yaml${more}`],
    [2, `rehearse broken.yaml --json${more}`],
  ];
  const postgres = ' --database postgres';

  it('exits as it should on SQLite', async () => {
    const rows: Row[] = [
      ...rehearsals(''),
      [0, 'rehearse good.yaml'],
      [2, 'rehearse nowhere.yaml'],
      [2, 'rehearse good.yaml --colour'],
    ];
    expect(await ended(rows)).toEqual(rows);
  });

  it('exits as it should on the PostgreSQL of DATABASE_URL', async () => {
    const rows = rehearsals(postgres);
    expect(await ended(rows, { env: { DATABASE_URL: process.env.TEST_POSTGRES_URL ?? '' } })).toEqual(rows);
  });

  it('exits as it should on a PostgreSQL that it starts itself', async () => {
    const rows = rehearsals(postgres);
    expect(await ended(rows)).toEqual(rows);
  });

  it('exits 3 where there is no database to play on', async () => {
    const unreachable: Row[] = [[3, `rehearse good.yaml${postgres}`]];
    expect(await ended(unreachable, { env: { DATABASE_URL: 'postgres://a@127.0.0.1:1/none' } })).toEqual(unreachable);
    const nowhere: Row[] = [
      [3, 'rehearse good.yaml'],
      [3, `rehearse good.yaml${postgres}`],
    ];
    expect(await ended(nowhere, { env: { TMPDIR: join(folder, 'nowhere') } })).toEqual(nowhere);
  });
});

describeOnBothDatabases('The built command line', (open) => {
  const missing = () => open.url().replace(/(test_\w+|test\.db)$/, 'none');

  it('exits as it should when it checks, proves or migrates', async () => {
    const [sound, differing, newer, blank] = [await open.blank(), await open.blank(), await open.blank(), open.url()];
    await Promise.all([sound, differing].map(withConsultation));
    await anchored(sound);
    await tampered(differing);
    await ofLaterVersion(newer);
    const rows: Row[] = [
      [0, 'verify --database-url {sound}'],
      [1, 'verify --database-url {differing}'],
      [2, 'verify --colour'],
      [3, 'verify --database-url {missing}'],
      [0, 'proof c1 --database-url {sound}'],
      [2, 'proof c9 --database-url {sound}'],
      [2, 'proof'],
      [3, 'proof c1 --database-url {differing}'],
      [3, 'proof c1 --database-url {missing}'],
      [0, 'migrate --database-url {blank}'],
      [2, 'migrate now'],
      [3, 'migrate --database-url {newer}'],
    ];
    const names = { sound, differing, newer, blank, missing: missing() };
    expect(await ended(rows, { names })).toEqual(rows);
  });

  it('exits as it should when it adds and changes people', async () => {
    const url = await open.blank();
    await withProvince(url);
    const { privateKey } = generateKeyPairSync('ed25519');
    const env = {
      NODE_ENV: 'production',
      PROVINCE: 'phu-yen',
      PROVINCE_NAME: 'Phú Yên',
      SIGNING_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      DATABASE_URL: url,
    };
    const add = 'people add --name An --agency SXD';
    const rows: Row[] = [
      [0, 'people add-administrator --login quan.tri --name An'],
      [0, `${add} --login an --role head`],
      [0, 'people change --login an --title Giám-đốc'],
      [0, 'people deactivate --login an'],
      [0, 'people activate --login an'],
      [2, `${add} --login an --role boss`],
      [2, 'people change --login an'],
      [2, 'people deactivate --login none'],
      [2, 'people add-administrator --name An'],
      [3, 'people change --login an --agency NONE'],
    ];
    // One process at a time writes a SQLite file, and each line finds what the one before has left.
    expect(await ended(rows, { env, atOnce: 1 })).toEqual(rows);
    const unreachable: Row[] = [[3, 'people activate --login an']];
    const nowhere = open.kind === 'sqlite' ? `sqlite:${join(folder, 'good.yaml', 'none.db')}` : missing();
    expect(await ended(unreachable, { env: { ...env, DATABASE_URL: nowhere } })).toEqual(unreachable);
  });
});
