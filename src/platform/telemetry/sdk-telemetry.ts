/** Telemetry by the SDK of OpenTelemetry. Only loaded where a collector is configured. */
import { setTimeout as sleep } from 'node:timers/promises';
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-proto';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { metrics as metricsSdk, NodeSDK } from '@opentelemetry/sdk-node';
import type { Registry } from 'prom-client';
import type { TelemetryConfig } from '../config/telemetry.js';
import { prometheusProducer } from './prometheus-producer.js';
import type { BegunRequest, EndedRequest, Telemetry } from './telemetry.js';

const OURS = 'dong-thuan';
const SERVER_ERROR = 500;
/** A collector that does not take something in this time does not get it. */
const EXPORT_MS = 3000;
/** So long the end of a server waits for a collector. */
const LAST_MS = 1000;

/** Starts the SDK. Its own variables (OTEL_EXPORTER_OTLP_HEADERS, OTEL_TRACES_SAMPLER, OTEL_RESOURCE_ATTRIBUTES …) hold too. */
export function sdkTelemetry(config: TelemetryConfig & { readonly endpoint: string }, registry: Registry): Telemetry {
  const { endpoint, serviceName, intervalMs } = config;
  const sdk = new NodeSDK({
    serviceName,
    traceExporter: new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: EXPORT_MS }),
    metricReaders: [
      new metricsSdk.PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter({ url: `${endpoint}/v1/metrics`, timeoutMillis: EXPORT_MS }),
        exportIntervalMillis: intervalMs,
        exportTimeoutMillis: intervalMs,
        metricProducers: [prometheusProducer(registry)],
      }),
    ],
    logRecordProcessors: [],
    instrumentations: [],
  });
  sdk.start();
  return { request, batch, stop: () => stopped(sdk) };
}

function request(begun: BegunRequest, work: () => void): (ended: EndedRequest) => void {
  const { method, path, requestId, headers } = begun;
  const caller = propagation.extract(context.active(), headers);
  const attributes = { 'http.request.method': method, 'url.path': path, 'dong_thuan.request_id': requestId };
  const span = trace.getTracer(OURS).startSpan(method, { kind: SpanKind.SERVER, attributes }, caller);
  context.with(trace.setSpan(caller, span), work);
  return ({ route, status }) => {
    if (route !== null) span.updateName(`${method} ${route}`).setAttribute('http.route', route);
    span.setAttribute('http.response.status_code', status);
    if (status >= SERVER_ERROR) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  };
}

/** A batch serves many requests at once, so it is of no one trace. */
function batch(size: number, milliseconds: number): void {
  const end = Date.now();
  trace
    .getTracer(OURS)
    .startSpan('door batch', {
      root: true,
      startTime: end - milliseconds,
      attributes: { 'dong_thuan.commands': size },
    })
    .end(end);
}

/** A collector that is away must not hold up the end of a server, nor be told as its failure. */
async function stopped(sdk: NodeSDK): Promise<void> {
  const waited = new AbortController();
  const enough = sleep(LAST_MS, undefined, { signal: waited.signal }).catch(() => undefined);
  await Promise.race([sdk.shutdown().catch(() => undefined), enough]);
  waited.abort();
  trace.disable();
  context.disable();
  propagation.disable();
}
