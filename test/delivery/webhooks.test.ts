/** Webhooks against a real HTTP receiver that checks signatures with the reference library; and where none may go. */
import { type IncomingMessage, createServer as overHttp, type Server, type ServerResponse } from 'node:http';
import { createServer as overHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { WebhookSecretView } from '../../src/api/webhooks/webhook.views.js';
import type { WebhookEvent } from '../../src/api/webhooks/webhook-event.js';
import { ForbiddenAddress, post } from '../../src/delivery/webhook/post.js';
import { signedRequest } from '../../src/delivery/webhook/signed-request.js';
import { ReachableAddresses } from '../../src/platform/public-addresses.js';
import { type Application, startApplication, type Visitor } from '../application.js';
import { describeOnBothDatabases } from '../databases.js';
import { accepted } from '../http/asking.js';
import { CERTIFICATE, CERTIFICATE_KEY } from './certificate.js';

interface Posted {
  readonly headers: Record<string, string>;
  readonly body: string;
}

interface Receiver {
  readonly port: number;
  readonly posted: Posted[];
  /** What it answers next, and from then on the last of these. */
  statuses: number[];
  close(): Promise<void>;
}

async function aReceiver(secure = false): Promise<Receiver> {
  const posted: Posted[] = [];
  const receiver = { port: 0, posted, statuses: [204], close: () => Promise.resolve() };
  const take = async (request: IncomingMessage) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    posted.push({ headers: request.headers as Record<string, string>, body });
  };
  const options = { key: CERTIFICATE_KEY, cert: CERTIFICATE };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    void take(request).then(() => {
      const status = (receiver.statuses.length > 1 ? receiver.statuses.shift() : receiver.statuses[0]) ?? 204;
      response.writeHead(status, status === 302 ? { location: `http://127.0.0.1:${receiver.port}/elsewhere` } : {});
      response.end('x'.repeat(1_000_000));
    });
  };
  const server: Server = secure ? overHttps(options, answer) : overHttp(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receiver.port = (server.address() as AddressInfo).port;
  receiver.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return receiver;
}

describe('which addresses a webhook may reach', () => {
  const none = new ReachableAddresses([]);
  it.each([
    '127.0.0.1',
    '10.0.0.8',
    '172.16.5.4',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    'localhost',
    '',
  ])('%s is none', (address) => {
    expect(none.mayReach(address)).toBe(false);
  });
  it.each(['203.162.4.191', '8.8.8.8', '2405:4800::1', '::ffff:8.8.8.8'])('%s is one', (address) => {
    expect(none.mayReach(address)).toBe(true);
  });
  it('are those of networks of our own that were named, and no others', () => {
    const own = new ReachableAddresses(['10.1.2.0/24', 'fd00:1::/32', '192.168.7.7']);
    for (const address of ['10.1.2.9', '::ffff:10.1.2.9', 'fd00:1::5', '192.168.7.7'])
      expect(own.mayReach(address)).toBe(true);
    for (const address of ['10.1.3.9', 'fd00:2::5', '192.168.7.8', '127.0.0.1'])
      expect(own.mayReach(address)).toBe(false);
  });
});

