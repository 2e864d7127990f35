/**
 * What an OpenTelemetry collector is told of this process. Without a configured address nothing is told, and the SDK, some
 * megabytes of code, is not even loaded.
 */
import type { Registry } from 'prom-client';
import type { TelemetryConfig } from '../config/telemetry.js';
import type { Telemetry } from './telemetry.js';

const NOTHING: Telemetry = {
  request: (_request, work) => {
    work();
    return () => undefined;
  },
  batch: () => undefined,
  stop: () => Promise.resolve(),
};

/** Telemetry as configured: to the collector, or to nobody. Metrics are those of `/metrics`, under the same names. */
export async function openTelemetry(config: TelemetryConfig, registry: Registry): Promise<Telemetry> {
  const { endpoint } = config;
  if (endpoint === null) return NOTHING;
  const { sdkTelemetry } = await import('./sdk-telemetry.js');
  return sdkTelemetry({ ...config, endpoint }, registry);
}
