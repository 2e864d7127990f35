/** The table: medians with least and greatest, beside each other, and what they say about the targets of the design. */

import { W2 } from './jobs.mjs';
import { median } from './measure.mjs';

const NAMES = { floor: 'hand-written SQL', ours: 'Đồng Thuận', naive: 'TypeORM and XState', 'pg-boss': 'pg-boss' };

export function table(results) {
  const lines = [
    '| work | who | database | | CPU s per 1,000 | read p99 during the limits | memory at its highest |',
    '| --- | --- | --- | ---: | ---: | ---: | ---: |',
  ];
  for (const group of groups(results)) {
    const { who, work, database } = group[0];
    const reads =
      group[0].readMs === undefined
        ? ''
        : `${spread(
            group.map(({ readMs }) => readMs.p99),
            0,
          )} ms`;
    const memory = spread(
      group.map(({ memoryMb }) => memoryMb.peak),
      0,
    );
    lines.push(
      `| ${work.toUpperCase()} | ${NAMES[who]} | ${database} | ${
        work === 'w1'
          ? `${spread(group.map(rate), 0)} /s`
          : `${spread(
              group.map(({ seconds }) => seconds),
              2,
            )} s`
      } | ${spread(group.map(cpu), 2)} | ${reads} | ${memory} MB |`,
    );
  }
  return lines.join('\n');
}

export function judgement(results) {
  const lines = [];
  for (const work of ['w1', 'w2'])
    for (const database of ['sqlite', 'postgres']) {
      const measured = (who, on) =>
        results.some((result) => result.work === work && result.who === who && result.database === on);
      if (!measured('ours', database) || !measured('floor', database) || !measured('pg-boss', 'postgres')) continue;
      const seconds = (who, on) => medianOf(results, work, who, on, ({ seconds: taken }) => taken);
      const toFloor = seconds('ours', database) / seconds('floor', database);
      const toPgBoss = seconds('pg-boss', 'postgres') / seconds('ours', database);
      const ofItsCpu =
        medianOf(results, work, 'ours', database, cpu) / medianOf(results, work, 'pg-boss', 'postgres', cpu);
      lines.push(
        `${work.toUpperCase()} on ${database}: ${toFloor.toFixed(2)} times the hand-written program's time, ` +
          `${toPgBoss.toFixed(1)} times as fast as pg-boss, with ${ofItsCpu.toFixed(1)} times its CPU`,
      );
    }
  return lines.join('\n');
}

/** W1: per 1,000 consultations; W2: per 1,000 limits. */
const cpu = ({ work, count, cpu: seconds }) => (seconds / (work === 'w1' ? count : count * W2.silent.length)) * 1000;
const rate = ({ count, seconds }) => count / seconds;

function medianOf(results, work, who, database, value) {
  const own = results.filter((result) => result.work === work && result.who === who && result.database === database);
  return median(own.map(value)).median;
}

function groups(results) {
  const found = new Map();
  for (const result of results) {
    const name = `${result.work} ${result.who} ${result.database}`;
    found.set(name, [...(found.get(name) ?? []), result]);
  }
  return found.values();
}

function spread(values, digits) {
  const { median: middle, min, max } = median(values);
  const text = (value) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return values.length === 1 ? text(middle) : `${text(middle)} (${text(min)}–${text(max)})`;
}