describe('a post', () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  const receiverOf = async (secure = false) => {
    const receiver = await aReceiver(secure);
    closing.push(() => receiver.close());
    return receiver;
  };
  const request = signedRequest('m.1', '{"a":"ý kiến"}', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', Date.now());
  const loopback = { reachable: new ReachableAddresses(['127.0.0.1']), timeMs: 3000 };

  it('goes to the address that was looked at, whatever the name, over TLS for that name', async () => {
    const receiver = await receiverOf(true);
    let asked = 0;
    // The second answer of this name server would lead elsewhere: it is never asked for.
    const resolve = async () => [asked++ === 0 ? '127.0.0.1' : '192.0.2.1'];
    const url = new URL(`https://localhost:${receiver.port}/hook?x=1`);
    expect(await post(url, request, { ...loopback, resolve, ca: CERTIFICATE })).toBe(204);
    expect(asked).toBe(1);
    const [posted] = receiver.posted;
    expect(
      new Webhook('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw').verify(posted?.body ?? '', posted?.headers ?? {}),
    ).toEqual({
      a: 'ý kiến',
    });
    await expect(post(url, request, { ...loopback, resolve: async () => ['127.0.0.1'] })).rejects.toThrow(
      /certificate/,
    );
  });

  it('never begins towards a name of which one address is private', async () => {
    const receiver = await receiverOf();
    const reachable = new ReachableAddresses([]);
    const parts = { reachable, timeMs: 3000, resolve: async () => ['203.162.4.191', '127.0.0.1'] };
    await expect(post(new URL(`https://a.example:${receiver.port}/`), request, parts)).rejects.toThrow(
      ForbiddenAddress,
    );
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0'])
      await expect(
        post(new URL(`http://${host}:${receiver.port}/`), request, { reachable, timeMs: 3000 }),
      ).rejects.toThrow(ForbiddenAddress);
    expect(receiver.posted).toEqual([]);
  });

  it('goes by plain HTTP only into a network of our own', async () => {
    const parts = { reachable: new ReachableAddresses([]), timeMs: 3000, resolve: async () => ['203.162.4.191'] };
    await expect(post(new URL('http://a.example/'), request, parts)).rejects.toThrow(ForbiddenAddress);
  });

  it('follows no redirect, and waits no longer than it may', async () => {
    const receiver = await receiverOf();
    receiver.statuses = [302];
    expect(await post(new URL(`http://127.0.0.1:${receiver.port}/`), request, loopback)).toBe(302);
    expect(receiver.posted).toHaveLength(1);
    const silent = overHttp(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    closing.push(async () => {
      silent.closeAllConnections();
      silent.close();
    });
    const { port } = silent.address() as AddressInfo;
    await expect(post(new URL(`http://127.0.0.1:${port}/`), request, { ...loopback, timeMs: 200 })).rejects.toThrow(
      'within 0.2 seconds',
    );
  });
});

describeOnBothDatabases(
  'webhooks',
  (open) => {
    let receiver: Receiver;
    let app: Application;
    let admin: Visitor;

    beforeAll(async () => {
      receiver = await aReceiver();
      app = await startApplication(open.url(), { WEBHOOK_PRIVATE_NETWORKS: '127.0.0.1' });
      admin = await app.signIn('quantri');
    });
    afterAll(async () => {
      await app.stop();
      await receiver.close();
    });
    const input = (more: object = {}) => ({
      url: `http://127.0.0.1:${receiver.port}/hook`,
      description: 'Hệ thống quản lý văn bản',
      agency: 'SXD',
      events: ['message.request-received'],
      ...more,
    });
    const ask = async (matter: string) => {
      const lead = await app.signIn('truong.skhdt');
      const body = {
        matter,
        subject: `Đề án ${matter}`,
        position: 'Thống nhất',
        proposal: `Phê duyệt đề án ${matter}`,
        legalGround: 'Quy chế làm việc',
        authority: 'province',
        questions: [{ key: 'q1', text: 'Sự phù hợp' }],
        consult: ['SXD', 'STC'].map((agency) => ({
          agency,
          function: agency === 'SXD' ? 'construction' : 'budget',
          reason: 'Lĩnh vực',
        })),
        urgency: 'ordinary',
        limit: { workingDays: 7 },
      };
      return accepted<{ id: string }>(await lead.post('/api/v1/consultations/open', body), 201).id;
    };
    const received = async (count: number) => {
      while (receiver.posted.length < count) await new Promise((resolve) => setTimeout(resolve, 30));
      return receiver.posted;
    };

    it('carry what an agency is told, signed so that the reference library agrees, and only what was asked for', async () => {
      const endpoint = accepted<WebhookSecretView>(await admin.post('/api/v1/webhooks', input()), 201);
      expect(endpoint.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      const id = await ask('de-an-mot');
      const [posted] = await received(1);
      const event = new Webhook(endpoint.secret).verify(posted?.body ?? '', posted?.headers ?? {}) as WebhookEvent;
      expect(event).toMatchObject({
        type: 'message.request-received',
        data: {
          province: 'phu-yen',
          agency: 'SXD',
          consultation: id,
          subject: 'Đề án de-an-mot',
          text: expect.stringContaining('Sở Xây dựng được lấy ý kiến'),
          url: expect.stringContaining(`/ho-so/${id}`),
        },
      });
      expect(posted?.headers['webhook-id']).toBe(`${event.data.id}.webhook.${endpoint.id}`);
      expect(receiver.posted).toHaveLength(1);
      const { items } = accepted<{ items: object[] }>(await admin.get('/api/v1/webhooks'));
      expect(items).toMatchObject([{ id: endpoint.id, active: true, events: ['message.request-received'] }]);
      expect(JSON.stringify(items)).not.toContain('whsec_');
    });

    it('are told from forged ones by what they carry: the body, the id, the time and the secret all count', async () => {
      const before = receiver.posted.length;
      const endpoint = accepted<WebhookSecretView>(await admin.post('/api/v1/webhooks', input()), 201);
      await ask('de-an-gia-mao');
      // The endpoint of the test before is told as well.
      const posted = (await received(before + 2)).find(({ headers }) => headers['webhook-id']?.endsWith(endpoint.id));
      const body = posted?.body ?? '';
      const headers = posted?.headers ?? {};
      const verify = (changed: object, text = body, secret = endpoint.secret) =>
        new Webhook(secret).verify(text, { ...headers, ...changed });
      expect(verify({})).toBeDefined();
      const elsewhere = accepted<WebhookSecretView>(await admin.post('/api/v1/webhooks', input()), 201);
      const later = String(Number(headers['webhook-timestamp']) + 1);
      const old = String(Number(headers['webhook-timestamp']) - 3600);
      for (const forge of [
        () => verify({}, body.replace('SXD', 'STC')),
        () => verify({}, `${body} `),
        () => verify({ 'webhook-id': 'khac' }),
        () => verify({ 'webhook-timestamp': later }),
        () => verify({ 'webhook-timestamp': old }),
        () => verify({ 'webhook-signature': 'v1,AAAA' }),
        () => verify({ 'webhook-signature': `v1a,${headers['webhook-signature']?.split(',')[1]}` }),
        () => verify({}, body, elsewhere.secret),
      ])
        expect(forge).toThrow();
      for (const { id } of [endpoint, elsewhere]) accepted(await admin.delete(`/api/v1/webhooks/${id}`));
      receiver.posted.length = before;
    });

    it('end when the receiver is gone, and are shown to the administrator', async () => {
      receiver.statuses = [410];
      await ask('de-an-hai');
      await received(2);
      let parked: { items: object[] } = { items: [] };
      while (parked.items.length === 0)
        parked = accepted(await admin.get('/api/v1/deliveries?state=parked&channel=webhook'));
      expect(parked.items).toMatchObject([
        {
          channel: 'webhook',
          recipient: 'Hệ thống quản lý văn bản',
          reason: 'refused',
          detail: 'The receiver answered 410.',
        },
      ]);
    });

    it('are sent with a new secret, not at all when switched off, and never after they were removed', async () => {
      receiver.statuses = [204];
      const { items } = accepted<{ items: { id: string }[] }>(await admin.get('/api/v1/webhooks'));
      const id = items[0]?.id ?? '';
      const renewed = accepted<WebhookSecretView>(await admin.post(`/api/v1/webhooks/${id}/secret`));
      await ask('de-an-ba');
      const posted = (await received(3)).at(-1);
      expect(new Webhook(renewed.secret).verify(posted?.body ?? '', posted?.headers ?? {})).toBeDefined();
      accepted(await admin.post(`/api/v1/webhooks/${id}/switch`, { active: false }));
      const unsent = await ask('de-an-bon');
      const of = accepted<{ items: { consultation: string }[] }>(await admin.get('/api/v1/deliveries?channel=webhook'));
      expect(of.items.map(({ consultation }) => consultation)).not.toContain(unsent);
      expect(accepted(await admin.delete(`/api/v1/webhooks/${id}`))).toEqual({ items: [] });
      expect(await admin.delete(`/api/v1/webhooks/${id}`)).toMatchObject({ status: 404 });
    });

    it.each([
      ['no address', { url: 'qlvb' }, 422, '/url'],
      ['another scheme', { url: 'ftp://a.example/' }, 422, '/url'],
      ['a user name', { url: 'https://a:b@a.example/' }, 422, '/url'],
      ['a private address', { url: 'https://10.0.0.1/' }, 422, '/url'],
      ['the address of the machine in numbers', { url: 'https://169.254.169.254/latest' }, 422, '/url'],
      ['no event', { events: [] }, 400, '/events'],
      ['an event that there is not', { events: ['message.lunch'] }, 400, '/events'],
      ['an agency that there is not', { agency: 'SLD' }, 400, '/agency'],
    ])('are not entered with %s', async (_what, changed, status, pointer) => {
      expect(await admin.post('/api/v1/webhooks', input(changed))).toMatchObject({
        status,
        body: { errors: [{ pointer }] },
      });
    });

    it('are nobody else’s', async () => {
      const head = await app.signIn('truong.sxd');
      expect(await head.get('/api/v1/webhooks')).toMatchObject({ status: 403 });
      expect(await head.post('/api/v1/webhooks', input())).toMatchObject({ status: 403 });
    });
  },
  'samples',
);
