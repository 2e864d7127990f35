/** People write at three replicas while a cluster loses its primary, again and again: what was acknowledged is there, once, and the journal verifies. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyStore } from '../../src/journal/verify.js';
import { openStore } from '../../src/persistence/open-store.js';
import { addPerson } from '../people/add-person.js';
import { makeCompiled, type Program, runProgram } from '../server/process.js';
import { Cluster, missingPrograms } from './a-cluster.js';
import { figuresOf, inWords, type Round } from './figures.js';
import { Load } from './load.js';
import type { Machine } from './packaged-files.js';

const REPLICAS = 3;
const CLIENTS = 6;
const PASSWORD = 'thuyền thúng cập bến 04 giờ';
const ACCEPTED_WITHIN_MS = 180_000;

/** A way to lose the primary. */
export interface Loss {
  readonly event: string;
  /** Begins it; that another machine leads afterwards is waited for. */
  begin(cluster: Cluster, primary: Machine): Promise<void> | void;
  /** Gives the machine back, once commands are accepted again. */
  end(cluster: Cluster, primary: Machine): Promise<void> | void;
}

export interface Losses {
  readonly rounds: number;
  /** One after the other, and again from the first. */
  readonly events: readonly Loss[];
  /** Whether each machine has a network of its own. */
  readonly apart: boolean;
}

if (missingPrograms.length > 0)
  throw new Error(
    `This machine lacks ${missingPrograms.join(', ')}: apt-get install --no-install-recommends patroni etcd-server postgresql haproxy`,
  );

export function describeLosses(name: string, { rounds: ROUNDS, events, apart }: Losses): void {
  describe(name, () => {
    let folder = '';
    let COMPILED = '';
    let cluster: Cluster;
    let settings: Record<string, string>;
    const servers: Program[] = [];
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'dong-thuan-replicas-'));
      COMPILED = await makeCompiled();
      cluster = await Cluster.start({ apart });
      settings = {
        ...cluster.settings,
        NODE_ENV: 'production',
        SECOND_FACTOR: 'optional',
        // Its rule is the general one, under which silence binds nobody, and which needs no adoption.
        PROVINCE: 'da-nang',
        REGISTER_FILE: 'src/rules/register/phu-yen-2023.yaml',
        SIGNING_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        WRITES_PER_MINUTE: '1000000',
        LETTERS: 'off',
        DRAIN_SECONDS: '0',
        LOG_LEVEL: 'warn',
        PORT: '0',
      };
    });
    afterAll(async () => {
      for (const { child, ended } of servers) {
        child.kill('SIGKILL');
        await ended;
      }
      await cluster?.stop();
      for (const made of [folder, COMPILED]) await rm(made, { recursive: true, force: true });
    });

    const startReplica = async (number: number): Promise<string> => {
      const own = { ...settings, LOG_LEVEL: 'info', DATA_DIR: join(folder, `replica-${number}`), COMPILED };
      const server = runProgram('src/server/main.ts', own);
      servers.push(server);
      const [, url = ''] = await server.says(/"url":"(http:[^"]+)"/);
      return url;
    };

    const store = () => openStore({ url: settings.DATABASE_URL ?? '', poolSize: 2 });

    const enterPeople = async (): Promise<void> => {
      const opened = await store();
      const of = { province: 'da-nang', title: null, roles: ['head'] as const };
      for (const agency of ['SKHDT', 'SXD', 'STC'])
        await addPerson(
          opened,
          { ...of, login: `truong.${agency.toLowerCase()}`, name: `Trưởng ${agency}`, agency },
          PASSWORD,
        );
      await opened.close();
    };

    const signIn = async (url: string): Promise<string> => {
      const answer = await fetch(`${url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: 'truong.skhdt', password: PASSWORD }),
      });
      expect(answer.status).toBe(200);
      return answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ');
    };

    const playRound = async (number: number, load: Load): Promise<Round> => {
      const loss = events[number % events.length] as Loss;
      const primary = await cluster.whole();
      await load.acceptedAfter(performance.now(), ACCEPTED_WITHIN_MS);
      const begun = performance.now();
      await loss.begin(cluster, primary);
      await cluster.leaderOtherThan(primary);
      const { at } = await load.acceptedAfter(performance.now(), ACCEPTED_WITHIN_MS);
      await loss.end(cluster, primary);
      const round = { event: loss.event, milliseconds: load.longestSilence(begun, at) };
      process.stdout.write(
        `${number + 1}/${ROUNDS} ${loss.event} of ${primary}: ${Math.round(round.milliseconds)} ms\n`,
      );
      return round;
    };

    /** How many reads of views the replicas have made there. */
    const readsAt = async (where: string, urls: readonly string[]): Promise<number> => {
      let reads = 0;
      for (const url of urls) {
        const text = await (await fetch(`${url}/metrics`)).text();
        reads += Number(new RegExp(`^dong_thuan_view_reads_total\\{at="${where}"\\} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
      }
      return reads;
    };

    /** How often each command of each consultation stands in the journal. */
    const journalled = async (): Promise<Map<string, number>> => {
      const opened = await store();
      const rows = await opened.reader.rows<{ chain: string; command: string; n: number }>(
        "SELECT chain, command, COUNT(*) AS n FROM journal WHERE command IN ('consultation.draft', 'consultation.open') GROUP BY chain, command",
      );
      await opened.close();
      return new Map(rows.map(({ chain, command, n }) => [`${chain} ${command}`, Number(n)]));
    };

    it(`loses nothing that was acknowledged and does nothing twice, ${ROUNDS} times`, async () => {
      const urls = [await startReplica(0)];
      await enterPeople();
      for (let number = 1; number < REPLICAS; number += 1) urls.push(await startReplica(number));
      const load = new Load(urls, await signIn(urls[0] ?? ''));
      load.start(CLIENTS);
      const rounds: Round[] = [];
      try {
        for (let number = 0; number < ROUNDS; number += 1) rounds.push(await playRound(number, load));
        await cluster.whole();
      } catch (error) {
        await load.abandon();
        throw error;
      }
      await load.stop();

      const entries = await journalled();
      const acknowledged = load.accepted.map(({ consultation, command }) => `${consultation} ${command}`);
      const lost = acknowledged.filter((one) => !entries.has(one));
      // A key for each command: whatever stands there beside what was answered was done a second time.
      const asked = new Set(acknowledged);
      const twice = [...entries].filter(([one, n]) => n > 1 || !asked.has(one));
      const atStandby = await readsAt('standby', urls);
      process.stdout.write(`${inWords(figuresOf(rounds))}\n`);
      process.stdout.write(
        `${acknowledged.length} commands acknowledged, ${lost.length} lost, ${twice.length} twice; sent again: ${JSON.stringify([...load.repeated])}\n` +
          `${load.lists} lists read after an opening, ${load.unseen.length} without it; ${atStandby} reads at a standby, ${await readsAt('primary', urls)} at the primary\n`,
      );
      expect(lost).toEqual([]);
      expect(twice).toEqual([]);
      expect(load.unseen).toEqual([]);
      expect(atStandby).toBeGreaterThan(0);
      expect(new Set(acknowledged).size).toBe(acknowledged.length);
      expect(servers.map(({ child }) => child.exitCode)).toEqual(servers.map(() => null));
      const checked = await store();
      expect(await verifyStore(checked)).toMatchObject({ ok: true, consultations: acknowledged.length / 2 });
      await checked.close();
    });
  });
}
