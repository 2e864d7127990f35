import { expect, it } from '@jest/globals';
import { type Application, describeApplication } from '../application.js';

const define = (application: () => Application) => {
  it('is told to strangers: it lives', async () => {
    const answer = await application().visitor().get('/api/v1/health');
    expect(answer).toMatchObject({ status: 200, body: { status: 'live' } });
  });

  it('is ready with its schema, and nothing behind but the messages that wait', async () => {
    expect(await application().visitor().get('/api/v1/ready')).toMatchObject({
      status: 200,
      body: {
        ready: true,
        schemaVersion: expect.stringMatching(/\d/),
        oldestOverdueLimit: null,
        oldestUndeliveredMessage: '2023-05-16T09:00:00.000+07:00',
      },
    });
  });

  it('names the oldest limit that nobody has recorded', async () => {
    const { store, engine } = application().server.installation;
    await engine.stop();
    const limit = "consultation_id = 'nang-cap-dt643' AND kind = 'opinion'";
    await store.write((tx) => tx.execute(`UPDATE limits SET due_at = '2023-06-13T17:00:00.000Z' WHERE ${limit}`));
    expect((await application().visitor().get('/api/v1/ready')).body).toMatchObject({
      oldestOverdueLimit: '2023-06-14T00:00:00.000+07:00',
    });
  });

  it('tells Prometheus what goes on, of this machine only', async () => {
    const stranger = application().visitor();
    await stranger.get('/api/v1/health');
    const { status, headers, body } = await stranger.get<string>('/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain');
    expect(body).toContain('http_requests_total{method="GET",route="/api/v1/health",status="200"}');
    for (const metric of [
      'dong_thuan_door_batch_commands_count',
      'dong_thuan_door_commands_total{command="opinion.answer",result="accepted"}',
      'dong_thuan_door_queue_depth 0',
      'dong_thuan_limits_passed_total',
      'dong_thuan_sweep_lag_seconds_count',
      'dong_thuan_journal_entries_total',
      'nodejs_eventloop_lag_seconds',
    ])
      expect(body).toContain(metric);
    const proxied = await stranger.get('/metrics', { headers: { 'x-forwarded-for': '10.1.2.3' } });
    expect(proxied).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('counts as many entries of the journal as there are', async () => {
    const { body } = await application().visitor().get<string>('/metrics');
    const row = await application().server.installation.store.reader.row<{ entries: number }>(
      'SELECT COUNT(*) AS entries FROM journal',
    );
    expect(body).toMatch(new RegExp(`dong_thuan_journal_entries_total ${row?.entries}\\b`));
  });

  it('gives every answer its id, its protections, and no hint of what it is made of', async () => {
    const { headers } = await application()
      .visitor()
      .get('/api/v1/nowhere', { headers: { 'x-request-id': 'thu-1' } });
    expect(headers.get('x-request-id')).toBe('thu-1');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none';script-src 'self';style-src 'self';/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('describes the interface to programs and people, with nothing loaded from elsewhere', async () => {
    const stranger = application().visitor();
    const described = await stranger.get<{ openapi: string; paths: object }>('/api/openapi.json');
    expect(described.body.openapi).toMatch(/^3\./);
    expect(Object.keys(described.body.paths)).toEqual(expect.arrayContaining(['/api/v1/session', '/api/v1/me']));
    const page = await stranger.get<string>('/api/docs');
    expect(page.status).toBe(200);
    const loaded = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(loaded.filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
    // The policy forbids inline scripts, so the page may have none.
    expect(page.body).not.toMatch(/<script>/);
    const script = loaded.find((address) => address.endsWith('swagger-ui-init.js')) ?? '';
    expect((await stranger.get(new URL(script, `${application().url}/api/`).pathname)).status).toBe(200);
  });
};

// It plays its samples itself: what it counts begins with its start.
describeApplication('the health of the server', define, {}, 'migrated');
