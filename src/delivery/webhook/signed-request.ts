/** A webhook request, signed after the Standard Webhooks specification (symmetric signatures, v1). */
import { createHmac } from 'node:crypto';

export interface SignedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * @param id the same at every attempt: receivers know by it what they have already
 * @param secret "whsec_" and the key in base64
 * @param atMs when this attempt is made, by the clock on the wall: receivers refuse what is older than some minutes
 */
export function signedRequest(id: string, body: string, secret: string, atMs: number): SignedRequest {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const timestamp = String(Math.floor(atMs / 1000));
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    body,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'dong-thuan-webhooks',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    },
  };
}
