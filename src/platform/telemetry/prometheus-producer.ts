/** What `/metrics` says, for OpenTelemetry: one set of metrics, told in both ways, so that they cannot differ. */
import type { HrTime } from '@opentelemetry/api';
import { resources, metrics as sdk } from '@opentelemetry/sdk-node';
import type { MetricObjectWithValues, MetricValue, Registry } from 'prom-client';

const SECOND_MS = 1000;
const NANOSECONDS = 1_000_000;

/** A producer of the metrics of a registry: counters, gauges and histograms; what else there may be is left out. */
export function prometheusProducer(registry: Registry): sdk.MetricProducer {
  const startTime = hrTime(Date.now());
  return {
    async collect() {
      const read = await registry.getMetricsAsJSON();
      const endTime = hrTime(Date.now());
      const metrics = read.flatMap((metric) => converted(metric as Read, { startTime, endTime }) ?? []);
      const scopeMetrics = [{ scope: { name: 'dong-thuan' }, metrics }];
      return { resourceMetrics: { resource: resources.emptyResource(), scopeMetrics }, errors: [] };
    },
  };
}

/** As prom-client gives it: a value of a histogram names what it is a value of. */
type Read = Omit<MetricObjectWithValues<MetricValue<string>>, 'type'> & {
  readonly type: unknown;
  readonly values: readonly (MetricValue<string> & { readonly metricName?: string })[];
};

interface Period {
  readonly startTime: HrTime;
  readonly endTime: HrTime;
}

function converted(metric: Read, period: Period): sdk.MetricData | null {
  const { name, help, values } = metric;
  const common = {
    descriptor: { name, description: help, unit: '', valueType: 1 },
    aggregationTemporality: sdk.AggregationTemporality.CUMULATIVE,
  };
  const points = () => values.map(({ labels, value }) => ({ ...period, attributes: textOf(labels), value }));
  if (String(metric.type) === 'counter')
    return { ...common, dataPointType: sdk.DataPointType.SUM, dataPoints: points(), isMonotonic: true };
  if (String(metric.type) === 'gauge')
    return { ...common, dataPointType: sdk.DataPointType.GAUGE, dataPoints: points() };
  if (String(metric.type) !== 'histogram') return null;
  return { ...common, dataPointType: sdk.DataPointType.HISTOGRAM, dataPoints: histograms(metric, period) };
}

/** Prometheus counts all up to a boundary, OpenTelemetry those between two; the last are those above the greatest. */
function histograms({ name, values }: Read, period: Period): sdk.DataPoint<sdk.Histogram>[] {
  const groups = new Map<string, Read['values'][number][]>();
  for (const value of values) {
    const { le: _boundary, ...labels } = textOf(value.labels);
    const key = JSON.stringify(labels);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups].map(([key, group]) => {
    const of = (part: string) => group.find(({ metricName }) => metricName === `${name}_${part}`)?.value ?? 0;
    const upTo = group.filter(({ metricName }) => metricName === `${name}_bucket`);
    const boundaries = upTo.map(({ labels }) => Number(textOf(labels).le)).filter(Number.isFinite);
    const within = upTo.map(({ value }, place) => value - (upTo[place - 1]?.value ?? 0));
    const counts = [...within.slice(0, boundaries.length), of('count') - (upTo[boundaries.length - 1]?.value ?? 0)];
    const value = { buckets: { boundaries, counts }, sum: of('sum'), count: of('count') };
    return { ...period, attributes: JSON.parse(key), value };
  });
}

const textOf = (labels: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, String(value)]));

function hrTime(milliseconds: number): HrTime {
  return [Math.floor(milliseconds / SECOND_MS), (milliseconds % SECOND_MS) * NANOSECONDS];
}
