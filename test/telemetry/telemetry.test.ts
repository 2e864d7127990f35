/** Traces and metrics reach a collector where one is configured; where none is, nothing of the SDK is loaded. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { readConfig } from '../../src/platform/config/config.js';
import { ConfigError } from '../../src/platform/config/config-error.js';
import { Metrics } from '../../src/platform/metrics/metrics.js';
import { openTelemetry } from '../../src/platform/telemetry/open-telemetry.js';
import { prometheusProducer } from '../../src/platform/telemetry/prometheus-producer.js';
import { startApplication } from '../application.js';
import { describeOnBothDatabases } from '../databases.js';
import { startCollector } from './collector.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

describeOnBothDatabases(
  'a server with a collector',
  (open) => {
    it('sends the span of each request, of the batches of the door, and the metrics', async () => {
      const collector = await startCollector();
      const application = await startApplication(open.url(), {
        OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/`,
        OTEL_SERVICE_NAME: 'dong-thuan-thu',
      });
      await application
        .visitor()
        .get('/api/v1/health?q=bi-mat', { headers: { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` } });
      await application.stop();
      const traces = collector.received('/v1/traces');
      const metrics = collector.received('/v1/metrics');
      await collector.close();
      expect(traces.includes('GET /api/v1/health')).toBe(true);
      expect(traces.includes(Buffer.from(TRACE, 'hex'))).toBe(true);
      expect(traces.includes('bi-mat')).toBe(false);
      for (const sent of [traces, metrics]) expect(sent.includes('dong-thuan-thu')).toBe(true);
      for (const name of ['http_requests_total', 'dong_thuan_door_queue_depth', 'dong_thuan_sweep_lag_seconds'])
        expect(metrics.includes(name)).toBe(true);
    });

    it('stops in order when the collector is not there', async () => {
      const application = await startApplication(open.url(), { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
      expect((await application.visitor().get('/api/v1/health')).status).toBe(200);
      await application.stop();
    });
  },
  'samples',
);

describe('the metrics for OpenTelemetry', () => {
  it('are those of Prometheus, histograms by what lies between two boundaries', async () => {
    const metrics = new Metrics();
    for (const size of [1, 3, 3, 500]) metrics.batchSize.observe(size);
    metrics.requests.inc({ method: 'GET', route: '/x', status: 200 }, 2);
    metrics.eventStreams.set(7);
    const { resourceMetrics } = await prometheusProducer(metrics.registry).collect();
    const found = (name: string) =>
      resourceMetrics.scopeMetrics[0]?.metrics.find(({ descriptor }) => descriptor.name === name);
    expect(found('dong_thuan_door_batch_commands')?.dataPoints).toMatchObject([
      {
        attributes: {},
        value: {
          buckets: { boundaries: [1, 2, 4, 8, 16, 32, 64, 128, 256], counts: [1, 0, 2, 0, 0, 0, 0, 0, 0, 1] },
          count: 4,
          sum: 507,
        },
      },
    ]);
    expect(found('http_requests_total')).toMatchObject({
      isMonotonic: true,
      dataPoints: [{ attributes: { method: 'GET', route: '/x', status: '200' }, value: 2 }],
    });
    expect(found('dong_thuan_event_streams')?.dataPoints).toMatchObject([{ value: 7 }]);
  });
});

describe('a server without a collector', () => {
  it('does the work of a request, and tells nobody', async () => {
    const telemetry = await openTelemetry(readConfig({}).telemetry, new Registry());
    const done: string[] = [];
    const request = { method: 'GET', path: '/', requestId: '1', headers: {} };
    telemetry.request(request, () => done.push('work'))({ route: null, status: 200 });
    await telemetry.stop();
    expect(done).toEqual(['work']);
  });

  it('loads nothing of OpenTelemetry: only files that are themselves loaded on demand import it', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const importing = (wanted: RegExp) =>
      sources.filter((file) => wanted.test(readFileSync(`src/${file}`, 'utf8'))).sort();
    const loaded = ['platform/telemetry/prometheus-producer.ts', 'platform/telemetry/sdk-telemetry.ts'];
    expect(importing(/from '@opentelemetry\//)).toEqual(loaded);
    expect(importing(/from '[^']*\/(sdk-telemetry|prometheus-producer)\.js'/)).toEqual(loaded.slice(1));
  });

  it('is told when the address of the collector is none', () => {
    expect(() => readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4317' })).toThrow(ConfigError);
  });
});
