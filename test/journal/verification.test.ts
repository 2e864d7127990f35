import { beforeAll, expect, it } from '@jest/globals';
import type {
  VerificationProgress,
  VerificationResult,
  VerificationView,
} from '../../src/api/verification/verification.views.js';
import { keepDrill } from '../../src/backup/drill.js';
import { verifyStore } from '../../src/journal/verify.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, opened } from '../http/asking.js';

describeApplication('verification over HTTP', (application) => {
  let lead: Visitor;
  let admin: Visitor;
  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    admin = await application().signIn('quantri');
  });
  const store = () => application().server.installation.store;
  const linesOf = (text: string) =>
    text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as VerificationProgress | VerificationResult);

  it('of one consultation tells what was checked, and the checkpoint that anchors it', async () => {
    const { id } = await opened(lead);
    const answer = accepted<VerificationView>(await lead.get(`/api/v1/consultations/${id}/verification`));
    expect(answer).toEqual({
      ok: true,
      entries: 1,
      checkpoint: { seq: expect.any(Number), at: expect.any(String) },
      faults: [],
    });
  });

  it('of everything is for administrators and home affairs', async () => {
    for (const login of ['truong.skhdt', 'truong.vp', 'chutich'])
      expect((await (await application().signIn(login)).get('/api/v1/verification')).status).toBe(403);
    for (const login of ['quantri', 'chuyenvien.snv'])
      expect((await (await application().signIn(login)).get('/api/v1/verification')).status).toBe(200);
  });

  it('and the last restore drill are for the same, once there was one', async () => {
    for (const login of ['truong.skhdt', 'chutich'])
      expect((await (await application().signIn(login)).get('/api/v1/restore-drill')).status).toBe(403);
    expect(accepted(await admin.get('/api/v1/restore-drill'))).toEqual({ drill: null });
    const { store, engine } = application().server.installation;
    const outcome = { takenAt: null, passed: false, reason: 'Hỏng.', consultations: 0, entries: 0, seconds: 3 };
    await keepDrill(store, outcome, () => engine.now());
    await keepDrill(store, { ...outcome, passed: true, reason: null, consultations: 7, entries: 9 }, () =>
      engine.now(),
    );
    expect(accepted(await admin.get('/api/v1/restore-drill'))).toEqual({
      drill: {
        at: expect.stringContaining('+07:00'),
        takenAt: null,
        passed: true,
        reason: null,
        consultations: 7,
        entries: 9,
        seconds: 3,
      },
    });
    const told = "SELECT COUNT(*) AS n FROM journal WHERE chain = ':audit' AND command = 'drill.done'";
    expect(await store.reader.row(told)).toEqual({ n: 2 });
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });

  it('of everything tells how far it is, line by line, and the result last', async () => {
    const answer = await admin.get<string>('/api/v1/verification');
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    const lines = linesOf(accepted(answer));
    const counted = await store().reader.row<{ n: number }>('SELECT COUNT(*) AS n FROM consultations');
    const of = Number(counted?.n);
    expect(lines[0]).toEqual({ done: 0, of });
    expect(lines.at(-2)).toEqual({ done: of, of });
    expect(lines.at(-1)).toMatchObject({ ok: true, consultations: of, consultation: null, reason: null });
  });

  it('of everything runs once at a time, and can be run again', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => admin.get('/api/v1/verification')));
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.body).toMatchObject({ code: 'verification-running' });
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect((await admin.get('/api/v1/verification')).status).toBe(200);
  });

  it('leaves others their turn meanwhile', async () => {
    const order: string[] = [];
    await Promise.all([
      admin.get('/api/v1/verification').then(() => order.push('verified')),
      lead.get('/api/v1/health').then(() => order.push('answered')),
    ]);
    expect(order).toEqual(['answered', 'verified']);
  });

  it('finds what was changed behind the law’s back', async () => {
    const { id } = await opened(lead);
    await store().write((tx) => tx.execute("UPDATE consultations SET state = 'concluded' WHERE id = ?", [id]));
    const lines = linesOf(accepted(await admin.get('/api/v1/verification')));
    expect(lines.at(-1)).toMatchObject({
      ok: false,
      consultation: id,
      reason: expect.stringContaining('consultations'),
    });
  });
});
