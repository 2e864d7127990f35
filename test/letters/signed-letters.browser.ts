/** Letters signed with a certificate of the test, and looked at by pdfsig of poppler, from the act to the issue. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LetterView, VerifiedLetterView } from '../../src/api/letters/letter.views.js';
import { verifyStore } from '../../src/journal/verify.js';
import type { LetterFacts } from '../../src/letters/facts/letter-facts.js';
import { filesOf } from '../../src/letters/letter.js';
import { threadedWriter } from '../../src/letters/rendering/threaded-writer.js';
import { sha256 } from '../../src/platform/canonical-json.js';
import { type Application, startApplication } from '../application.js';
import { describeOnBothDatabases } from '../databases.js';
import { accepted, opened } from '../http/asking.js';
import { LETTERS } from './a-letter.js';

const run = promisify(execFile);
const PASSPHRASE = 'mật khẩu của dấu thử';
const REQUEST = LETTERS['01-lay-y-kien'] as LetterFacts;
const RENDERING = { issue: null, publicAddress: 'https://dongthuan.example' };

/** A key and a certificate in a PKCS#12 file, as an authority hands them out. @returns the path */
async function aSeal(folder: string, code: string, ...key: readonly string[]): Promise<string> {
  const [pem, certificate, p12] = ['key.pem', 'crt', 'p12'].map((ending) => join(folder, `${code}.${ending}`)) as [
    string,
    string,
    string,
  ];
  const request = [
    'req',
    '-x509',
    '-newkey',
    ...key,
    '-nodes',
    '-utf8',
    '-days',
    '30',
    '-keyout',
    pem,
    '-out',
    certificate,
  ];
  await run('openssl', [...request, '-subj', `/C=VN/O=UBND tỉnh Phú Yên/CN=Dấu thử của ${code}`]);
  await writeFile(join(folder, `${code}.passphrase`), `${PASSPHRASE}\n`, { mode: 0o600 });
  await run('openssl', [
    'pkcs12',
    '-export',
    '-inkey',
    pem,
    '-in',
    certificate,
    '-out',
    p12,
    '-passout',
    `pass:${PASSPHRASE}`,
  ]);
  await rm(pem);
  await chmod(p12, 0o600);
  return p12;
}

const RSA = ['rsa:2048'] as const;
const EC = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] as const;

describe('a signed letter', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'signed-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['RSA', RSA],
    ['EC', EC],
  ])('by a key of %s is valid, as a whole, and not once a byte is changed', async (code, key) => {
    const { readFile } = await import('node:fs/promises');
    const p12 = new Uint8Array(await readFile(await aSeal(folder, code, ...key)));
    // No agency has this code: the certificate of the province signs for it.
    const writer = threadedWriter([{ code: 'phu-yen', p12, passphrase: PASSPHRASE }]);
    try {
      const { pdf, docx } = await writer.filesOf(REQUEST, RENDERING);
      const unsigned = await filesOf(REQUEST, RENDERING);
      expect(pdf.subarray(0, unsigned.pdf.length).equals(unsigned.pdf)).toBe(true);
      expect(docx.equals(unsigned.docx)).toBe(true);
      const told = await pdfsig(folder, pdf);
      expect(told).toContain('Signature Validation: Signature is Valid.');
      expect(told).toContain('Total document signed');
      expect(told).toContain('Signature Type: ETSI.CAdES.detached');
      expect(told).toContain(`Signer Certificate Common Name: Dấu thử của ${code}`);
      expect(told).toContain('Signing Time: Jun 14 2023 02:00:00');
      const changed = Buffer.from(pdf);
      changed.writeUInt8((changed.at(unsigned.pdf.length - 200) ?? 0) ^ 1, unsigned.pdf.length - 200);
      expect(await pdfsig(folder, changed)).not.toContain('Signature is Valid.');
      if (code === 'RSA') expect((await writer.filesOf(REQUEST, RENDERING)).pdf.equals(pdf)).toBe(true);
    } finally {
      await writer.close();
    }
  });
});

async function pdfsig(folder: string, pdf: Buffer): Promise<string> {
  const file = join(folder, 'letter.pdf');
  await writeFile(file, pdf);
  // It ends with an error where a signature does not hold, and says so.
  return run('pdfsig', [file], { env: { ...process.env, TZ: 'UTC' } }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
}

describeOnBothDatabases(
  'letters of an agency that signs',
  (open) => {
    let folder: string;
    let application: Application;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'signatures-'));
      await aSeal(folder, 'SKHDT', ...RSA);
      application = await startApplication(open.url(), { LETTER_SIGNATURES_DIR: folder });
    });
    afterAll(async () => {
      await application.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it('are signed with the act and again with their number, and kept, shown and proved as signed', async () => {
      const lead = await application.signIn('truong.skhdt');
      const { id } = await opened(lead);
      const letters = async () =>
        accepted<{ letters: LetterView[] }>(await lead.get(`/api/v1/consultations/${id}/letters`)).letters;
      const code = (await letters())[0]?.code ?? '';
      const pdf = async () => {
        const answer = await fetch(`${application.url}/api/v1/letters/${code}/pdf`, {
          headers: { cookie: lead.cookies() },
        });
        return Buffer.from(await answer.arrayBuffer());
      };
      const signed = await pdf();
      const clerk = await application.signIn('vanthu.skhdt');
      accepted(await clerk.post('/api/v1/letters/issue', { letters: [code], number: '77/SKHĐT-TH' }));
      const issued = await pdf();
      for (const file of [signed, issued]) {
        const told = await pdfsig(folder, file);
        expect(told).toContain('Signature is Valid.');
        expect(told).toContain('Total document signed');
        expect(told).toContain('Dấu thử của SKHDT');
      }
      expect((await letters())[0]?.files?.pdfHash).toBe(sha256(issued));
      const seen = accepted<VerifiedLetterView>(await application.visitor().get(`/api/v1/verification/${code}`));
      expect(seen.hashes).toEqual(expect.arrayContaining([sha256(signed), sha256(issued)]));
      const { stdout } = await run('pdftotext', [join(folder, 'letter.pdf'), '-']);
      expect(stdout).toContain('77/SKHĐT-TH');
      await application.stop();
      expect(await verifyStore(await open())).toMatchObject({ ok: true });
    });
  },
  'samples',
);
