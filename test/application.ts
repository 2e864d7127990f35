import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import type { MachineTime } from '../src/engine/time/machine-time.js';
import { readConfig } from '../src/platform/config/config.js';
import type { Environment } from '../src/platform/config/settings.js';
import { createLogger } from '../src/platform/logging/logger.js';
import { type RunningServer, startServer } from '../src/server/start-server.js';
import { SAMPLE_PASSWORD } from '../src/tools/evaluation/sample-people.js';
import { describeOnBothDatabases, type OpenStore } from './databases.js';
import { type Contents, ofTheRun } from './templates.js';

/** What a request may carry beside method and path. A body that is no text is sent as JSON. */
export interface Asked {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer with its body read: JSON as data of the type asked for, anything else as text. */
export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A person at a browser, which keeps the cookies that it is given. */
export interface Visitor {
  get<Body = unknown>(path: string, asked?: Asked): Promise<Answer<Body>>;
  post<Body = unknown>(path: string, body?: unknown, asked?: Asked): Promise<Answer<Body>>;
  delete<Body = unknown>(path: string, asked?: Asked): Promise<Answer<Body>>;
  request<Body = unknown>(method: string, path: string, asked?: Asked): Promise<Answer<Body>>;
  /** The cookies held now, as a Cookie header. */
  cookies(): string;
}

/** The real application on a free port of 127.0.0.1. */
export interface Application {
  readonly url: string;
  readonly server: RunningServer;
  /** A stranger, with no cookies yet. */
  visitor(): Visitor;
  /** A person who has signed in. @throws Error when the sign-in is not accepted */
  signIn(login: string, password?: string): Promise<Visitor>;
  /** Stops the server in order and starts it again on the same database and port; visitors keep their cookies. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the application in evaluation mode unless told otherwise. The caller stops it.
 * @param machine whose time it goes by, if it is the test's own
 */
export async function startApplication(
  databaseUrl: string,
  environment: Environment = {},
  machine?: MachineTime,
): Promise<Application> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dong-thuan-data-'));
  const settings = {
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    SIGNING_KEY: ofTheRun('TEST_SIGNING_KEY'),
    // Most tests look at no letter: one that does asks for it, or says LETTERS itself.
    LETTERS: 'off',
    // Tests write faster than people.
    WRITES_PER_MINUTE: '1000000',
    // What a hash costs is asked by test/identity/password alone.
    ...(environment.NODE_ENV === 'production' ? {} : { PASSWORD_COST: '10' }),
    // The machine of the tests may be busy with others: only a test that asks about waiting gives up soon.
    REQUEST_SECONDS: '60',
    // Nobody else has to find out that it stops.
    DRAIN_SECONDS: '0',
    ...environment,
  };
  const start = (port: string) => {
    const config = readConfig({ ...settings, PORT: port });
    return startServer(config, createLogger(config.logLevel), undefined, machine);
  };
  let server = await start(settings.PORT).catch(async (error: unknown) => {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  });
  const visitor = () => newVisitor(() => server.url);
  return {
    get url() {
      return server.url;
    },
    get server() {
      return server;
    },
    visitor,
    signIn: async (login, password = SAMPLE_PASSWORD) => {
      const person = visitor();
      const { status } = await person.post('/api/v1/session', { login, password });
      if (status !== 200) throw new Error(`${login} cannot sign in: ${status}`);
      return person;
    },
    restart: async () => {
      await server.stop();
      server = await start(new URL(server.url).port);
    },
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Runs a suite on the application twice, on SQLite and on PostgreSQL. In evaluation mode it begins with a copy of the
 * samples unless `contents` says otherwise, in production with tables alone. `application()` is there from beforeAll to afterAll.
 */
export function describeApplication(
  name: string,
  define: (application: () => Application, open: OpenStore) => void,
  environment: Environment = {},
  contents: Contents = environment.NODE_ENV === 'production' ? 'migrated' : 'samples',
): void {
  const onDatabase = (open: OpenStore) => {
    // Within a block of its own: what is defined further in ends before the database goes.
    describe('over HTTP', () => {
      let running: Application | undefined;
      beforeAll(async () => {
        running = await startApplication(open.url(), environment);
      });
      afterAll(async () => running?.stop());
      define(() => {
        if (running === undefined)
          throw new Error('The application runs from beforeAll to afterAll: use it in a test.');
        return running;
      }, open);
    });
  };
  describeOnBothDatabases(name, onDatabase, contents);
}

/** A stranger at a server that answers at an address. */
export function newVisitor(url: () => string): Visitor {
  const jar = new Map<string, string>();
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const request = async <Body>(method: string, path: string, { body, headers = {} }: Asked = {}) => {
    const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await fetch(new URL(path, url()), {
      method,
      redirect: 'manual',
      headers: {
        ...(jar.size > 0 ? { cookie: cookies() } : {}),
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
    for (const cookie of answer.headers.getSetCookie()) keep(jar, cookie);
    return { status: answer.status, headers: answer.headers, body: (await read(answer)) as Body };
  };
  return {
    request,
    get: (path, asked) => request('GET', path, asked),
    post: (path, body, asked) => request('POST', path, { ...asked, ...(body === undefined ? {} : { body }) }),
    delete: (path, asked) => request('DELETE', path, asked),
    cookies,
  };
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = ''] = cookie.split(';');
  const [name = '', value = ''] = pair.split('=', 2);
  if (value === '') jar.delete(name);
  else jar.set(name, value);
}

async function read(answer: Response): Promise<unknown> {
  const text = await answer.text();
  return /[/+]json\b/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
}
