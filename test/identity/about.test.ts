import { generateKeyPairSync } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from '@jest/globals';
import type { AboutView } from '../../src/api/identity/about.views.js';
import { describeApplication } from '../application.js';

const SIGNING_KEY = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

describeApplication('what a stranger is told in evaluation mode', (application) => {
  const about = async () => (await application().visitor().get<AboutView>('/api/v1/about')).body;

  it('is where they are, when it is there, and who they can be', async () => {
    const told = await about();
    expect(told).toMatchObject({
      evaluation: true,
      onNetwork: false,
      provinceName: 'Phú Yên',
      now: '2023-06-14T08:00:00.000+07:00',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      password: 'dongthuan',
    });
    expect(told.people).toHaveLength(35);
    expect(told.people?.[0]).toEqual({
      login: 'truong.skhdt',
      name: 'Nguyễn Hoài An',
      title: 'Giám đốc Sở Kế hoạch và Đầu tư',
      agency: 'SKHDT',
      agencyName: 'Sở Kế hoạch và Đầu tư',
      roles: ['head'],
    });
    expect(told.people?.find(({ login }) => login === 'quantri')).toMatchObject({ agency: null, agencyName: null });
  });

  it('opens the door for each of them', async () => {
    const { people, password } = await about();
    for (const { login } of people?.slice(0, 3) ?? [])
      await expect(application().signIn(login, password ?? '')).resolves.toBeDefined();
  });
});

describeApplication(
  'what a stranger is told in production',
  (application) => {
    it('is nothing of the people', async () => {
      const { status, body } = await application().visitor().get('/api/v1/about');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        evaluation: false,
        provinceName: 'Phú Yên',
        people: null,
        password: null,
        version: null,
      });
    });

    it('is neither how the interface is described, nor figures, nor the version of the tables', async () => {
      // What a proxy passes on is not from this machine.
      const headers = { 'x-forwarded-for': '203.0.113.7' };
      const stranger = application().visitor();
      for (const path of ['/api/docs', '/api/docs/', '/api/openapi.json', '/API/OPENAPI.json', '/metrics'])
        expect((await stranger.get(path, { headers })).status).toBe(404);
      expect((await stranger.get('/api/v1/ready', { headers })).body).toEqual({
        ready: true,
        reason: null,
        checkpoints: null,
        schemaVersion: null,
        clock: null,
        oldestOverdueLimit: null,
        oldestUndeliveredMessage: null,
        witnesses: null,
      });
      expect((await stranger.get('/api/openapi.json')).status).toBe(200);
      expect((await stranger.get('/api/v1/ready')).body).toMatchObject({ schemaVersion: expect.any(String) });
    });

    it('is nothing under another name', async () => {
      expect(await called('ke-la.example')).toBe(421);
      expect(await called('dt.example:443')).toBe(200);
      // A proxy before it may have looked at the other of the two.
      expect(await calledTwice('dt.example', 'ke-la.example')).toContain(' 421 ');
      expect(await calledTwice('dt.example', 'dt.example')).toContain(' 421 ');
    });

    /** The first line of the answer to a request that calls the server by two names. */
    const calledTwice = (one: string, other: string) =>
      new Promise<string>((resolve, reject) => {
        const { hostname, port } = new URL(application().url);
        const socket = connect(Number(port), hostname, () =>
          socket.write(`GET /api/v1/health HTTP/1.1\r\nHost: ${one}\r\nHost: ${other}\r\nConnection: close\r\n\r\n`),
        );
        socket.once('data', (data) => {
          socket.destroy();
          resolve(String(data).split('\r\n', 1)[0] ?? '');
        });
        socket.once('error', reject);
      });

    /** How a request is answered that calls the server by a name. */
    const called = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const asked = request(`${application().url}/api/v1/health`, { headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        asked.once('error', reject).end();
      });
  },
  {
    NODE_ENV: 'production',
    PROVINCE: 'phu-yen',
    PROVINCE_NAME: 'Phú Yên',
    REGISTER_FILE: 'src/rules/register/phu-yen-2023.yaml',
    SIGNING_KEY,
    PUBLIC_URL: 'https://dt.example',
  },
);
