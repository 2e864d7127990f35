/** The tables of the naive program, as TypeORM makes them from its entities. */
import { EntitySchema } from 'typeorm';

const id = { type: 'varchar', length: 36, primary: true };
const agency = { type: 'varchar', length: 32, primary: true };
const text = { type: 'text', nullable: true };

export const Consultation = new EntitySchema({
  name: 'Consultation',
  tableName: 'consultations',
  columns: { id, state: { type: 'varchar', length: 16 }, body: { type: 'text' }, snapshot: { type: 'simple-json' } },
});

export const Opinion = new EntitySchema({
  name: 'Opinion',
  tableName: 'opinions',
  columns: {
    consultation: id,
    agency,
    state: { type: 'varchar', length: 16 },
    dueAt: { type: 'varchar', length: 24 },
    body: text,
    snapshot: { type: 'simple-json' },
  },
  indices: [{ columns: ['state', 'dueAt'] }],
});

export const Notice = new EntitySchema({
  name: 'Notice',
  tableName: 'notices',
  columns: { consultation: id, agency, state: { type: 'varchar', length: 16 }, number: text },
});

export const Audit = new EntitySchema({
  name: 'Audit',
  tableName: 'audit',
  columns: {
    id: { type: 'integer', primary: true, generated: 'increment' },
    consultation: { type: 'varchar', length: 36 },
    event: { type: 'varchar', length: 16 },
    at: { type: 'varchar', length: 24 },
  },
});
