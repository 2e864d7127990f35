/**
 * Files for the axis over HTTP, as the gateways of provincial axes take them: multipart/form-data with `edocFile` and `messageType`, and
 * the name and secret of this system in headers. No redirect is followed; of the answer nothing but its status is believed.
 */
import { openAsBlob } from 'node:fs';
import type { OutgoingFile } from './transport.js';
import { AxisUnreachable, type EdxmlTransport, RefusedByAxis } from './transport.js';

export interface HttpAxis {
  readonly url: string;
  /** Sent as `X-SystemId` and `X-SecretKey`; null where the gateway wants none. */
  readonly systemId: string | null;
  readonly secretKey: string | null;
}

/** What the other side says of the file and not of the moment: it will say so again. */
const FOR_GOOD = [400, 409, 410, 413, 415, 422];

export function overHttp({ url, systemId, secretKey }: HttpAxis): EdxmlTransport {
  const headers = {
    'user-agent': 'dong-thuan-edxml',
    ...(systemId === null ? {} : { 'x-systemid': systemId }),
    ...(secretKey === null ? {} : { 'x-secretkey': secretKey }),
  };
  return {
    async send(file, signal) {
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers,
        body: await formOf(file),
        signal,
      }).catch((error: unknown) => {
        throw new AxisUnreachable(signal.aborted ? 'There was no answer in time.' : reasonOf(error));
      });
      await answer.body?.cancel();
      if (answer.status >= 200 && answer.status < 300) return { address: url };
      const told = `The axis answered ${answer.status}.`;
      if (FOR_GOOD.includes(answer.status)) throw new RefusedByAxis(told);
      throw new Error(told);
    },
  };
}

async function formOf({ name, sort, path }: OutgoingFile): Promise<FormData> {
  const form = new FormData();
  form.set('messageType', sort === 'document' ? 'edoc' : 'status');
  form.set('edocFile', await openAsBlob(path, { type: 'application/xml' }), name);
  return form;
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message : message;
}
