/** The files with which letters are signed: what is said of one that cannot be used, and who signs what. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LetterFacts } from '../../src/letters/facts/letter-facts.js';
import { writerHere } from '../../src/letters/rendering/letter-writer.js';
import { signatureOn } from '../../src/letters/signing/signature.js';
import { identityFor } from '../../src/letters/signing/signing-identity.js';
import { readConfig } from '../../src/platform/config/config.js';
import { ConfigError } from '../../src/platform/config/config-error.js';
import type { Logger } from '../../src/platform/logging/logger.js';
import { Metrics } from '../../src/platform/metrics/metrics.js';
import { openInstallation } from '../../src/server/installation.js';
import type { CivilDate, Instant } from '../../workflows/limits/time.js';
import { describeOn } from '../databases.js';
import { ofTheRun } from '../templates.js';
import { LETTERS } from './a-letter.js';
import { EXPIRED, PASSPHRASE, VALID } from './pkcs12-files.js';

const letter = (name: string) => LETTERS[name] as LetterFacts;
const UNNUMBERED = { issue: null, publicAddress: null };
const ISSUED = {
  issue: {
    number: '45/SXD-QLQH',
    on: '2023-06-27' as CivilDate,
    at: '2023-06-27T03:00:00.000Z' as Instant,
    signedBy: 'Lê Thị Mai',
  },
  publicAddress: null,
};

describe('who signs a letter', () => {
  it('is who did the act, at its time, and at the time of its issue when it is issued', () => {
    expect(signatureOn(letter('01-lay-y-kien'), UNNUMBERED)).toEqual({
      reason: 'Nguyễn Hoài An ký',
      place: 'Phú Yên',
      at: '2023-06-14T02:00:00.000Z',
    });
    expect(signatureOn(letter('01-lay-y-kien'), ISSUED)).toMatchObject({
      reason: 'Nguyễn Hoài An ký; ban hành số 45/SXD-QLQH',
      at: '2023-06-27T03:00:00.000Z',
    });
  });

  it('is nobody until the head has signed what another’s act has caused', () => {
    expect(signatureOn(letter('05c-dinh-chinh'), UNNUMBERED)).toBeNull();
    expect(signatureOn(letter('05c-dinh-chinh'), ISSUED)?.reason).toBe('Lê Thị Mai ký; ban hành số 45/SXD-QLQH');
  });

  it('signs with the certificate of the agency, else with that of the province', () => {
    const of = (code: string) => ({ code, p12: VALID, passphrase: PASSPHRASE });
    const both = [of('phu-yen'), of('SXD')];
    expect(identityFor(both, 'SXD', 'phu-yen')?.code).toBe('SXD');
    expect(identityFor(both, 'STC', 'phu-yen')?.code).toBe('phu-yen');
    expect(identityFor([of('SXD')], 'STC', 'phu-yen')).toBeNull();
  });
});

it('a letter is not written without the signature that it should have', async () => {
  const writer = writerHere([{ code: 'SKHDT', p12: EXPIRED, passphrase: PASSPHRASE }]);
  await expect(writer.filesOf(letter('01-lay-y-kien'), UNNUMBERED)).rejects.toThrow(
    'The certificate of SKHDT ended on 2021-01-01.',
  );
  const awaited = await writer.filesOf(letter('05c-dinh-chinh'), UNNUMBERED);
  expect(awaited.pdf.includes('/ByteRange')).toBe(false);
});

/** As a secret lies: what others may read is refused. */
const OWN = { mode: 0o600 };

describeOn('sqlite', 'the folder of signatures', (open) => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'signatures-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = (code: string, p12: Uint8Array | string, passphrase: string | null = PASSPHRASE) =>
    Promise.all([
      writeFile(join(folder, `${code}.p12`), p12, OWN),
      ...(passphrase === null ? [] : [writeFile(join(folder, `${code}.passphrase`), `${passphrase}\n`, OWN)]),
    ]);
  const config = () =>
    readConfig({ DATABASE_URL: open.url(), SIGNING_KEY: ofTheRun('TEST_SIGNING_KEY'), LETTER_SIGNATURES_DIR: folder });
  /** What is said at the start: as a warning, or as the reason why it does not start. */
  const start = async () => {
    const warned: string[] = [];
    const logger = { warn: (_: object, text: string) => warned.push(text), info: () => undefined } as unknown as Logger;
    const { store, letters } = await openInstallation(config(), logger, new Metrics());
    await letters.writer.close();
    await store.close();
    return warned;
  };

  it.each([
    ['is not there', async () => rm(folder, { recursive: true }), 'which cannot be read'],
    ['holds no file', async () => undefined, 'there is no file CODE.p12'],
    ['lacks a passphrase', async () => put('SXD', VALID, null), 'SXD.passphrase cannot be read'],
    [
      'others may read',
      async () => {
        await put('SXD', VALID);
        await chmod(join(folder, 'SXD.passphrase'), 0o644);
      },
      /run "chmod 600 .*SXD\.passphrase"/,
    ],
  ])('that %s is told with what to do', async (_what, prepare, sentence) => {
    await prepare();
    expect(config).toThrow(ConfigError);
    expect(config).toThrow(sentence);
  });

  it('is opened at the start, and every file that cannot be used is told', async () => {
    await put('SXD', VALID, 'sai');
    await put('SKHDT', EXPIRED);
    await put('STC', 'không phải PKCS#12');
    const started = start();
    await expect(started).rejects.toThrow(/SKHDT\.p12 holds a certificate that ended on 2021-01-01\./);
    await expect(started).rejects.toThrow(/STC\.p12 is no PKCS#12 file with one key and its certificate\./);
    await expect(started).rejects.toThrow(/SXD\.p12 cannot be opened with its passphrase\./);
    await expect(started).rejects.toThrow('Put the right file and passphrase in their place');
    await expect(started).rejects.not.toThrow(PASSPHRASE);
  });

  it('starts with files that are in order, and tells of one that signs nothing', async () => {
    await put('SXD', VALID);
    await put('phu-yen', VALID);
    await put('SXDD', VALID);
    const warned = await start();
    expect(warned.filter((text) => text.includes('Nothing is signed'))).toEqual([
      'Nothing is signed with it: SXDD is the code neither of the province nor of an agency.',
    ]);
  });
});
