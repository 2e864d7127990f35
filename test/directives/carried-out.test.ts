import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { readCited, readWritten } from '../../src/api/directives/carried-out.js';
import {
  type ClauseTrace,
  isCarriedOut,
  isProven,
  readTraceFiles,
  traceClauses,
} from '../../src/api/directives/clause-trace.js';
import { refusalsOn } from '../../src/http/problems/clause-of-refusal.js';
import { readClauses, readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { UnusableFile } from '../../src/rules/yaml/file-fault.js';
import { CITED_HEADER, citedIn, collectCitations } from '../../src/tools/traceability/collect-citations.js';
import { renderTraceabilityPage } from '../../src/tools/traceability/traceability-page.js';
import { CASE_COMMAND_NAMES, caseRowOf } from '../../workflows/discipline/inputs.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const fileOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const ids = [...readClauses().clauses.keys()];
const traces = traceClauses(readTraceFiles());
const each = traces.map((trace) => [trace.clause.id, trace] as const);

function traceOf(id: string): ClauseTrace {
  const found = traces.find(({ clause }) => clause.id === id);
  if (found === undefined) throw new Error(`no clause ${id}`);
  return found;
}

describe('what carries out a clause', () => {
  const operations = new Set([...fileOf('web/openapi.json').matchAll(/"operationId": "(\w+)"/g)].map(([, id]) => id));
  const routes = [...fileOf('web/src/app/routes.tsx').matchAll(/(?:index: (true)|path: '([^'*]+)')/g)].map(
    ([, index, path = '']) => (index === 'true' ? '/' : path.startsWith('/') ? path : `/${path}`),
  );
  /** An address of the chain stands for a route: the same, or with a value where the route has a parameter. */
  const isRoute = (page: string) =>
    routes.some((route) => {
      const [wanted, given] = [route.split('/'), page.split('/')];
      return wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at]);
    });

  it.each(each)('of %s is there: lists and reports, pages, tests, rehearsals', (_, trace) => {
    expect(trace.reads.filter((read) => !operations.has(read))).toEqual([]);
    expect(trace.pages.filter((page) => !isRoute(page))).toEqual([]);
    const files = [...trace.tests, ...trace.rehearsals, ...trace.sources];
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    expect(trace.tests.filter((file) => !/^test\/.*\.(test|browser)\.ts$/.test(file))).toEqual([]);
    expect(trace.rehearsals.filter((file) => !/^docs\/rehearsals\/.*\.yaml$/.test(file))).toEqual([]);
  });

  it('names the page of every kind of case whose commands carry it out', () => {
    const pageOf = (kind: string) =>
      `/ky-cuong/${/path: '([\w-]+)',\n {2}collection/.exec(fileOf(`web/src/discipline/${kind}/${kind}-row.ts`))?.[1]}`;
    const missing = CASE_COMMAND_NAMES.map(caseRowOf).flatMap(({ kind, clauses }) =>
      clauses.filter((clause) => !traceOf(clause).pages.includes(pageOf(kind))).map((clause) => `${clause} ${kind}`),
    );
    expect(missing).toEqual([]);
  });

  it('is proven by a test or a rehearsal wherever more than a refusal of another duty carries it out', () => {
    const unproven = traces.filter((trace) => isCarriedOut(trace) && !isProven(trace)).map(({ clause }) => clause.id);
    expect(unproven).toEqual([]);
  });

  it('is found where regulations and refusals cite the clause', () => {
    expect(traceOf('PY-2.2d').rules).toEqual([{ regulation: 'phu-yen-2230', rule: 'silence' }]);
    expect(traceOf('TN-2c').rules.map(({ rule }) => rule)).toEqual(['silence', 'positions', 'clarification']);
    expect(traceOf('PY-2.3').refusals).toEqual(expect.arrayContaining(['dissent-unresolved', 'not-negotiated']));
    expect(traceOf('PY-2.1a').refusals).toEqual(expect.arrayContaining(['not-lead', 'matter-has-another-lead']));
    expect(refusalsOn('PY-1.8', readRegulations().values())).toEqual([]);
  });

  it('is nothing where a clause is only named, and that is told', () => {
    const named = {
      ...readTraceFiles(),
      written: {},
      cited: { 'TC-1c': { sources: ['src/a.ts'], tests: ['test/a.test.ts'], rehearsals: [] } },
    };
    const found = traceClauses(named).find(({ clause }) => clause.id === 'TC-1c');
    expect(found === undefined ? null : [isCarriedOut(found), isProven(found)]).toEqual([false, true]);
    const page = renderTraceabilityPage(traceClauses(named));
    expect(page).toMatch(/### TC-1c \(measure\)[^#]*Chưa có gì thực hiện/);
  });

  it('may be a single line', () => {
    const one = traceClauses({ ...readTraceFiles(), written: { 'TC-3': { pages: ['/tong-quan'] } }, cited: {} });
    const found = one.find(({ clause }) => clause.id === 'TC-3');
    expect(found === undefined ? null : [isCarriedOut(found), found.pages]).toEqual([true, ['/tong-quan']]);
  });
});

