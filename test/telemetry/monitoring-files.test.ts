/** The dashboard and the alert rules that are delivered name only what /metrics says. */
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { type Application, describeApplication } from '../application.js';

const FOLDER = 'packaging/monitoring';

/** What Prometheus knows by itself: words of its language, functions, and the metric that it makes for each target. */
const WORDS = 'sum max by absent rate increase histogram_quantile or and up'.split(' ');

interface Panel {
  readonly title: string;
  readonly targets: readonly { readonly expr: string }[];
}

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly summary: string; readonly description: string };
}

const rules: readonly Rule[] = parse(readFileSync(`${FOLDER}/alerts.yaml`, 'utf8')).groups[0].rules;
const panels: readonly Panel[] = JSON.parse(readFileSync(`${FOLDER}/grafana-dashboard.json`, 'utf8')).panels;
const expressions = [
  ...rules.map(({ expr }) => expr),
  ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
];

/** Names of metrics in an expression: what is left without selectors, groupings, ranges and the words of the language. */
function metricsIn(expression: string): string[] {
  const bare = expression
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\bby \([^)]*\)/g, ' ');
  return [...bare.matchAll(/[a-z_:][a-z0-9_:]*/gi)].map(([name]) => name).filter((name) => !WORDS.includes(name));
}

/** Every name under which a metric can be asked for: a histogram has three. */
function namesIn(exposed: string): Set<string> {
  return new Set(
    [...exposed.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? ['_bucket', '_sum', '_count'].map((part) => name + part) : [name],
    ),
  );
}

const define = (application: () => Application) => {
  it('name only metrics that there are', async () => {
    const { body } = await application().visitor().get<string>('/metrics');
    const known = namesIn(body);
    const named = expressions.flatMap(metricsIn);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(new Set(named).size).toBeGreaterThan(12);
  });

  it('ask for states of deliveries that there are', async () => {
    const { body } = await application().visitor().get<string>('/metrics');
    const asked = expressions.flatMap((expression) =>
      [...expression.matchAll(/state="(\w+)"/g)].map(([, state]) => state),
    );
    expect(asked).toEqual(expect.arrayContaining(['waiting', 'parked']));
    for (const state of asked) expect(body).toContain(`dong_thuan_outbox{state="${state}"}`);
  });

  it('watch what an operator must know of', () => {
    const watched = new Set(rules.flatMap(({ expr }) => metricsIn(expr)));
    for (const metric of [
      'dong_thuan_overdue_limit_seconds',
      'dong_thuan_clock_held',
      'dong_thuan_outbox',
      'dong_thuan_door_queue_depth',
    ])
      expect(watched).toContain(metric);
    for (const { annotations } of rules) expect(annotations.summary && annotations.description).toBeTruthy();
  });

  it('find how long a limit has waited to be recorded, by the clock of the law', async () => {
    const { store, engine } = application().server.installation;
    const overdue = async () => {
      const { body } = await application().visitor().get<string>('/metrics');
      return Number(/^dong_thuan_overdue_limit_seconds (\S+)$/m.exec(body)?.[1]);
    };
    expect(await overdue()).toBe(0);
    await engine.stop();
    const due = new Date(Date.parse(await engine.now()) - 90_000).toISOString();
    const limit = "consultation_id = 'nang-cap-dt643' AND kind = 'opinion'";
    await store.write((tx) => tx.execute(`UPDATE limits SET due_at = '${due}' WHERE ${limit}`));
    expect(await overdue()).toBe(90);
  });
};

describeApplication('the dashboard and the alert rules', define);
