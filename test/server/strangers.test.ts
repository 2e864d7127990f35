/** What somebody learns who has only the address of a server in production: that it is there, and what is public by purpose (docs/security.md). */
import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import { programVersion } from '../../src/platform/program-version.js';
import { type Operation, operationsOf } from '../access/operations.js';
import { readTables } from '../access/tables.js';
import { type Answer, describeApplication, type Visitor } from '../application.js';
import { accepted } from '../http/asking.js';
import { addPerson } from '../people/add-person.js';

const PASSWORD = 'con đò sang bến 1973 vắng';
const SECRET_SUBJECT = 'zqchuyendoithumat';
const PERSON = { login: 'truong.zqskhdt', name: 'Zq Nguyễn Thị Kín', title: 'Giám đốc Zqso', email: 'kin@zq.example' };
/** As from another machine: what a proxy passes on is not from this one. */
const FROM_AFAR = { 'x-forwarded-for': '203.0.113.7' };
/** Every header that an answer may have: none says what the server is made of. */
const HEADERS = [
  ...['cache-control', 'connection', 'content-language', 'content-length', 'content-security-policy', 'content-type'],
  ...['cross-origin-opener-policy', 'cross-origin-resource-policy', 'date', 'etag', 'keep-alive', 'last-modified'],
  ...['origin-agent-cluster', 'referrer-policy', 'retry-after', 'set-cookie', 'strict-transport-security', 'vary'],
  ...[
    'accept-ranges',
    'link',
    'transfer-encoding',
    'content-encoding',
    'location',
    'x-content-type-options',
    'x-dns-prefetch-control',
  ],
  ...['x-download-options', 'x-frame-options', 'x-permitted-cross-domain-policies', 'x-request-id', 'x-xss-protection'],
];
/** Paths of pages, of files beside them, and of what is looked for by those who look for mistakes. */
const PATHS = [
  ...['/', '/kiem-tra', '/phan-anh', '/v/7K3M-9QXT-2WBR-F4HD', '/dang-nhap', '/assets', '/assets/', '/favicon.ico'],
  ...['/api', '/api/', '/api/v1', '/api/v1/', '/api/v1/x', '/api/docs', '/api/openapi.json', '/metrics', '/.env'],
  ...['/.git/config', '/package.json', '/package-lock.json', '/server.js', '/.vite/manifest.json', '/index.html'],
  ...[
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/api/v1/%ff',
    '/%00',
    '/robots.txt',
  ],
];

/** A refusal tells itself, and the request by which it is found in the log. */
const PROBLEM_KEYS = ['code', 'detail', 'instance', 'requestId', 'status', 'title', 'type'].join();

