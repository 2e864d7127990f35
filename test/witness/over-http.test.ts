import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from '@jest/globals';
import { signingKeyFrom } from '../../src/journal/signing-key.js';
import { verifyProof } from '../../src/journal/verify-proof.js';
import { startApplication } from '../application.js';
import { describeOnBothDatabases } from '../databases.js';
import { ofTheRun } from '../templates.js';
import { ALog } from './a-log.js';
import { Witnesses } from './a-witness.js';

const DOSSIER = 'nang-cap-dt643';

describeOnBothDatabases(
  'a server with a witness',
  (open) => {
    const witnesses = new Witnesses();
    const key = signingKeyFrom(ofTheRun('TEST_SIGNING_KEY'));
    const published = new ALog(key).verifier;
    afterAll(() => witnesses.end());

    it('has what it signs cosigned, and gives proofs with it', async () => {
      const witness = await witnesses.start([published], '--follow');
      const application = await startApplication(open.url(), {
        WITNESSES: `${witness.verifier} ${witness.url} follow`,
      });
      try {
        const person = await application.signIn('truong.skhdt');
        const { status, body } = await person.get(`/api/v1/consultations/${DOSSIER}/proof`);
        expect(status).toBe(200);
        expect(verifyProof(body, [key.publicKey], [witness.verifier])).toMatchObject({
          ok: true,
          witnesses: [witness.verifier],
        });
        expect((await person.get('/api/v1/ready')).body).toMatchObject({ ready: true, witnesses: null });
      } finally {
        await application.stop();
      }
    });

    it('tells of one that refuses, and goes on', async () => {
      const refusing = createServer((_request, response) => response.writeHead(422).end('It is not the same.\n'));
      await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
      const address = `http://127.0.0.1:${(refusing.address() as AddressInfo).port}`;
      const witness = await witnesses.start([published]);
      const application = await startApplication(open.url(), { WITNESSES: `${witness.verifier} ${address}` });
      try {
        const person = await application.signIn('truong.skhdt');
        const { body } = await person.get(`/api/v1/consultations/${DOSSIER}/proof`);
        expect(verifyProof(body, [key.publicKey], [witness.verifier])).toMatchObject({ ok: true, witnesses: [] });
        expect((await person.get('/api/v1/ready')).body).toMatchObject({
          ready: true,
          witnesses: expect.stringMatching(
            /^Cảnh báo: bên chứng kiến chung-kien-\S+ từ chối ký: sổ ghi không nối tiếp/,
          ),
        });
        const { body: metrics } = await person.get<string>('/metrics');
        expect(metrics).toMatch(/dong_thuan_witness_refusals_total\{witness="chung-kien-\S+"\} 1/);
      } finally {
        await application.stop();
        refusing.close();
      }
    });
  },
  'samples',
);