describe('the files of the chain', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dong-thuan-test-'));
  const read = (text: string) => {
    const file = join(folder, 'carried-out.yaml');
    writeFileSync(file, text);
    try {
      return readWritten(ids, file);
    } catch (error) {
      if (error instanceof UnusableFile) return error.faults.map(({ line, key, reason }) => `${line} ${key} ${reason}`);
      throw error;
    } finally {
      rmSync(file);
    }
  };

  it('refuse what names no clause, no command, no refusal and no kind of limit', () => {
    expect(read('PY-3: {commands: [opinion.urge]}\n')).toEqual({ 'PY-3': { commands: ['opinion.urge'] } });
    expect(read('PY-9: {pages: [/]}\n')).toEqual([expect.stringMatching(/^1 PY-9 must be one of PY-1\.1, /)]);
    expect(read('PY-3:\n  commands: [opinion.sing]\n')).toEqual([
      expect.stringMatching(/^2 PY-3\.commands\.0 must be one of .*, not "opinion.sing"$/),
    ]);
    expect(read('PY-3: {refusals: [no]}\n')).toEqual([expect.stringContaining('PY-3.refusals.0 must be one of')]);
    expect(read('PY-3: {limits: [lunch]}\n')).toEqual([expect.stringContaining('PY-3.limits.0 must be one of')]);
    expect(read('PY-3: {letters: []}\n')).toEqual([expect.stringContaining('PY-3.letters')]);
    expect(read('PY-3: {hopes: [a]}\n')).toEqual([expect.stringContaining('PY-3.hopes is not known')]);
  });

  it('know where the clauses are named now: make them anew with "dong-thuan trace --write"', () => {
    const collected = collectCitations(ROOT, ids);
    expect(readCited(ids)).toEqual(collected);
    expect(fileOf('src/api/directives/cited.yaml')).toBe(CITED_HEADER + stringify(collected));
  });

  it('make docs/traceability.md: make it anew with "dong-thuan trace --write"', () => {
    expect(fileOf('docs/traceability.md')).toBe(renderTraceabilityPage(traces));
  });
});

describe('a citation', () => {
  it('stands in parentheses and not between quotation marks', () => {
    expect(citedIn('/** One lead per matter (PY-2.1a, TN-2h; NĐ 30/2020). */')).toEqual(['PY-2.1a', 'TN-2h']);
    expect(citedIn('// silence (PY-2.2d: "sở, ngành")')).toEqual(['PY-2.2d']);
    expect(citedIn(`wordingOf('PY-1.8'); see(["PY-1.7"]); // PY-1.6`)).toEqual([]);
  });

  it('of the law as it was is none of what carries a clause out now', () => {
    const all = Object.values(collectCitations(ROOT, ids)).flatMap(({ sources }) => sources);
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((file) => file.startsWith('workflows/former/'))).toEqual([]);
  });
});
