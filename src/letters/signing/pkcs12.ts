/**
 * Signs PDF with the key of a PKCS#12 file: PAdES baseline B-B (ETSI EN 319 142-1), as an increment after the letter, whose own bytes
 * stay as they were written. With a key of RSA the same letter signed at the same time is the same bytes.
 */
import { X509Certificate } from 'node:crypto';
import { P12Signer, PDF } from '@libpdf/core';
import { sha256 } from '../../platform/canonical-json.js';
import type { LetterSignature } from './signature.js';
import type { SigningIdentity } from './signing-identity.js';

/** A signer that was opened, and of what. */
interface Opened {
  readonly signer: P12Signer;
  readonly certificate: X509Certificate;
}

/** To open a file takes longer than to sign: it is done once for each that is handed on. */
const opened = new Map<string, Promise<Opened>>();

function open(identity: SigningIdentity): Promise<Opened> {
  const key = `${identity.code} ${sha256(identity.p12)}`;
  const found = opened.get(key);
  if (found !== undefined) return found;
  const opening = (async () => {
    const signer = await P12Signer.create(identity.p12, identity.passphrase);
    return { signer, certificate: new X509Certificate(signer.certificate) };
  })();
  opened.set(key, opening);
  return opening;
}

/** The signed file. @throws Error where the certificate does not hold now */
export async function signedPdf(pdf: Buffer, identity: SigningIdentity, signature: LetterSignature): Promise<Buffer> {
  const { signer, certificate } = await open(identity);
  const wrong = validityFault(certificate, new Date());
  if (wrong !== null) throw new Error(`The certificate of ${identity.code} ${wrong}.`);
  const document = await PDF.load(pdf);
  const { bytes } = await document.sign({
    signer,
    reason: signature.reason,
    location: signature.place,
    signingTime: new Date(signature.at),
    level: 'B-B',
  });
  return Buffer.from(bytes);
}

/** What a PKCS#12 file is good for. */
export interface IdentityCheck {
  /** A sentence that says what is wrong with it; null: nothing. */
  readonly fault: string | null;
  /** The day on which its certificate ends; null where it cannot be read. */
  readonly until: Date | null;
}

/** Opens a file and looks at its certificate, on the day of `now`. What is in the file is never told. */
export async function checkIdentity({ p12, passphrase }: SigningIdentity, now: Date): Promise<IdentityCheck> {
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate((await P12Signer.create(p12, passphrase)).certificate);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const fault = /integrity/i.test(reason)
      ? 'cannot be opened with its passphrase'
      : 'is no PKCS#12 file with one key and its certificate';
    return { fault, until: null };
  }
  const until = new Date(certificate.validTo);
  const wrong = validityFault(certificate, now);
  return { fault: wrong === null ? null : `holds a certificate that ${wrong}`, until };
}

/** Why a certificate does not hold at a moment; null: it does. */
function validityFault({ validFrom, validTo }: X509Certificate, now: Date): string | null {
  const day = (text: string) => new Date(text).toISOString().slice(0, 10);
  if (now < new Date(validFrom)) return `holds only from ${day(validFrom)} on`;
  return now > new Date(validTo) ? `ended on ${day(validTo)}` : null;
}
