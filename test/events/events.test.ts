import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Application, describeApplication, startApplication, type Visitor } from '../application.js';
import { describeOn } from '../databases.js';
import { agreeing, done, opened, read } from '../http/asking.js';
import { type Listener, listen } from './listening.js';

const LONG = 60_000;

describeApplication('the stream of events', (application) => {
  let lead: Visitor;
  let asked: Visitor;
  const open: Listener[] = [];

  const listening = async (visitor: Visitor, from: { after?: string; lastEventId?: string } = {}) => {
    const listener = await listen(application().url, visitor, from);
    open.push(listener);
    return listener;
  };
  const streams = async () => {
    const { body } = await application().visitor().get<string>('/metrics');
    return Number(/^dong_thuan_event_streams (\d+)$/m.exec(body)?.[1]);
  };

  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    asked = await application().signIn('truong.sxd');
  });
  afterEach(() => {
    for (const listener of open.splice(0)) listener.leave();
  });

  it('is nothing for strangers', async () => {
    const answer = await application().visitor().get('/api/v1/events');
    expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  });

  it('tells the parties what was done, by whom, and their agency of its message, and nobody else', async () => {
    const [leads, askeds, other, office] = [
      await listening(lead),
      await listening(asked),
      await listening(await application().signIn('truong.stp')),
      await listening(await application().signIn('chuyenvien.vp')),
    ];
    const { id } = await opened(lead);
    const said = { id, seq: 1, command: 'consultation.open', by: 'Nguyễn Hoài An' };
    for (const listener of [leads, askeds, office])
      expect((await listener.hears('consultation', { id })).data).toEqual(said);
    await askeds.hears('inbox');
    await done(asked, id, 'opinions/SXD/answer', agreeing);
    expect(await leads.hears('consultation', { id, seq: 2 })).toMatchObject({
      data: { command: 'opinion.answer', by: 'Đặng Quốc Hùng' },
    });
    // What the others heard has been told in the same look: had it been for this one, it would be here.
    expect(other.heard.filter(({ kind }) => kind === 'consultation')).toEqual([]);
  });

  it('is never kept, gathered or compressed on the way', async () => {
    const listener = await listening(lead);
    const { headers } = listener;
    const { id } = await opened(lead);
    await listener.hears('consultation', { id });
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('content-encoding')).toBeNull();
    expect(listener.text).toMatch(/^retry: 2000\nid: /);
  });

  it('resumes after the last event that was heard, by header or by query, and leaves nothing out', async () => {
    const first = await listening(asked);
    const before = await opened(lead);
    await first.hears('consultation', { id: before.id });
    first.leave();
    const missed = await opened(lead);
    for (const from of [{ lastEventId: first.lastId }, { after: first.lastId }]) {
      const again = await listening(asked, from);
      await again.hears('consultation', { id: missed.id, seq: 1 });
      await again.hears('inbox');
      expect(again.heard.map(({ kind }) => kind)).not.toContain('reset');
      const later = await opened(lead);
      await again.hears('consultation', { id: later.id });
      again.leave();
    }
  });

  it('says to read everything anew where it cannot know what was missed', async () => {
    for (const lastEventId of ['nonsense', '2999-01-01T00:00:00.000Z'])
      await (await listening(asked, { lastEventId })).hears('reset');
  });

  it('gives every event the place from which to resume', async () => {
    const listener = await listening(lead);
    const { id } = await opened(lead);
    const heard = await listener.hears('consultation', { id });
    expect(heard.id).toMatch(/^2023-06-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('tells when the virtual clock has moved, and what passed by it, by nobody', async () => {
    const listener = await listening(await application().signIn('truong.stnmt'));
    const admin = await application().signIn('quantri');
    await admin.post('/api/v1/clock/advance', { to: 'next-limit' });
    await listener.hears('clock', { now: '2023-06-15T00:00:00.000+07:00' });
    const passed = await listener.hears('consultation', { command: 'limit.passed' });
    expect(passed.data.by).toBeNull();
  });

  it('ends with the session, and with the person', async () => {
    const { store } = application().server.installation;
    const leaving = await application().signIn('truong.stp');
    const signedOut = await listening(leaving);
    await leaving.delete('/api/v1/session');
    await signedOut.ended;
    const switchedOff = await listening(await application().signIn('chuyenvien.snv'));
    const active = (on: boolean) =>
      store.write((tx) => tx.execute('UPDATE people SET active = ? WHERE login = ?', [on, 'chuyenvien.snv']));
    await active(false);
    await switchedOff.ended;
    await active(true);
  });

  it('is open eight times for one session and not more, and counted', async () => {
    const somebody = await application().signIn('truong.snv');
    await Promise.all(Array.from({ length: 8 }, () => listening(somebody)));
    const ninth = await somebody.get('/api/v1/events');
    expect(ninth).toMatchObject({ status: 503, body: { code: 'too-many-streams' } });
    expect(await streams()).toBeGreaterThanOrEqual(8);
    for (const listener of open) listener.leave();
    await Promise.all(open.map(({ ended }) => ended));
    await expect(
      (async () => {
        while ((await streams()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
      })(),
    ).resolves.toBeUndefined();
  });

  it('answers HEAD with its headers only', async () => {
    const answer = await lead.request('HEAD', '/api/v1/events');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });

  describe('when the server stops in order', () => {
    it('ends, and the client resumes at the next server', async () => {
      const listener = await listening(asked);
      const { id } = await opened(lead);
      await listener.hears('consultation', { id });
      await application().restart();
      await listener.ended;
      const again = await listening(asked, { lastEventId: listener.lastId });
      await again.hears('consultation', { id });
    });
  });
});

describeOn('postgres', 'the stream of events beside another replica', (openStore) => {
  let replicas: Application[] = [];
  afterEach(async () => {
    for (const replica of replicas) await replica.stop();
    replicas = [];
  });

  it(
    'tells what was done at the other',
    async () => {
      const url = await openStore.blank();
      replicas = [await startApplication(url)];
      replicas.push(await startApplication(url));
      const [here, there] = replicas;
      if (here === undefined || there === undefined) throw new Error('Two replicas run.');
      const listener = await listen(there.url, await there.signIn('truong.sxd'));
      const lead = await here.signIn('truong.skhdt');
      const { id } = await opened(lead);
      await listener.hears('consultation', { id, seq: 1 });
      await listener.hears('inbox');
      expect((await read(lead, id)).state).toBe('collecting');
      listener.leave();
    },
    LONG,
  );
});
