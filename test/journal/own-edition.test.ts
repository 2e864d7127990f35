/** A regulation that the province has written itself: adopted by two, pinned, replayed and proved without any file of the program. */
import { expect, it } from '@jest/globals';
import { VirtualClock } from '../../src/engine/clock.js';
import { createEngine } from '../../src/engine/engine.js';
import { registerProvince } from '../../src/engine/province.js';
import { parseEntry } from '../../src/journal/entry.js';
import { proofOf } from '../../src/journal/proof.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { verifyStore } from '../../src/journal/verify.js';
import { verifyProof } from '../../src/journal/verify-proof.js';
import type { Store } from '../../src/persistence/store.js';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { Rules } from '../../src/rules/rules.js';
import type { Role } from '../../workflows/commands/commands.js';
import type { Instant } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';
import { AGENCIES, at, opening, PROVINCE, regulationNamed } from '../engine/an-engine.js';
import { aKey } from './keys.js';
import { behindTheBack, entriesOf } from './tampering.js';

const START = at('2024-05-13T09:00');
const LETTER = 'Văn bản số 2230/UBND-NC ngày 16/5/2023';
const PROPOSED = { document: 'Quyết định số 20/2024/QĐ-UBND', from: '2024-05-14' };

/** The text in force with a limit of five working days. */
const EDITION = {
  ...regulationNamed('phu-yen-2230'),
  id: 'phu-yen-2024',
  limits: {
    ...regulationNamed('phu-yen-2230').limits,
    ordinary: { default: 5, min: 3, max: 15, unit: 'workingDays' as const },
  },
};

async function aProvince(store: Store, start: Instant) {
  const clock = new VirtualClock(start);
  await registerProvince(
    store,
    { code: PROVINCE, name: 'Phú Yên', agencies: AGENCIES },
    readCalendar('vn-civil-service'),
    start,
  );
  const rules = new Rules(store.reader, readRegulations());
  const engine = createEngine({
    store,
    clock,
    rules,
    regulationFor: (_province, on, register) => rules.inForceOn(register, on),
    adoptionNeeded: true,
  });
  const send = (person: string, role: Role, command: string, consultation: string | null, carried: object) =>
    engine.submit({
      province: PROVINCE,
      by: { person, name: `Người ${person}`, agency: role === 'admin' ? null : 'SKHDT', role },
      command: command as 'regulation.adopt',
      consultation,
      with: carried as never,
    });
  return { clock, rules, engine, send };
}

const drafted = (body: object, proposed: boolean) => ({
  province: PROVINCE,
  id: 'phu-yen-2024',
  version: 1,
  based_on: 'phu-yen-2230',
  body_json: JSON.stringify(body),
  saved_by: 'a1',
  saved_at: START,
  proposed_by: proposed ? 'a1' : null,
  proposed_at: proposed ? START : null,
  document: proposed ? PROPOSED.document : null,
  from_on: proposed ? PROPOSED.from : null,
  rehearsed_json: proposed ? '{"played":81,"otherwise":3}' : null,
});

describeOnBothDatabases('an edition of the province’s own', (open) => {
  it('is adopted by two, opened under from its day, replayed and proved; running cases keep theirs', async () => {
    const store = await open();
    const { clock, rules, engine, send } = await aProvince(store, START);
    const adopting = {
      regulation: 'phu-yen-2024',
      hash: rules.hashOf(EDITION),
      ...PROPOSED,
    };
    const adopt = (person: string, more: object = {}) =>
      send(person, 'admin', 'regulation.adopt', null, { ...adopting, ...more });
    await send('a1', 'admin', 'regulation.adopt', null, {
      regulation: 'phu-yen-2230',
      document: LETTER,
      from: '2024-05-13',
    });
    expect(await adopt('a2')).toMatchObject({ refusal: { code: 'unknown-regulation' } });
    await store.write((tx) => tx.insert('regulation_drafts', [drafted(EDITION, false)]));
    expect(await adopt('a2')).toMatchObject({ refusal: { code: 'second-person-required' } });
    await store.write((tx) => tx.update('regulation_drafts', [drafted(EDITION, true)]));
    expect(await adopt('a1')).toMatchObject({ refusal: { code: 'second-person-required' } });
    expect(await adopt('a2', { hash: 'khác' })).toMatchObject({ refusal: { code: 'stale' } });
    await send('h', 'head', 'consultation.open', 'c1', opening());
    expect(await adopt('a2')).toMatchObject({ accepted: true });
    expect(await store.reader.row('SELECT id FROM regulation_drafts')).toBeUndefined();
    // The day has not come: what is opened now is under the text of before.
    await send('h', 'head', 'consultation.open', 'c2', opening({ matter: 'viec-hai' }));
    clock.advanceTo(at('2024-05-14T09:00'));
    expect(
      await send('h', 'head', 'consultation.open', 'c3', { ...opening({ matter: 'viec-ba' }), limit: undefined }),
    ).toMatchObject({ accepted: true });
    expect((await engine.dossier(PROVINCE, 'c1'))?.regulation).toBe('phu-yen-2230');
    expect((await engine.dossier(PROVINCE, 'c2'))?.regulation).toBe('phu-yen-2230');
    const opened = await engine.dossier(PROVINCE, 'c3');
    expect(opened?.regulation).toBe('phu-yen-2024');
    expect(opened?.dossier.opinions.map(({ context }) => context.lastDay)).toEqual(['2024-05-21', '2024-05-21']);
    await engine.stop();
  });

  it('stands in the journal with both persons, and is verified and proved from what the database keeps', async () => {
    const store = await open();
    const [, adopted] = await entriesOf(store, ':register');
    const entry = parseEntry(adopted?.entry ?? '');
    expect(entry.actor).toMatchObject({ person: 'a2', name: 'Người a2' });
    expect(entry.facts.proposal).toEqual({
      by: 'a1',
      name: null,
      at: START,
      ...PROPOSED,
      rehearsed: { played: 81, otherwise: 3 },
    });
    expect(await verifyStore(store)).toMatchObject({ ok: true, consultations: 3 });
    const key = aKey();
    await keepPublicKey(store, key);
    const proof = await proofOf(store, key, PROVINCE, 'c3', at('2024-05-14T09:30'));
    const text = JSON.parse(JSON.stringify(proof)) as typeof proof;
    expect(text.regulations.map(({ body }) => (JSON.parse(body) as { id: string }).id)).toContain('phu-yen-2024');
    expect(verifyProof(text, [key.publicKey])).toMatchObject({ ok: true, consultation: 'c3' });
  });

  it('whose adoption is said to be one person’s is noticed', async () => {
    const store = await open();
    await behindTheBack(store);
    await store.write((tx) =>
      tx.execute("UPDATE regulation_adoptions SET proposed_by = NULL, proposed_at = NULL WHERE id = ':register.2'"),
    );
    expect(await verifyStore(store)).toMatchObject({ ok: false });
  });

  it('that is no longer in order is not adopted', async () => {
    const store = await open.anew();
    const { rules, send } = await aProvince(store, START);
    const { decision: _, ...broken } = EDITION;
    await store.write((tx) => tx.insert('regulation_drafts', [drafted(broken, true)]));
    const input = { regulation: 'phu-yen-2024', hash: rules.hashOf(EDITION), ...PROPOSED };
    expect(await send('a2', 'admin', 'regulation.adopt', null, input)).toMatchObject({
      refusal: { code: 'unknown-regulation' },
    });
  });
});
