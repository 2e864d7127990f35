import { expect, it } from '@jest/globals';
import { consultationColumns } from '../../src/dossiers/dossier-rows.js';
import { openStore } from '../../src/persistence/open-store.js';
import type { Row } from '../../src/persistence/store.js';
import { describeOnBothDatabases } from '../databases.js';
import { LEAD } from '../workflows/a-dossier.js';
import { commentOnPaper, DISPUTE_IN, disputedBesidePaper } from '../workflows/in-state.js';
import { head } from '../workflows/people.js';
import { before, takeBackTo } from './older-databases.js';
import { consultationRow } from './sample-rows.js';

describeOnBothDatabases('A database from before comments on paper were work', (open) => {
  it('is filled as the door would have written it, and nothing else changes', async () => {
    const stories = [
      commentOnPaper(disputedBesidePaper()),
      commentOnPaper(disputedBesidePaper().does(head(LEAD), 'dispute.escalate')),
      commentOnPaper(disputedBesidePaper()).suspended(),
      DISPUTE_IN.unified(),
      DISPUTE_IN.negotiating(),
      DISPUTE_IN.verifying(),
    ];
    const url = await open.blank();
    const earlier = await openStore({ url });
    await earlier.migrate();
    const rows = stories.map(({ current }, index) => {
      const id = `c${index}`;
      const written = consultationColumns({ ...current, id });
      return { id, written, row: consultationRow(id, written) };
    });
    const known = ({ next_act }: Row) => (next_act === 'comment.resolve' ? null : (next_act ?? null));
    await earlier.write(async (tx) => {
      await tx.insert(
        'consultations',
        rows.map(({ row, written }) => ({ ...row, next_act: known(written) })),
      );
    });
    await takeBackTo(earlier, before('CommentsOnPaper'));
    await earlier.close();
    const later = await openStore({ url });
    await later.migrate();
    expect(await later.reader.rows('SELECT id, next_act FROM consultations ORDER BY id')).toEqual(
      rows.map(({ id, written }) => ({ id, next_act: written.next_act })),
    );
    expect(rows.map(({ written }) => written.next_act)).toEqual([
      'comment.resolve',
      'comment.resolve',
      'consultation.resume',
      'consultation.conclude',
      null,
      null,
    ]);
    await later.close();
  });
});
