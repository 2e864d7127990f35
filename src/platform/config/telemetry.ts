/** Where traces and metrics are sent by OpenTelemetry; nowhere unless told. */
import type { Settings } from './settings.js';

export interface TelemetryConfig {
  /** The address of a collector that speaks OTLP over HTTP; null: nothing is sent and the SDK is not loaded. */
  readonly endpoint: string | null;
  /** What this program is called there. */
  readonly serviceName: string;
  /** How often metrics are sent, in milliseconds. */
  readonly intervalMs: number;
}

const DEFAULT_INTERVAL_MS = 60_000;
const INTERVAL = { least: 100, most: 3_600_000 };

/** Reads the variables that OpenTelemetry has for this, OTEL_…; faults are told to `settings`. */
export function readTelemetry(settings: Settings): TelemetryConfig {
  const given = settings.text('OTEL_EXPORTER_OTLP_ENDPOINT');
  if (given !== undefined && !/^https?:\/\/./.test(URL.canParse(given) ? given : ''))
    settings.fault(
      `OTEL_EXPORTER_OTLP_ENDPOINT is "${given}": write the address of a collector that takes OTLP over HTTP, such as http://127.0.0.1:4318, or leave it out.`,
    );
  return {
    endpoint: given?.replace(/\/+$/, '') ?? null,
    serviceName: settings.text('OTEL_SERVICE_NAME') ?? 'dong-thuan',
    intervalMs: settings.whole('OTEL_METRIC_EXPORT_INTERVAL', DEFAULT_INTERVAL_MS, INTERVAL),
  };
}
