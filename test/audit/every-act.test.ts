/** Table 7 of docs/access.md: every administrative act, sign-in and export leaves its entry in the chain that an auditor reads. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { commandPath } from '../../src/api/consultations/command-paths.js';
import { caseAddress } from '../../src/api/discipline/case-paths.js';
import { AUDIT_CHAIN, REGISTER_CHAIN } from '../../src/journal/entry.js';
import { verifyStore } from '../../src/journal/verify.js';
import { CONSULTATION_COMMAND_NAMES } from '../../workflows/commands/commands.js';
import { CASE_COMMAND_NAMES } from '../../workflows/discipline/inputs.js';
import { readTables } from '../access/tables.js';
import { describeApplication } from '../application.js';
import { accepted } from '../http/asking.js';
import { actsToJournal, ELSEWHERE } from './acts-to-journal.js';
import { type Stage, setUp } from './stage.js';

interface Document {
  readonly paths: Record<
    string,
    Record<string, { operationId: string; responses: Record<string, { content?: Record<string, unknown> }> }>
  >;
}

const { journaled } = readTables();
const entryOf = (operation: string) => journaled.get(operation) ?? '';
const isToldOf = (operation: string) => !/^(none|elsewhere): /.test(entryOf(operation));
const pattern = (path: string) => path.replace(/%7B(\w+)%7D/g, '{$1}');

/** The paths of the acts in consultations and in cases, whose chains have them. */
const ACTS = new Set([
  ...CONSULTATION_COMMAND_NAMES.map((command) =>
    pattern(commandPath(command, '{id}', { agency: '{agency}', comment: '{comment}' })),
  ),
  ...CASE_COMMAND_NAMES.map((command) => pattern(caseAddress(command, '{id}'))),
]);

/** What writes, and what answers with something else than data of the interface. */
const mustStandThere = (path: string, method: string, responses: Document['paths'][string][string]['responses']) =>
  method === 'get'
    ? Object.keys(responses['200']?.content ?? {}).some((type) => type !== 'application/json')
    : !ACTS.has(path.replace(/\/preview$/, ''));

describeApplication('the audit journal of everything that is administered', (application) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setUp(application());
  });
  const acts = actsToJournal(() => stage);
  const told = async (kind: string) => {
    const row = await application().server.installation.store.reader.row<{ n: number }>(
      'SELECT COUNT(*) AS n FROM journal WHERE province = ? AND chain = ANY(?) AND command = ?',
      ['phu-yen', [AUDIT_CHAIN, REGISTER_CHAIN], kind],
    );
    return Number(row?.n ?? 0);
  };

  it('has a row for every write and every file of the interface, and each is tried', async () => {
    const { paths } = accepted<Document>(await application().visitor().get('/api/openapi.json'));
    const all = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, one]) => ({ path, method, ...one })),
    );
    const known = new Set(all.map(({ operationId }) => operationId));
    const missing = all
      .filter(({ path, method, responses }) => mustStandThere(path, method, responses))
      .map(({ operationId }) => operationId)
      .filter((operation) => !journaled.has(operation));
    expect(missing).toEqual([]);
    expect([...journaled.keys()].filter((operation) => !known.has(operation))).toEqual([]);
    const tried = new Set([...Object.keys(acts), ...Object.keys(ELSEWHERE)]);
    expect([...journaled.keys()].filter((one) => isToldOf(one) && !tried.has(one))).toEqual([]);
    expect([...tried].filter((one) => !isToldOf(one))).toEqual([]);
  });

  it.each(Object.entries(ELSEWHERE))('%s is tried in %s', (operation, file) => {
    expect(readFileSync(file, 'utf8')).toContain(`'${entryOf(operation)}'`);
  });

  describe('after', () => {
    it.each(Object.keys(acts))('%s', async (operation) => {
      const kind = entryOf(operation);
      const before = await told(kind);
      const { status, body } = await (acts[operation] as (typeof acts)[string])();
      expect([operation, status, status < 300 ? '' : body]).toEqual([operation, status, '']);
      expect([operation, kind, (await told(kind)) > before]).toEqual([operation, kind, true]);
    });
  });

  it('is whole afterwards', async () => {
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  });
});
