import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  isSignedBy,
  keepPublicKey,
  keptPublicKeys,
  keyIdOf,
  signingKeyFrom,
  signingKeyIn,
} from '../../src/journal/signing-key.js';
import { describeOnBothDatabases } from '../databases.js';
import { aKey } from './keys.js';

/** RFC 8032, section 7.1, test 2. */
const RFC = {
  secret: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
  publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  message: 'r',
  signature:
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
};
const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64');

describe('the signing key', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-key-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('signs as RFC 8032 says', () => {
    const der = Buffer.from(`302e020100300506032b657004220420${RFC.secret}`, 'hex');
    const pem = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ type: 'pkcs8', format: 'pem' });
    const key = signingKeyFrom(pem.toString());
    expect(key.publicKey).toBe(base64(RFC.publicKey));
    expect(key.sign(RFC.message)).toBe(base64(RFC.signature));
    expect(key.id).toBe(keyIdOf(base64(RFC.publicKey)));
    expect(key.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('tells its own signature from any other', () => {
    expect(isSignedBy(base64(RFC.publicKey), RFC.message, base64(RFC.signature))).toBe(true);
    expect(isSignedBy(base64(RFC.publicKey), 's', base64(RFC.signature))).toBe(false);
    expect(isSignedBy(aKey().publicKey, RFC.message, base64(RFC.signature))).toBe(false);
    expect(isSignedBy('', RFC.message, base64(RFC.signature))).toBe(false);
    expect(isSignedBy(base64(RFC.publicKey), RFC.message, 'none')).toBe(false);
  });

  it('is made on the first start, for the owner alone, and is the same on the next', async () => {
    const first = await signingKeyIn(join(folder, 'data'));
    const again = await signingKeyIn(join(folder, 'data'));
    expect(again.publicKey).toBe(first.publicKey);
    const { mode } = await stat(join(folder, 'data', 'signing-key.pem'));
    expect(mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'data'))).toEqual(['signing-key.pem']);
  });

  it('is one key for replicas that start together', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => signingKeyIn(folder)));
    expect(new Set(keys.map((key) => key.publicKey)).size).toBe(1);
  });

  it('refuses what is no Ed25519 key without repeating it', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const refused = /^The signing key is no Ed25519 private key in PEM form\.$/;
    expect(() => signingKeyFrom(pem)).toThrow(refused);
    await writeFile(join(folder, 'signing-key.pem'), 'secret', { mode: 0o600 });
    await expect(signingKeyIn(folder)).rejects.toThrow(refused);
  });
});

describeOnBothDatabases('public keys', (open) => {
  it('are kept, all that ever signed, unless they do not fit their id', async () => {
    const store = await open();
    const [first, second] = [aKey(), aKey()];
    for (const key of [first, second, first]) await keepPublicKey(store, key);
    const other = { key: `signing-key:${aKey().id}`, value: first.publicKey };
    await store.write((tx) => tx.insert('installation', [other, { key: 'signing', value: 'no key' }]));
    expect(await keptPublicKeys(store.reader)).toEqual(
      new Map([
        [first.id, first.publicKey],
        [second.id, second.publicKey],
      ]),
    );
  });
});
