/** The real server on samples of its own, for scripts that look at the pages. Build first: `npm run build`. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/src/server/main.js', import.meta.url));
const PASSWORD = 'dongthuan';
const PATIENCE_MS = 60_000;

/** @returns {Promise<{url: string, folder: string, stop(): Promise<void>}>} a server in evaluation mode on a free port of 127.0.0.1 */
export async function startServer() {
  const folder = await mkdtemp(join(tmpdir(), 'dong-thuan-screens-'));
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'silent', DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/api/v1/ready`);
  return {
    url,
    /** Where its data lie. */
    folder,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const cookies = new Map();

/** The session cookie of a sample person, as a Cookie header; they sign in once. */
export function cookieOf(url, login) {
  const known = cookies.get(`${url} ${login}`) ?? signIn(url, login);
  cookies.set(`${url} ${login}`, known);
  return known;
}

async function signIn(url, login) {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${login} cannot sign in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(url) {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    if (Date.now() > until) throw new Error(`${url} does not answer.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