describeApplication(
  'a stranger',
  (application) => {
    let operations: readonly Operation[];
    let stranger: Visitor;
    const open = new Set([...readTables().operations].filter(([, who]) => who === 'everyone').map(([id]) => id));

    beforeAll(async () => {
      const { store } = application().server.installation;
      await addPerson(store, { province: 'phu-yen', agency: 'SKHDT', roles: ['head'], ...PERSON }, PASSWORD);
      const head = await application().signIn(PERSON.login, PASSWORD);
      accepted(await head.post('/api/v1/consultations', { subject: SECRET_SUBJECT, proposal: SECRET_SUBJECT }), 201);
      operations = await operationsOf(application().visitor());
      stranger = application().visitor();
    });

    /** What must stand in no answer: people, subjects, versions, places on the machine, what it is made of. */
    const hidden = () => [
      ...[
        PERSON.login,
        PERSON.name,
        PERSON.title,
        PERSON.email,
        SECRET_SUBJECT,
        programVersion(),
        process.cwd(),
        process.version,
      ],
      ...['node_modules', 'sqlite', 'postgres', 'SELECT ', 'express', 'nestjs', 'typeorm', '.ts:', '.js:', '    at '],
    ];
    const leaksOf = ({ body, headers }: Answer, what: string): string[] => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const all = `${text}\n${JSON.stringify(Object.fromEntries(headers))}`.toLowerCase();
      const strange = [...headers.keys()].filter((name) => !HEADERS.includes(name));
      return [
        ...hidden().filter((word) => all.includes(word.toLowerCase())),
        ...strange.map((name) => `header ${name}`),
      ].map((leak) => `${what}: ${leak}`);
    };
    const ask = (method: string, path: string, body?: unknown) =>
      stranger.request<{ code?: string }>(method, path, {
        headers: FROM_AFAR,
        ...(body === undefined ? {} : { body }),
      });

    it('is told to sign in by everything but what table 3 of docs/access.md opens to everyone, and nothing beside', async () => {
      const wrong: string[] = [];
      for (const { id, path, query, method, body } of operations) {
        const at = `${path.replace('{province}', 'phu-yen').replace(/\{\w+\}/g, 'x')}?${query}`;
        const answer = await ask(method, at, method === 'GET' ? undefined : body);
        wrong.push(...leaksOf(answer, id));
        const isRefused = answer.status === 401 && answer.body.code === 'not-signed-in';
        if (!open.has(id) && !isRefused) wrong.push(`${id}: ${answer.status}`);
        if (!open.has(id) && Object.keys(answer.body).sort().join() !== PROBLEM_KEYS) wrong.push(`${id}: says more`);
      }
      expect(wrong).toEqual([]);
      expect([...open].every((id) => operations.some((operation) => operation.id === id))).toBe(true);
    });

    it('is told by what is open only what is meant for everybody', async () => {
      const told = async (path: string) => accepted<object>(await ask('GET', `/api/v1/${path}`));
      expect(await told('health')).toEqual({ status: 'live' });
      expect(Object.values(await told('ready')).filter((value) => value !== null)).toEqual([true]);
      expect(await told('session')).toEqual({ person: null });
      expect(await told('about')).toEqual({
        ...{ evaluation: false, onNetwork: false, provinceName: 'Phú Yên', providers: [], now: expect.any(String) },
        ...{ version: null, people: null, password: null },
      });
      expect(Object.keys(await told('public-petitions')).sort()).toEqual([
        ...['agencies', 'at', 'files', 'province', 'stampBits'],
      ]);
      expect(Object.keys(await told('log/phu-yen')).sort()).toEqual(['at', 'keys', 'rules', 'seal', 'size', 'upTo']);
      // Neither a code nor an address that is none, nor a province that there is not, is told apart from another.
      for (const path of [
        'verification/7K3M-9QXT-2WBR-F4HD',
        'public-petitions/7K3M-9QXT-2WBR-F4HD',
        'calendars/x.ics',
        'log/khanh-hoa',
      ])
        expect([path, (await ask('GET', `/api/v1/${path}`)).status]).toEqual([path, 404]);
    });

    it('finds no file beside the pages, and no name, number or place in any answer', async () => {
      const wrong: string[] = [];
      for (const path of PATHS) {
        const answer = await ask('GET', path);
        wrong.push(...leaksOf(answer, path));
        if (answer.status >= 500) wrong.push(`${path}: ${answer.status}`);
      }
      for (const [method, body] of [
        ['PUT', '{'],
        ['POST', '{'],
        ['PATCH', '[]'],
        ['DELETE', undefined],
        ['OPTIONS', undefined],
        ['PROPFIND', undefined],
      ] as const)
        for (const path of ['/', '/api/v1/consultations', '/api/v1/session'])
          wrong.push(...leaksOf(await ask(method, path, body), `${method} ${path}`));
      expect(wrong).toEqual([]);
      for (const path of [
        '/api/docs',
        '/api/openapi.json',
        '/metrics',
        '/package.json',
        '/.git/config',
        '/%2e%2e/package.json',
      ])
        expect([path, (await ask('GET', path)).status]).toEqual([path, 404]);
    });
  },
  {
    NODE_ENV: 'production',
    PROVINCE: 'phu-yen',
    PROVINCE_NAME: 'Phú Yên',
    REGISTER_FILE: 'src/rules/register/phu-yen-2023.yaml',
    SECOND_FACTOR: 'optional',
    PUBLIC_URL: 'https://dt.example',
    SIGNING_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  },
);
