import { generateKeyPairSync } from 'node:crypto';
import { type SigningKey, signingKeyFrom } from '../../src/journal/signing-key.js';

/** A key that did not exist before. */
export function aKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return signingKeyFrom(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}
