/** A day that was given back for an outage that was not: as far as a file alone can show it, all three verifiers refuse it. */
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { proofOf } from '../../src/journal/proof.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { verifyProof } from '../../src/journal/verify-proof.js';
import { sha256 } from '../../src/platform/canonical-json.js';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { playRehearsal } from '../../src/tools/rehearsal/play-rehearsal.js';
import { readRehearsal } from '../../src/tools/rehearsal/read-rehearsal.js';
import { sqliteDatabases } from '../../src/tools/rehearsal/temporary-databases.js';
import { describeOn } from '../databases.js';
import { at } from '../engine/an-engine.js';
import { saidInBrowser } from '../web/proof-check/said.js';
import { forged, rewritten } from './an-operator.js';
import { aKey } from './keys.js';
import { hasPython, verifyEach } from './python.js';

const FILE = 'PY-2.2d-ngung-may-bu-ngay-cuoi.yaml';
/** The outage of the story took the last day of both agencies: 25 October 14:00 to 26 October 09:00. */
const FIRST = { from: '2023-10-25T07:00:00.000Z', until: '2023-10-26T02:00:00.000Z' };

describeOn('sqlite', 'a day that was given back', () => {
  const key = aKey();
  let proof: ProofDocument;
  beforeAll(async () => {
    const text = await readFile(new URL(`../../docs/rehearsals/${FILE}`, import.meta.url), 'utf8');
    const read = readRehearsal(text, FILE, readRegulations());
    if ('faults' in read) throw new Error('no rehearsal');
    const databases = await sqliteDatabases();
    const database = await databases.next();
    await playRehearsal(read.rehearsal, database);
    const store = await database.open();
    await keepPublicKey(store, key);
    proof = await proofOf(store, key, 'rehearsal', 'c1', at('2023-11-01T08:00'));
    await store.close();
    await databases.close();
  });

  const givenBack = () =>
    proof.entries.map(({ entry }) => JSON.parse(entry)).find(({ command }) => command === 'limit.given-back');

  /** What the verifiers say, who must agree. */
  const said = async (document: ProofDocument): Promise<string> => {
    const verdict = verifyProof(JSON.parse(JSON.stringify(document)), [key.publicKey]);
    const browser = await saidInBrowser(document);
    const stranger = hasPython ? verifyEach([document])[0] : browser === 'ok' ? 'OK' : 'WRONG';
    expect([browser === 'ok', stranger?.startsWith('OK')]).toEqual([verdict.ok, verdict.ok]);
    expect(stranger).not.toMatch(/a part is missing or of the wrong kind/);
    return verdict.ok ? 'ok' : `${verdict.fault.code} ${browser}`;
  };
  const changed = async (change: (entry: Record<string, unknown>) => Record<string, unknown>): Promise<string> =>
    said(await forged(rewritten(proof, givenBack().seq, change), key, {}));
  const outage = (carried: object) =>
    changed((entry) => ({ ...entry, with: { ...(entry.with as object), ...carried } }));

  it('is believed where it was', async () => {
    expect(givenBack().with).toMatchObject(FIRST);
    expect(await said(await forged(proof, key, {}))).toBe('ok');
  });

  it.each([
    ['that took less than half an hour of the last day', { from: '2023-10-25T09:31:00.000Z' }],
    ['of another day', { from: '2023-10-24T07:00:00.000Z', until: '2023-10-25T00:00:00.000Z' }],
    ['of the night', { from: '2023-10-25T10:00:00.000Z' }],
    ['that was not over when it was recorded', { until: '2023-10-26T02:00:00.001Z' }],
    ['that ended before it began', { from: FIRST.until, until: FIRST.from }],
    ['in which the system recorded something else', { from: '2023-10-24T00:59:59.999Z' }],
    ['that carries more than it may', { reason: 'Mất điện' }],
    ['of another agency', { subject: '1:SXD' }],
  ])('is refused for an outage %s', async (_what, carried) => {
    expect(await outage(carried)).not.toBe('ok');
  });

  it('is refused at another moment than the end of the limit, by a person, and where the limit passed', async () => {
    expect(await changed((entry) => ({ ...entry, effectiveAt: '2023-10-25T16:59:00.000Z' }))).not.toBe('ok');
    expect(
      await changed((entry) => ({
        ...entry,
        actor: { ...(entry.actor as object), kind: 'person' },
        effectiveAt: entry.at,
      })),
    ).toBe('entry-moment entry-moment');
    const passed = { command: 'limit.passed', with: { kind: 'opinion', subject: '1:STC' } };
    expect(await changed((entry) => ({ ...entry, ...passed }))).not.toBe('ok');
  });

  it('is refused where the regulation lets limits run on', async () => {
    const [kept] = proof.regulations;
    const body = kept?.body.replace('"standstill":"extend"', '"standstill":"run-on"') ?? '';
    expect(body).not.toBe(kept?.body);
    // Whoever has the key can pin all entries to the other regulation, and list it.
    const renamed: ProofDocument = JSON.parse(JSON.stringify(proof).replaceAll(kept?.hash ?? '', sha256(body)));
    const pinned = rewritten({ ...renamed, regulations: [{ hash: sha256(body), body }] }, 0, (entry) => entry);
    expect(await said(await forged(pinned, key))).toBe('command-refused outage-false');
  });
});
