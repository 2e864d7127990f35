/** A time-stamping authority (RFC 3161): OpenSSL's own, behind a server of HTTP that can be told to answer wrongly. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this machine has an OpenSSL that stamps. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

const CONFIG = `
[tsa]
default_tsa = one
[one]
serial = serial
crypto_device = builtin
signer_cert = signer.pem
certs = ca.pem
signer_key = signer.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
[for-stamping]
basicConstraints = CA:FALSE
keyUsage = digitalSignature
extendedKeyUsage = critical,timeStamping
[for-servers]
basicConstraints = CA:FALSE
extendedKeyUsage = serverAuth
`;

/** How it answers: truly, or as an authority must not. */
export type Manner = 'true' | 'refuses' | 'stamps something else' | 'another nonce' | 'nonsense' | 'an error';

export class Authority {
  readonly folder = mkdtempSync(join(tmpdir(), 'dong-thuan-tsa-'));
  manner: Manner = 'true';
  /** How often it was asked. */
  asked = 0;
  private readonly server: Server;
  private earlier: Buffer | null = null;

  constructor() {
    writeFileSync(join(this.folder, 'tsa.cnf'), CONFIG);
    writeFileSync(join(this.folder, 'serial'), '01\n');
    const ca = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '9000', '-subj', '/CN=Goc thu nghiem'];
    this.openssl('req', ...ca, '-keyout', 'ca.key', '-out', 'ca.pem');
    this.certify('signer', 'for-stamping');
    this.certify('server', 'for-servers');
    this.server = createServer((request, response) => {
      void bodyOf(request).then((query) => {
        this.asked += 1;
        const isError = this.manner === 'an error';
        response.writeHead(isError ? 500 : 200, { 'content-type': 'application/timestamp-reply' });
        response.end(isError ? '' : this.answer(query));
      });
    });
  }

  /** The certificate of its root, a file. */
  get ca(): string {
    return join(this.folder, 'ca.pem');
  }

  get certificates(): string {
    return readFileSync(this.ca, 'utf8');
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/tsa`;
  }

  async end(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    rmSync(this.folder, { recursive: true });
  }

  /** The same as a token says, signed by a certificate of this authority that is for servers. */
  signedByServer(token: Buffer): Buffer {
    writeFileSync(join(this.folder, 'token.der'), token);
    this.openssl('cms', '-verify', '-noverify', '-inform', 'DER', '-in', 'token.der', '-out', 'info.der');
    const content = ['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-outform', 'DER', '-out', 'other.der'];
    const signer = ['-signer', 'server.pem', '-inkey', 'server.key', '-md', 'sha256'];
    this.openssl('cms', '-sign', '-binary', '-nodetach', '-in', 'info.der', ...signer, ...content);
    return readFileSync(join(this.folder, 'other.der'));
  }

  private answer(query: Buffer): Buffer {
    switch (this.manner) {
      case 'nonsense':
        return Buffer.from('3003020100ff', 'hex');
      case 'refuses':
        // It stamps no SHA-512.
        return this.reply(this.queryOver('x', '-sha512', '-cert'));
      case 'stamps something else':
        return this.reply(withNonceOf(query, this.queryOver('something else', '-sha256', '-cert')));
      case 'another nonce':
        return this.earlier ?? this.reply(this.queryOver('x', '-sha256', '-cert'));
      default:
        this.earlier ??= this.reply(query);
        return this.reply(query);
    }
  }

  private queryOver(text: string, ...options: string[]): Buffer {
    writeFileSync(join(this.folder, 'text'), text);
    this.openssl('ts', '-query', '-data', 'text', ...options, '-out', 'query.tsq');
    return readFileSync(join(this.folder, 'query.tsq'));
  }

  private reply(query: Buffer): Buffer {
    writeFileSync(join(this.folder, 'asked.tsq'), query);
    this.openssl(
      'ts',
      '-reply',
      '-config',
      'tsa.cnf',
      '-section',
      'one',
      '-queryfile',
      'asked.tsq',
      '-out',
      'reply.tsr',
    );
    return readFileSync(join(this.folder, 'reply.tsr'));
  }

  private certify(name: string, use: string): void {
    const key = ['-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${name}`, '-keyout', `${name}.key`];
    this.openssl('req', ...key, '-out', `${name}.csr`);
    const signed = ['x509', '-req', '-in', `${name}.csr`, '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'];
    this.openssl(...signed, '-days', '9000', '-extfile', 'tsa.cnf', '-extensions', use, '-out', `${name}.pem`);
  }

  private openssl(...options: string[]): void {
    const { status, stderr } = spawnSync('openssl', options, { cwd: this.folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${options.join(' ')}: ${stderr}`);
  }
}

/** The query over another imprint: the 32 bytes of the hash are those of another. */
function withNonceOf(query: Buffer, other: Buffer): Buffer {
  const at = (der: Buffer) => der.indexOf(Buffer.from('0420', 'hex')) + 2;
  const changed = Buffer.from(query);
  other.copy(changed, at(query), at(other), at(other) + 32);
  return changed;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
