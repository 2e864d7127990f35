/**
 * A database that was made under the first edition of the law: it is migrated, verified, and goes on under the law in use.
 * What it holds is told in old-databases/README.md.
 */
import { beforeAll, expect, it } from '@jest/globals';
import { VirtualClock } from '../../src/engine/clock.js';
import { createEngine } from '../../src/engine/engine.js';
import { adoptProvinces } from '../../src/engine/province.js';
import { verifyStore } from '../../src/journal/verify.js';
import { openStore } from '../../src/persistence/open-store.js';
import type { Store } from '../../src/persistence/store.js';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import { describeOnBothDatabases } from '../databases.js';
import { fillAsItWas } from './a-former-database.js';

/** After everything that the stories hold. */
const LATER = '2027-03-01T01:00:00.000Z' as Instant;

describeOnBothDatabases('A database of the first edition', (open) => {
  let store: Store;

  beforeAll(async () => {
    const url = await open.blank();
    await fillAsItWas(url);
    store = await openStore({ url });
    await store.migrate();
  }, 120_000);

  it('verifies after its migration: every entry under the law that it was decided by', async () => {
    expect(await verifyStore(store)).toMatchObject({ ok: true, provinces: 90, consultations: 113 });
  }, 120_000);

  it('goes on under the law in use, and verifies with what was decided since', async () => {
    await adoptProvinces(store, LATER);
    const [regulation] = [...readRegulations().values()].filter(({ id }) => id === 'phu-yen-2230');
    const clock = new VirtualClock(LATER);
    const engine = createEngine({ store, clock, regulationFor: () => regulation as Regulation });
    const before = await store.reader.rows<{ province: string; consultation_id: string; agency: string }>(
      `SELECT province, consultation_id, agency FROM opinions WHERE state = 'awaiting' AND due_at IS NOT NULL
       ORDER BY province, consultation_id, agency`,
    );
    expect(before.length).toBeGreaterThan(20);
    await engine.sweep();
    const states = await store.reader.rows<{ state: string }>(
      `SELECT DISTINCT state FROM opinions WHERE state IN ('awaiting', 'clarifying') AND due_at IS NOT NULL`,
    );
    expect(states).toEqual([]);
    // Nobody asked for clarification under the first edition falls silent under the second.
    const vague = await store.reader.rows<{ state: string; unclarified: boolean | number }>(
      'SELECT state, unclarified FROM opinions WHERE unclarified',
    );
    expect(vague.map(({ state }) => state)).toContain('answered');
    const withdrawn = await store.reader.row<{ province: string; id: string; lead: string }>(
      `SELECT province, id, lead FROM consultations WHERE ended_at IS NULL AND state <> 'draft' ORDER BY province LIMIT 1`,
    );
    if (withdrawn === undefined) throw new Error('some story has not ended');
    const outcome = await engine.submit({
      province: withdrawn.province,
      by: { person: 'head', name: null, agency: withdrawn.lead, role: 'head' },
      command: 'consultation.withdraw',
      consultation: withdrawn.id,
      with: { reason: 'Không còn nhu cầu' },
    });
    expect(outcome).toMatchObject({ accepted: true });
    await engine.stop();
    expect(await verifyStore(store)).toMatchObject({ ok: true, provinces: 90, consultations: 113 });
  }, 240_000);
});
