import { expect, it } from '@jest/globals';
import { consultationColumns, disputeRow, opinionRow } from '../../src/dossiers/dossier-rows.js';
import { migrationNames } from '../../src/persistence/migrations/index.js';
import { openStore } from '../../src/persistence/open-store.js';
import type { Row, Store } from '../../src/persistence/store.js';
import type { Dossier } from '../../workflows/dossier/dossier.js';
import { describeOnBothDatabases } from '../databases.js';
import { aConsultation, LEAD } from '../workflows/a-dossier.js';
import {
  CONSULTATION_IN,
  consolidatingWithComments,
  DISPUTE_IN,
  extensionAsked,
  OPINION_IN,
} from '../workflows/in-state.js';
import { head } from '../workflows/people.js';
import { takeBackTo } from './older-databases.js';
import { consultationRow } from './sample-rows.js';

/** Every act that something waits for. */
const ACTS = [
  'opinion.record-receipt',
  'opinion.answer',
  'opinion.clarify',
  'opinion.contest-return',
  'notice.issue',
  'dispute.record-session',
  'dispute.complete',
  'dispute.submit',
  'dispute.decide',
  'consultation.decide',
  'consultation.open',
  'comment.resolve',
  'consultation.conclude',
];

/** Dossiers with every state of the three machines, and whatever else the columns follow from. */
function everyDossier(): Dossier[] {
  // A contested competence was not known then.
  const { contested: _later, ...opinionIn } = OPINION_IN;
  const stories = [
    ...[CONSULTATION_IN, opinionIn, DISPUTE_IN].flatMap((states) => Object.values(states).map((story) => story())),
    consolidatingWithComments(),
    extensionAsked(),
    extensionAsked().does(head(LEAD), 'opinion.grant-extension'),
    extensionAsked().does(head(LEAD), 'opinion.grant-extension').answered('SXD'),
    extensionAsked().does(head(LEAD), 'opinion.refuse-extension'),
    aConsultation()
      .under({ extension: { max: 1, maxWorkingDays: 5, undecidedAtLimit: 'lapses' } })
      .opened()
      .does(head('SXD'), 'opinion.request-extension')
      .at('2023-05-26T09:00'),
    OPINION_IN.deemed().does(head(LEAD), 'notice.issue'),
    aConsultation().withAnAgencyOutside().opened(),
    aConsultation().withAnAgencyOutside().opened().at('2023-05-17T09:00').receiptRecorded('2023-05-17T08:00'),
    consolidatingWithComments().does(head(LEAD), 'consultation.amend'),
  ];
  return stories.map(({ current }, index) => ({ ...current, id: `c${index}` }));
}

/** The rows as the door writes them. */
async function write(store: Store, dossiers: readonly Dossier[]): Promise<void> {
  const province = 'phu-yen';
  const part = (dossier: Dossier): Row[] => dossier.opinions.map((opinion) => opinionRow(province, dossier, opinion));
  await store.write(async (tx) => {
    await tx.insert(
      'consultations',
      dossiers.map((dossier) => consultationRow(dossier.id, consultationColumns(dossier))),
    );
    await tx.insert('opinions', dossiers.flatMap(part));
    await tx.insert(
      'disputes',
      dossiers.flatMap(({ id, disputes }) => disputes.map((dispute) => disputeRow(province, id, dispute))),
    );
  });
}

/** The columns that the fourth migration fills; what later ones make of the contexts is theirs to test. */
async function everyRow({ reader }: Store): Promise<Row[]> {
  const opinions = 'next_act, next_act_due_at, extension_state, extensions_granted';
  return [
    ...(await reader.rows('SELECT id, next_act FROM consultations ORDER BY province, id')),
    ...(await reader.rows(`SELECT key, ${opinions} FROM opinions ORDER BY province, consultation_id, key`)),
    ...(await reader.rows('SELECT round, next_act FROM disputes ORDER BY province, consultation_id, round')),
  ];
}

describeOnBothDatabases('A database of the third version', (open) => {
  it('is filled as the door would have written it', async () => {
    const url = await open.blank();
    const before = await openStore({ url });
    await before.migrate();
    await write(before, everyDossier());
    const written = await everyRow(before);
    expect(new Set(written.map(({ next_act }) => next_act))).toEqual(new Set([null, ...ACTS]));
    const extensions = written.flatMap(({ extension_state }) => extension_state ?? []);
    expect(new Set(extensions)).toEqual(new Set(['asked', 'granted', 'refused', 'lapsed']));
    await takeBackTo(before, 3);
    expect(await before.schemaVersion()).toBe(migrationNames[2]);
    await before.close();
    const after = await openStore({ url });
    await after.migrate();
    expect(await after.schemaVersion()).toBe(migrationNames.at(-1));
    expect(await everyRow(after)).toEqual(written);
    await after.close();
  });

  it('may hold more opinions than are filled at once, of several provinces', async () => {
    const url = await open.blank();
    const before = await openStore({ url });
    await before.migrate();
    const asked = { ...extensionAsked().current, id: 'c1' };
    const [opinion] = asked.opinions;
    if (opinion === undefined) throw new Error('the story asks somebody');
    const provinces = ['gia-lai', 'phu-yen'];
    await before.write(async (tx) => {
      await tx.insert(
        'consultations',
        provinces.map((province) => consultationRow('c1', { ...consultationColumns(asked), province })),
      );
      const rows = Array.from({ length: 5300 }, (_, number) => ({
        ...opinionRow(provinces[number % 2] ?? '', asked, opinion),
        key: `1:${number}`,
      }));
      await tx.insert('opinions', rows);
    });
    const written = await everyRow(before);
    await takeBackTo(before, 3);
    await before.close();
    const after = await openStore({ url });
    await after.migrate();
    expect(await everyRow(after)).toEqual(written);
    await after.close();
  });
});
