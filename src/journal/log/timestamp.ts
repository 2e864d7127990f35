/**
 * Timestamps of checkpoints by an authority (RFC 3161): what is asked for, and whether an answer is what was asked for. What is stamped
 * is the signed checkpoint: its text, an empty line and the first line of signature, which is ours.
 */
import { createHash, randomBytes, webcrypto, X509Certificate } from 'node:crypto';
import { Integer, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  CryptoEngine,
  type ExtKeyUsage,
  MessageImprint,
  SignedData,
  SignedDataVerifyError,
  setEngine,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { type Instant, instantOf } from '../../../workflows/limits/time.js';
import { BadTimestamp, type TimestampFault } from './bad-timestamp.js';
import { noteOf } from './note.js';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TIMESTAMP = '1.2.840.113549.1.9.16.1.4';
const KEY_USAGES = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const GRANTED = [0, 1];
/** By which pkijs tells that the certificate of the signer leads to none that is trusted. */
const UNTRUSTED_CHAIN = 5;

setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as Crypto }));

/** The text that is stamped. */
export function stampedText(body: string, signatures: string): string {
  return noteOf(body, [signatures.slice(0, signatures.indexOf('\n') + 1)]);
}

export interface TimestampQuery {
  /** DER of a TimeStampReq. */
  readonly der: Buffer;
  readonly nonce: Buffer;
}

/** Asks for a token over a text, with a number that the answer must bear and the certificate of who signs. */
export function timestampQuery(text: string): TimestampQuery {
  const nonce = randomBytes(16);
  // Positive, and in the fewest bytes: an integer of DER.
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: new OctetString({ valueHex: bytes(sha256(text)) }),
    }),
    nonce: new Integer({ valueHex: bytes(nonce) }),
    certReq: true,
  });
  return { der: Buffer.from(request.toSchema().toBER()), nonce };
}

/** The token in the answer to a query, DER. @throws BadTimestamp when it was refused, or answers another query */
export function tokenIn(answer: Buffer, { nonce }: TimestampQuery): Buffer {
  const response = read(() => TimeStampResp.fromBER(bytes(answer)));
  const { status } = response.status;
  if (!GRANTED.includes(status) || response.timeStampToken === undefined)
    throw new BadTimestamp('broken', `The authority refused (status ${status}).`);
  const token = Buffer.from(response.timeStampToken.toSchema().toBER());
  const given = read(() => Buffer.from(infoOf(signedIn(token)).nonce?.valueBlock.valueHexView ?? []));
  if (!given.equals(nonce))
    throw new BadTimestamp('other', 'It answers another query: its nonce is not the one that was sent.');
  return token;
}

/**
 * When a token says that a text was there. `authorities` are certificates in PEM that are trusted; null: nobody vouches for its signer,
 * and its signature is held against the certificate that it bears. @throws BadTimestamp
 */
export async function stampedAt(token: Buffer, text: string, authorities: string | null): Promise<Instant> {
  const signed = read(() => signedIn(token));
  const info = read(() => infoOf(signed));
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const isOurs =
    hashAlgorithm.algorithmId === SHA256 && Buffer.from(hashedMessage.valueBlock.valueHexView).equals(sha256(text));
  if (!isOurs)
    throw new BadTimestamp('other', 'It stamps something else: its imprint is not the hash of the checkpoint.');
  const verified = await signed
    .verify({
      signer: 0,
      ...(authorities === null ? {} : { checkChain: true, trustedCerts: certificatesIn(authorities) }),
      checkDate: info.genTime,
      data: bytes(Buffer.from(text)),
      extendedMode: true,
    })
    .catch((error: unknown) => {
      throw new BadTimestamp(
        aboutOf(error),
        `Its signature does not lead to an authority that is trusted here: ${wordsOf(error)}`,
      );
    });
  if (verified.signatureVerified !== true) throw new BadTimestamp('signature', 'Its signature is false.');
  if (authorities !== null && verified.signerCertificateVerified !== true)
    throw new BadTimestamp('authority', 'Its signer is not of an authority that is trusted here.');
  if (!mayStamp(verified.signerCertificate ?? undefined))
    throw new BadTimestamp('authority', 'The certificate of its signer is not for stamping times.');
  return instantOf(info.genTime.getTime());
}

/** The certificates of a file. @throws Error when one of them is none */
export function certificatesIn(pem: string): Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => Certificate.fromBER(bytes(new X509Certificate(block).raw)));
}

function signedIn(token: Buffer): SignedData {
  const content = ContentInfo.fromBER(bytes(token));
  if (content.contentType !== SIGNED_DATA) throw new BadTimestamp('broken', 'It is no signed data.');
  const signed = new SignedData({ schema: content.content });
  if (signed.encapContentInfo.eContentType !== TIMESTAMP) throw new BadTimestamp('broken', 'It is no timestamp.');
  return signed;
}

function infoOf({ encapContentInfo }: SignedData): TSTInfo {
  return TSTInfo.fromBER(bytes(Buffer.from(encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0))));
}

function mayStamp(certificate: Certificate | undefined): boolean {
  const usages = certificate?.extensions?.find(({ extnID }) => extnID === KEY_USAGES);
  return (usages?.parsedValue as ExtKeyUsage | undefined)?.keyPurposes.includes(TIME_STAMPING) === true;
}

/** What a stranger sent is read, or is no timestamp. */
function read<Value>(reading: () => Value): Value {
  try {
    return reading();
  } catch (error) {
    if (error instanceof BadTimestamp) throw error;
    throw new BadTimestamp('broken', `It cannot be read: ${wordsOf(error)}`);
  }
}

/** What the library says of a chain that leads nowhere; everything else that it throws is about the token itself. */
function aboutOf(error: unknown): TimestampFault {
  return error instanceof SignedDataVerifyError && error.code === UNTRUSTED_CHAIN ? 'authority' : 'signature';
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
/** A copy in memory of its own. */
const bytes = (data: Buffer): ArrayBuffer => new Uint8Array(data).buffer;
