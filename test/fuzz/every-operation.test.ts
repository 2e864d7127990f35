/**
 * Every operation of the interface's description, asked as nobody would ask it: it never fails, a refusal changes nothing, and every answer is
 * what the description says. `FUZZ_REQUESTS` says how many, over both databases; `FUZZ_SEED` plays a run again.
 */
import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AUDIT_CHAIN } from '../../src/journal/entry.js';
import type { Store } from '../../src/persistence/store.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, opened } from '../http/asking.js';
import { faultsOf, type Schemas } from './conforms.js';
import { type Described, type FuzzedRequest, type Operation, requestsOf } from './requests.js';

const REQUESTS = Math.ceil(Number(process.env.FUZZ_REQUESTS ?? 2000) / 2);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2_000_000_000);

/** Never end, or take the others their session or their time. */
const NOT_ASKED = ['events', 'sessionClose', 'meSessionsEndOthers', 'clockAdvance', 'verificationRun'];
const PEOPLE = [
  'truong.skhdt',
  'chuyenvien.skhdt',
  'truong.sxd',
  'vanthu.sxd',
  'chuyenvien.vp',
  'truong.snv',
  'quantri',
];

describeApplication('every operation', (application) => {
  let operations: readonly Operation[];
  let schemas: Schemas;
  let known: readonly string[];
  let visitors: readonly Visitor[];

  beforeAll(async () => {
    const stranger = application().visitor();
    const document = accepted<{
      paths: Record<string, Record<string, Described>>;
      components: { schemas: Schemas };
    }>(await stranger.get('/api/openapi.json'));
    schemas = document.components.schemas;
    operations = Object.entries(document.paths)
      .flatMap(([path, item]) =>
        Object.entries(item).map(([method, told]): Operation => ({ ...told, path, method: method.toUpperCase() })),
      )
      .filter(({ operationId }) => !NOT_ASKED.includes(operationId));
    const signedIn = await Promise.all(PEOPLE.map((login) => application().signIn(login)));
    visitors = [...signedIn, stranger];
    const { id } = await opened(signedIn[0] as Visitor);
    known = [
      id,
      'dau-tu-cong-2024',
      'SXD',
      'STC',
      'SKHDT',
      'q1',
      'c1',
      'csv',
      'xlsx',
      'agencies.csv',
      'phu-yen-2230',
      'VP',
    ];
  });

  it(`answers ${REQUESTS} requests as its description says (seed ${SEED})`, async () => {
    const { store } = application().server.installation;
    const statuses = new Map<number, number>();
    const asked = new Set<string>();
    await fc.assert(
      fc.asyncProperty(requestsOf(operations, schemas, known, visitors.length), async (request) => {
        const before = await fingerprint(store);
        const visitor = visitors[request.who] as Visitor;
        const { status, body, headers } = await visitor.request(request.operation.method, request.path, {
          headers: request.headers,
          ...(request.body === undefined ? {} : { body: request.body }),
        });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        asked.add(request.operation.operationId);
        expect(status).toBeLessThan(500);
        expect(faultsIn(request, status, headers.get('content-type') ?? '', body)).toEqual([]);
        if (status >= 400) expect(await fingerprint(store)).toBe(before);
      }),
      { numRuns: REQUESTS, seed: SEED, endOnFailure: true },
    );
    const counted = [...statuses].sort(([one], [other]) => one - other).map(([status, n]) => `${status}: ${n}`);
    if (process.env.FUZZ_REQUESTS !== undefined)
      process.stderr.write(`${store.kind}: ${asked.size} of ${operations.length} operations; ${counted.join(', ')}\n`);
    // Some get through: a fuzz that is refused at the first gate tries nothing behind it.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 20);
  }, 3_600_000);

  function faultsIn({ operation }: FuzzedRequest, status: number, type: string, body: unknown): string[] {
    if (status >= 400)
      return /^application\/problem\+json/.test(type)
        ? faultsOf(schemas, schemas.Problem ?? {}, body)
        : [`${status} is told as ${type}`];
    const told = operation.responses[String(status)];
    if (told === undefined) return [`${status} is not described`];
    const schema = told.content?.['application/json']?.schema;
    return schema === undefined || !type.startsWith('application/json') ? [] : faultsOf(schemas, schema, body);
  }
});

/** What no refused request changes. That it was refused stands in the audit journal, and nowhere else. */
async function fingerprint({ reader }: Store): Promise<string> {
  const counted = await reader.row<Record<string, number | string>>(
    `SELECT (SELECT COUNT(*) FROM journal WHERE chain <> ?) AS entries, (SELECT SUM(version) FROM consultations) AS versions,
       (SELECT COUNT(*) FROM act_drafts) AS acts, (SELECT SUM(version) FROM act_drafts) AS saved,
       (SELECT COUNT(*) FROM answer_drafts) AS answers, (SELECT SUM(version) FROM answer_drafts) AS written,
       (SELECT COUNT(*) FROM people) AS people, (SELECT COUNT(*) FROM person_roles) AS roles,
       (SELECT COUNT(*) FROM saved_views) AS views, (SELECT COUNT(*) FROM webhook_endpoints) AS webhooks,
       (SELECT COUNT(*) FROM delegations) AS delegations, (SELECT COUNT(*) FROM agencies) AS agencies`,
    [AUDIT_CHAIN],
  );
  return JSON.stringify(counted);
}
