/** A request whose database does not answer: its sender is told in time what is known, and the same request again is done once. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Problem } from '../../src/http/problems/problem.js';
import { type Application, startApplication, type Visitor } from '../application.js';
import { describeOn } from '../databases.js';

const CONSULTATION = 'nang-cap-dt643';

describeOn(
  'postgres',
  'A request that takes too long',
  (open) => {
    let application: Application;
    let head: Visitor;
    let foreign: pg.Client;
    beforeAll(async () => {
      // Long enough that what nobody holds up is done in time on a busy machine, too.
      application = await startApplication(open.url(), { REQUEST_SECONDS: '5' });
      head = await application.signIn('truong.skhdt');
      foreign = new pg.Client({ connectionString: open.url() });
      foreign.on('error', () => undefined);
      await foreign.connect();
    });
    afterAll(async () => {
      await foreign.end();
      await application.stop();
    });

    it('as a read has changed nothing, and says when to try again', async () => {
      await foreign.query('BEGIN; LOCK TABLE inbox_messages IN ACCESS EXCLUSIVE MODE');
      const answer = await head.get<Problem>('/api/v1/inbox', { headers: { 'accept-language': 'en' } });
      expect(answer).toMatchObject({ status: 503, body: { code: 'too-slow', requestId: expect.any(String) } });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      await foreign.query('COMMIT');
      expect((await head.get('/api/v1/inbox')).status).toBe(200);
    });

    it('as a command says honestly that it is not known, and is done once when it comes again with its key', async () => {
      const { store } = application.server.installation;
      const read = await head.get(`/api/v1/consultations/${CONSULTATION}`);
      const send = () =>
        head.post<Problem>(
          `/api/v1/consultations/${CONSULTATION}/withdraw`,
          { reason: 'Không còn cần thiết' },
          { headers: { 'idempotency-key': 'rut-1', 'if-match': read.headers.get('etag') ?? '' } },
        );
      const withdrawn = () =>
        store.reader.rows("SELECT seq FROM journal WHERE chain = ? AND command = 'consultation.withdraw'", [
          CONSULTATION,
        ]);
      await foreign.query(`BEGIN; SELECT id FROM consultations WHERE id = '${CONSULTATION}' FOR UPDATE`);
      const first = await send();
      expect(first).toMatchObject({ status: 503, body: { code: 'outcome-unknown' } });
      expect(first.body.detail).toContain('Idempotency-Key');
      expect(Number(first.headers.get('retry-after'))).toBeGreaterThan(0);
      // Others are served meanwhile, and so are those who write something else.
      expect((await application.signIn('quantri')).cookies()).not.toBe('');
      expect(await withdrawn()).toHaveLength(0);
      await foreign.query('COMMIT');
      expect((await send()).status).toBe(200);
      expect((await send()).status).toBe(200);
      expect(await withdrawn()).toHaveLength(1);
    });
  },
  'samples',
);
