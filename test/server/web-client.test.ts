import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/platform/config/config.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { packageFolder } from '../../src/platform/program-version.js';
import { FIRST_PAGES, PAGES, PUBLIC_PAGES } from '../../src/server/first-files.js';
import { type RunningServer, startServer } from '../../src/server/start-server.js';
import { isPublic } from '../../web/src/app/public-pages.js';
import { copyTemplate } from '../templates.js';

const SCRIPT = `console.log(${JSON.stringify('Đồng Thuận '.repeat(200))});\n`;
const PAGE =
  '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script type="module" src="/assets/i-1a.js"></script>';

const MANIFEST = {
  'index.html': { file: 'assets/i-1a.js' },
  'src/pages/work/work-page.tsx': { file: 'assets/work-2b.js', imports: ['index.html', '_list-3c.js'] },
  '_list-3c.js': { file: 'assets/list-3c.js', imports: ['index.html'], css: ['assets/list-4d.css'] },
};

describe('the web client', () => {
  let folder: string;
  let server: RunningServer;

  const start = async (web: string) => {
    const data = join(folder, `data-${web === folder ? 'none' : 'built'}`);
    await mkdir(data);
    await copyTemplate('sqlite', 'samples', `sqlite:${join(data, 'dong-thuan.db')}`);
    const config = readConfig({ MODE: 'evaluation', PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: data });
    return startServer(config, createLogger('silent'), web);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-web-'));
    const web = join(folder, 'web');
    await mkdir(join(web, 'assets'), { recursive: true });
    await writeFile(join(web, 'index.html'), PAGE);
    await mkdir(join(web, '.vite'));
    await writeFile(join(web, '.vite', 'manifest.json'), JSON.stringify(MANIFEST));
    await writeFile(join(web, 'assets', 'i-1a.js'), SCRIPT);
    await writeFile(join(web, 'assets', 'i-1a.js.br'), brotliCompressSync(SCRIPT));
    await writeFile(join(web, 'assets', 'i-1a.js.gz'), gzipSync(SCRIPT));
    await writeFile(join(web, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(join(web, 'app.webmanifest'), '{}');
    await writeFile(join(folder, 'secret.txt'), 'not for the web');
    server = await start(web);
  });
  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Asked without fetch, which would unpack what comes. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', at = server) =>
    new Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>((resolve, reject) => {
      const { hostname, port } = new URL(at.url);
      httpRequest({ hostname, port, path, method, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      })
        .on('error', reject)
        .end();
    });
  const linksIn = (body: Buffer): readonly string[] => body.toString().match(/<link [^>]*>/g) ?? [];
  const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it.each(['/', '/login', '/consultations/bai-trung-chuyen-rac?tab=journal'])('is one page at %s', async (path) => {
    const { status, headers, body } = await ask(path, browser);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    const nonce = /nonce="([^"]+)"/.exec(body.toString())?.[1] ?? '';
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}';`);
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("worker-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('tells with the page of a person what it will ask for first', async () => {
    const { headers, body } = await ask('/', { ...browser, cookie: 'dong_thuan=1' });
    expect(linksIn(body)).toEqual([
      '<link rel="preload" as="fetch" crossorigin href="/api/v1/session">',
      '<link rel="preload" as="fetch" crossorigin href="/api/v1/calendar">',
      '<link rel="modulepreload" href="/assets/work-2b.js">',
      '<link rel="modulepreload" href="/assets/i-1a.js">',
      '<link rel="modulepreload" href="/assets/list-3c.js">',
      '<link rel="preload" as="style" crossorigin href="/assets/list-4d.css">',
    ]);
    // The head of an answer must fit into four kilobytes, or nginx answers 502.
    expect(headers.link).toBeUndefined();
  });

  it('tells a stranger, who will be asked to sign in, of no page', async () => {
    const { body } = await ask('/ho-so/bai-trung-chuyen-rac', browser);
    expect(linksIn(body)).toEqual([
      '<link rel="preload" as="fetch" crossorigin href="/api/v1/session">',
      '<link rel="preload" as="fetch" crossorigin href="/api/v1/about">',
    ]);
  });

  it('does not serve the list of what was built', async () => {
    expect((await ask('/.vite/manifest.json')).status).toBe(404);
  });

  it('knows the pages at which people arrive as the routes have them', async () => {
    const routes = await readFile(join(packageFolder(), 'web', 'src', 'app', 'routes.tsx'), 'utf8');
    for (const [, page] of [...FIRST_PAGES, ...PUBLIC_PAGES])
      expect(routes).toContain(`import('../${page.replace('src/', '').replace('.tsx', '.js')}')`);
  });

  it('asks nobody to sign in at the pages outside the frame, and tells their files to strangers', async () => {
    const routes = await readFile(join(packageFolder(), 'web', 'src', 'app', 'routes.tsx'), 'utf8');
    const outside = [...routes.matchAll(/^ {4}path: '(\/[^']+)'/gm)].map(([, path = '']) => path.replace(/:\w+/g, 'X'));
    expect(outside.length).toBe(PUBLIC_PAGES.length);
    for (const path of outside) {
      expect([path, isPublic(path)]).toEqual([path, true]);
      expect([path, PUBLIC_PAGES.some(([address]) => address.test(path))]).toEqual([path, true]);
    }
  });

  it('knows what leads to every page as the start has it', async () => {
    const start = await readFile(join(packageFolder(), 'web', 'src', 'app', 'start.tsx'), 'utf8');
    expect(`src/app/${start.match(/import\('\.\/(\w+)\.js'\)/)?.[1]}.tsx`).toBe(PAGES);
  });

  it('bears another nonce each time', async () => {
    const pages = await Promise.all([ask('/', browser), ask('/', browser)]);
    expect(new Set(pages.map(({ body }) => body.toString())).size).toBe(2);
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
  ] as const)(
    'has its scripts as they were compressed at the build, for whoever takes %s',
    async (taken, sent, unpack) => {
      const { status, headers, body } = await ask('/assets/i-1a.js', { 'accept-encoding': taken });
      expect([status, headers['content-encoding'], headers.vary]).toEqual([
        200,
        sent,
        expect.stringContaining('Accept-Encoding'),
      ]);
      expect(headers['content-type']).toMatch(/^text\/javascript/);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(unpack(body).toString()).toBe(SCRIPT);
    },
  );

  it('has its other files with their types, to be asked for again', async () => {
    const { status, headers } = await ask('/favicon.svg');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'image/svg+xml', 'no-cache']);
    expect((await ask('/favicon.svg', { 'if-none-match': headers.etag ?? '' })).status).toBe(304);
    expect((await ask('/app.webmanifest')).headers['content-type']).toMatch(/manifest\+json/);
  });

  it('answers HEAD with the headers and no body', async () => {
    for (const path of ['/', '/favicon.svg', '/assets/i-1a.js']) {
      const { status, headers, body } = await ask(path, browser, 'HEAD');
      expect([path, status, body.length]).toEqual([path, 200, 0]);
      expect(Number(headers['content-length'])).toBeGreaterThan(0);
    }
  });

  it.each([
    ['an asset that there is not', '/assets/i-0.js', browser],
    ['a picture that there is not', '/nothing.png', { accept: 'image/avif,image/*' }],
    ['a path out of the folder', '/../secret.txt', {}],
    ['a path out of the folder, encoded', '/%2e%2e/secret.txt', {}],
    ['a compressed file by its own name', '/assets/i-1a.js.br', {}],
    ['an unknown address of the API', '/api/v1/nowhere', browser],
    ['the API itself', '/api', browser],
    ['what would be written', '/login', browser, 'POST'],
  ])('is not in the way of %s', async (_what, path, headers, method = 'GET') => {
    const { status, headers: answered, body } = await ask(path, headers as Record<string, string>, method);
    expect([status, answered['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect(body.toString()).not.toContain('not for the web');
  });

  it('leaves the styles of every other answer as strict as they were', async () => {
    expect((await ask('/api/v1/health')).headers['content-security-policy']).toContain("style-src 'self';");
  });

  it('that was not built says so, and how to build it', async () => {
    const other = await start(folder);
    try {
      const { status, headers, body } = await ask('/', browser, 'GET', other);
      expect([status, headers['content-type']]).toEqual([503, 'text/plain; charset=utf-8']);
      expect(body.toString()).toContain('npm run build');
      expect((await ask('/api/v1/health', {}, 'GET', other)).status).toBe(200);
    } finally {
      await other.stop();
    }
  });
});
