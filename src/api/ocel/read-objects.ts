/** The objects of a log: the agencies of the province, and the consultations of a period with their opinions and disputes. */
import type { Instant } from '../../../workflows/limits/time.js';
import type { Reader } from '../../persistence/store.js';
import { ALWAYS, type Asked, idOf, type OcelObject, type OcelRelation } from './ocel-log.js';

/** Consultations that are read at once, with what belongs to them. */
const BATCH = 200;

export async function* objectsOf(reader: Reader, asked: Asked): AsyncGenerator<readonly OcelObject[]> {
  yield await agencies(reader, asked.province);
  if (asked.people) yield* people(reader, asked.province);
  for await (const ids of consultationsIn(reader, asked)) {
    yield await consultations(reader, asked.province, ids);
    yield await opinions(reader, asked.province, ids);
    yield await disputes(reader, asked.province, ids);
  }
}

/**
 * Consultations that were sent and have an entry in the period, by their ids. What has an entry was changed since then, and what was opened
 * later has none.
 */
async function* consultationsIn(reader: Reader, { province, since, until }: Asked): AsyncGenerator<readonly string[]> {
  let after = '';
  for (;;) {
    const rows = await reader.rows<{ id: string }>(
      `SELECT c.id FROM consultations c
       WHERE c.province = ? AND c.id > ? AND c.opened_at < ? AND c.updated_at >= ? AND EXISTS (
         SELECT 1 FROM journal j WHERE j.province = c.province AND j.chain = c.id AND j.at >= ? AND j.at < ?)
       ORDER BY c.id LIMIT ${BATCH}`,
      [province, after, until, since, since, until],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ id }) => id);
    after = last.id;
  }
}

async function agencies(reader: Reader, province: string): Promise<OcelObject[]> {
  const rows = await reader.rows<{ code: string; name: string; kind: string }>(
    'SELECT code, name, kind FROM agencies WHERE province = ? ORDER BY code',
    [province],
  );
  return rows.map(({ code, name, kind }) => ({
    id: idOf.agency(code),
    type: 'agency',
    attributes: attributes(ALWAYS, { name, kind }),
    relationships: [],
  }));
}

async function* people(reader: Reader, province: string): AsyncGenerator<OcelObject[]> {
  let after = '';
  for (;;) {
    const rows = await reader.rows<{ id: string; name: string }>(
      `SELECT id, name FROM people WHERE province = ? AND id > ? ORDER BY id LIMIT ${BATCH}`,
      [province, after],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ id, name }) => ({
      id: idOf.person(id),
      type: 'person',
      attributes: attributes(ALWAYS, { name }),
      relationships: [],
    }));
    after = last.id;
  }
}

interface ConsultationRow {
  readonly id: string;
  readonly lead: string;
  readonly subject: string;
  readonly urgency: string;
  readonly authority: string;
  readonly regulation_id: string;
  readonly outcome: string | null;
  readonly opened_at: Instant;
  readonly ended_at: Instant | null;
}

async function consultations(reader: Reader, province: string, ids: readonly string[]): Promise<OcelObject[]> {
  const rows = await reader.rows<ConsultationRow>(
    `SELECT id, lead, subject, urgency, authority, regulation_id, outcome, opened_at, ended_at FROM consultations
     WHERE province = ? AND id = ANY(?) ORDER BY id`,
    [province, ids],
  );
  return rows.map((row) => ({
    id: idOf.consultation(row.id),
    type: 'consultation',
    attributes: [
      ...attributes(row.opened_at, {
        subject: row.subject,
        urgency: row.urgency,
        authority: row.authority,
        regulation: row.regulation_id,
      }),
      ...(row.ended_at === null ? [] : attributes(row.ended_at, { outcome: row.outcome })),
    ],
    relationships: [{ objectId: idOf.agency(row.lead), qualifier: 'led-by' }],
  }));
}

interface OpinionRow {
  readonly consultation_id: string;
  readonly key: string;
  readonly round: number;
  readonly agency: string;
  readonly function: string;
  readonly state: string;
  readonly asked_at: Instant;
  readonly received_at: Instant | null;
  readonly due_at: Instant | null;
  readonly settled_at: Instant | null;
}

async function opinions(reader: Reader, province: string, ids: readonly string[]): Promise<OcelObject[]> {
  const rows = await reader.rows<OpinionRow>(
    `SELECT consultation_id, key, round, agency, function, state, asked_at, received_at, due_at, settled_at FROM opinions
     WHERE province = ? AND consultation_id = ANY(?) ORDER BY consultation_id, key`,
    [province, ids],
  );
  return rows.map((row) => ({
    id: idOf.opinion(row.consultation_id, row.key),
    type: 'opinion',
    attributes: [
      ...attributes(row.asked_at, { round: String(row.round), function: row.function }),
      ...(row.received_at === null
        ? []
        : attributes(row.received_at, { receivedAt: row.received_at, dueAt: row.due_at })),
      ...(row.settled_at === null ? [] : attributes(row.settled_at, { state: row.state })),
    ],
    relationships: [ofConsultation(row), { objectId: idOf.agency(row.agency), qualifier: 'asked-of' }],
  }));
}

interface DisputeRow {
  readonly consultation_id: string;
  readonly round: number;
  readonly state: string;
  readonly opened_at: Instant;
  readonly ended_at: Instant | null;
}

async function disputes(reader: Reader, province: string, ids: readonly string[]): Promise<OcelObject[]> {
  const rows = await reader.rows<DisputeRow>(
    `SELECT consultation_id, round, state, opened_at, ended_at FROM disputes
     WHERE province = ? AND consultation_id = ANY(?) ORDER BY consultation_id, round`,
    [province, ids],
  );
  return rows.map((row) => ({
    id: idOf.dispute(row.consultation_id, row.round),
    type: 'dispute',
    attributes: [
      ...attributes(row.opened_at, { round: String(row.round) }),
      ...(row.ended_at === null ? [] : attributes(row.ended_at, { state: row.state })),
    ],
    relationships: [ofConsultation(row)],
  }));
}

const ofConsultation = (row: { readonly consultation_id: string }): OcelRelation => ({
  objectId: idOf.consultation(row.consultation_id),
  qualifier: 'part-of',
});

/** Attributes from a moment on, without those that have no value. */
function attributes(time: Instant, values: Readonly<Record<string, string | null>>): OcelObject['attributes'] {
  return Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [{ name, time, value }]));
}
