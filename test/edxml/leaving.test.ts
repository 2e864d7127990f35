/** How files leave: into a folder, whole or not at all, and over HTTP to a gateway that is not always well. */

import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { outFolder } from '../../src/edxml/sending/out-folder.js';
import { overHttp } from '../../src/edxml/sending/over-http.js';
import { AxisUnreachable, RefusedByAxis } from '../../src/edxml/sending/transport.js';

let root: string;
let path: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gui-di-'));
  path = join(root, 'goi.edxml');
  await writeFile(path, '<edXML/>');
});
afterAll(() => rm(root, { recursive: true, force: true }));

const file = () => ({ name: 'a.edxml.CAT.edxml', sort: 'document' as const, path });
const never = new AbortController().signal;

describe('the out-folder', () => {
  it('holds a file whole under its name, and the same file again takes its place', async () => {
    const folder = join(root, 'out');
    for (let again = 0; again < 2; again += 1) {
      const { address } = await outFolder(folder).send(file(), never);
      expect(await readFile(address, 'utf8')).toBe('<edXML/>');
    }
    expect((await readdir(folder)).filter((name) => !name.startsWith('.'))).toEqual(['a.edxml.CAT.edxml']);
  });

  it('that cannot be written is told, and leaves nothing', async () => {
    const blocked = join(root, 'a-file');
    await writeFile(blocked, '');
    await chmod(blocked, 0o400);
    await expect(outFolder(join(blocked, 'below')).send(file(), never)).rejects.toThrow(AxisUnreachable);
  });
});

describe('the gateway of the axis', () => {
  let server: Server;
  let url: string;
  let answer: { status: number; late?: boolean; headers?: Record<string, string> } = { status: 200 };
  const asked: { headers: Record<string, unknown>; body: string }[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        asked.push({ headers: request.headers, body: Buffer.concat(pieces).toString('utf8') });
        if (answer.late === true) return;
        response.writeHead(answer.status, answer.headers ?? {}).end('whatever it says');
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/sendEdoc`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const send = (signal = never) => overHttp({ url, systemId: 'dong-thuan', secretKey: 'khoa' }).send(file(), signal);

  it('gets the file in a form, with who sends it', async () => {
    answer = { status: 200 };
    expect(await send()).toEqual({ address: url });
    const { headers, body } = asked.at(-1) ?? { headers: {}, body: '' };
    expect(headers).toMatchObject({ 'x-systemid': 'dong-thuan', 'x-secretkey': 'khoa' });
    expect(body).toContain('name="edocFile"; filename="a.edxml.CAT.edxml"');
    expect(body).toContain('<edXML/>');
    expect(body).toMatch(/name="messageType"\r\n\r\nedoc\r\n/);
  });

  it.each([
    [400, RefusedByAxis],
    [422, RefusedByAxis],
    [401, Error],
    [429, Error],
    [500, Error],
  ])('that answers %s is told as it is', async (status, kind) => {
    answer = { status };
    const thrown = await send().catch((error: unknown) => error);
    expect((thrown as Error).constructor).toBe(kind);
    expect((thrown as Error).message).toContain(String(status));
  });

  it('is not followed elsewhere', async () => {
    answer = { status: 302, headers: { location: 'http://127.0.0.1:9/' } };
    await expect(send()).rejects.toThrow('302');
  });

  it('that does not answer in time, or not at all, cannot be reached', async () => {
    answer = { status: 200, late: true };
    await expect(send(AbortSignal.timeout(100))).rejects.toThrow(AxisUnreachable);
    const gone = overHttp({ url: 'http://127.0.0.1:9/', systemId: null, secretKey: null });
    await expect(gone.send(file(), never)).rejects.toThrow(AxisUnreachable);
  });
});
