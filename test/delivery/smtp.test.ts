/** The SMTP client against a real server: TLS, signing in, refusals, slowness, and connections that break in the middle. */

import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SmtpClient, type SmtpTimes } from '../../src/delivery/smtp/smtp-client.js';
import type { SmtpConfig } from '../../src/platform/config/delivery.js';
import { aMailServer, type MailServer } from './a-mail-server.js';
import { smtpOn, TIMES } from './an-office.js';
import { CERTIFICATE } from './certificate.js';

const MESSAGE = Buffer.from(
  'Subject: =?UTF-8?Q?L=E1=BA=A5y_=C3=BD_ki=E1=BA=BFn?=\r\nMessage-ID: <k@x>\r\n\r\nNội dung\r\n',
);
const TO = 'truong@sxd.example';

describe('the SMTP client', () => {
  const closing: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  const serverWith = async (...given: Parameters<typeof aMailServer>): Promise<MailServer> => {
    const server = await aMailServer(...given);
    closing.push(() => server.close());
    return server;
  };
  const send = (port: number, more: Partial<SmtpConfig> = {}, times: SmtpTimes = TIMES) => {
    const client = new SmtpClient(smtpOn(port, more), times);
    closing.push(() => client.close());
    return client.send({ from: 'dong-thuan@phuyen.example', to: TO }, MESSAGE);
  };

  it('uses TLS from the first byte, and trusts only an authority that it was told', async () => {
    const { port, received } = await serverWith({ secure: true });
    const trusting = { security: 'tls', host: 'localhost', ca: CERTIFICATE } as const;
    expect(await send(port, trusting)).toEqual({ result: 'sent', address: TO });
    expect(received[0]).toMatchObject({ secure: true, mail: { subject: 'Lấy ý kiến', text: 'Nội dung\n' } });
    expect(await send(port, { ...trusting, ca: null })).toMatchObject({ result: 'later', unreachable: true });
  });

  it('demands STARTTLS before it says anything', async () => {
    const { port, received } = await serverWith({ disabledCommands: [] });
    const demanding = { security: 'starttls', host: 'localhost', ca: CERTIFICATE } as const;
    expect(await send(port, demanding)).toMatchObject({ result: 'sent' });
    expect(received[0]?.secure).toBe(true);
    const plain = await serverWith();
    expect(await send(plain.port, demanding)).toMatchObject({ result: 'later', unreachable: true });
    expect(plain.received).toEqual([]);
  });

  it('signs in; with the wrong password nothing is given up', async () => {
    const { port, received } = await serverWith({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username = '', password }, _session, answer) =>
        password === 'bí mật' ? answer(null, { user: username }) : answer(new Error('no')),
    });
    expect(await send(port, { user: 'dong-thuan', password: 'bí mật' })).toMatchObject({ result: 'sent' });
    expect(received[0]?.user).toBe('dong-thuan');
    const wrong = await send(port, { user: 'dong-thuan', password: 'x' });
    expect(wrong).toMatchObject({ result: 'later', unreachable: true, detail: expect.stringContaining('535') });
    expect(await send(port)).toMatchObject({ result: 'later', unreachable: true });
  });

  it.each<[string, 'recipient' | 'message', number, object]>([
    ['a mailbox that there is not', 'recipient', 550, { result: 'never', reason: 'refused' }],
    ['a mailbox that is full for now', 'recipient', 452, { result: 'later', unreachable: false }],
    ['a message that is not wanted', 'message', 554, { result: 'never', reason: 'refused' }],
    ['a message that cannot be kept now', 'message', 451, { result: 'later', unreachable: false }],
    ['a server that shuts down', 'recipient', 421, { result: 'later', unreachable: true }],
  ])('tells %s', async (_what, when, code, expected) => {
    const server = await serverWith();
    server.conduct = { [when]: () => code };
    expect(await send(server.port)).toMatchObject({
      ...expected,
      address: TO,
      detail: expect.stringContaining(`${code}`),
    });
  });

  it('takes a message for not sent when the connection breaks in the middle of it', async () => {
    const server = await serverWith();
    server.conduct = { drops: () => true };
    expect(await send(server.port)).toMatchObject({ result: 'later', unreachable: false });
    expect(server.received).toEqual([]);
  });

  it('tells a server that is not there', async () => {
    const { port, close } = await aMailServer();
    await close();
    expect(await send(port)).toMatchObject({ result: 'later', unreachable: true });
  });

  it('waits for a slow server no longer than an attempt may take', async () => {
    const server = await serverWith();
    server.conduct = { slowMs: 2000 };
    const slow = await send(server.port, {}, { ...TIMES, attemptMs: 300 });
    expect(slow).toMatchObject({ result: 'later', unreachable: false, detail: expect.stringContaining('0.3 seconds') });
    expect(server.received).toEqual([]);
  });

  it('is not kept by a server that says nothing', async () => {
    const sockets: Socket[] = [];
    const silent: Server = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    closing.push(() => {
      for (const socket of sockets) socket.destroy();
      silent.close();
    });
    const { port } = silent.address() as AddressInfo;
    const answer = await send(port, {}, { openMs: 300, silenceMs: 300, attemptMs: 2000 });
    expect(answer).toMatchObject({ result: 'later', unreachable: true });
  });

  it('sends many over few connections', async () => {
    const server = await serverWith();
    const client = new SmtpClient(smtpOn(server.port), TIMES);
    closing.push(() => client.close());
    for (let n = 0; n < 5; n += 1)
      expect(await client.send({ from: 'a@x.example', to: TO }, MESSAGE)).toMatchObject({ result: 'sent' });
    expect(server.received).toHaveLength(5);
    expect(server.sessions).toBe(1);
  });
});
