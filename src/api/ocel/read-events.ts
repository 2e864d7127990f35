/** The events of a log: the entries of the journal of consultations, in the order in which they were recorded. */
import { type CommandName, isCommandName, rowOf } from '../../../workflows/commands/commands.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { isOfConsultation, type JournalEntry, parseEntry } from '../../journal/entry.js';
import type { Reader } from '../../persistence/store.js';
import { type Asked, eventType, idOf, type OcelEvent, type OcelRelation } from './ocel-log.js';

/** Entries that are read at once: some megabytes. */
const BATCH = 500;

interface Row {
  readonly chain: string;
  readonly seq: number;
  readonly at: Instant;
  readonly entry: string;
}

/** What belongs to a consultation, by which an entry is related to more than the whole. */
interface Belonging {
  readonly lead: string;
  readonly opinions: readonly { readonly key: string; readonly asked_at: Instant }[];
  readonly disputes: readonly { readonly round: number; readonly opened_at: Instant }[];
}

export async function* eventsOf(reader: Reader, asked: Asked): AsyncGenerator<readonly OcelEvent[]> {
  let after: Row | null = null;
  for (;;) {
    const rows: Row[] = await rowsAfter(reader, asked, after);
    const last = rows.at(-1);
    if (last === undefined) return;
    const chains = [...new Set(rows.map(({ chain }) => chain).filter(isOfConsultation))];
    const known = await belongings(reader, asked.province, chains);
    yield rows.flatMap(({ chain, entry }) => {
      const belonging = known.get(chain);
      const parsed = belonging === undefined ? undefined : parseEntry(entry);
      if (belonging === undefined || parsed === undefined || parsed.command === 'consultation.draft') return [];
      return [eventOf(parsed, belonging, asked.people)];
    });
    after = last;
  }
}

function rowsAfter(reader: Reader, { province, since, until }: Asked, after: Row | null): Promise<Row[]> {
  const [at, chain, seq] = after === null ? [since, '', 0] : [after.at, after.chain, after.seq];
  return reader.rows<Row>(
    `SELECT chain, seq, at, entry FROM journal
     WHERE province = ? AND at >= ? AND at < ?
       AND (at > ? OR chain > ? OR (chain = ? AND seq > ?))
     ORDER BY at, chain, seq LIMIT ${BATCH}`,
    [province, at, until, at, chain, chain, seq],
  );
}

/** Of the consultations that were sent; a draft is its own agency's alone and stands in no log. */
async function belongings(
  reader: Reader,
  province: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Belonging>> {
  const sent = await reader.rows<{ id: string; lead: string }>(
    'SELECT id, lead FROM consultations WHERE province = ? AND id = ANY(?) AND opened_at IS NOT NULL',
    [province, ids],
  );
  const opinions = await reader.rows<{ consultation_id: string; key: string; asked_at: Instant }>(
    'SELECT consultation_id, key, asked_at FROM opinions WHERE province = ? AND consultation_id = ANY(?)',
    [province, ids],
  );
  const disputes = await reader.rows<{ consultation_id: string; round: number; opened_at: Instant }>(
    'SELECT consultation_id, round, opened_at FROM disputes WHERE province = ? AND consultation_id = ANY(?)',
    [province, ids],
  );
  const of = <T extends { readonly consultation_id: string }>(rows: readonly T[], id: string) =>
    rows.filter((row) => row.consultation_id === id);
  return new Map(sent.map(({ id, lead }) => [id, { lead, opinions: of(opinions, id), disputes: of(disputes, id) }]));
}

function eventOf(entry: JournalEntry, belonging: Belonging, people: boolean): OcelEvent {
  const { chain, seq, at, effectiveAt, actor, command } = entry;
  return {
    id: `${chain}:${seq}`,
    type: eventType(command, entry.with),
    time: effectiveAt,
    attributes: [
      ...(actor.role === null ? [] : [{ name: 'role', value: actor.role }]),
      { name: 'recordedAt', value: at },
    ],
    relationships: [
      { objectId: idOf.consultation(chain), qualifier: 'in' },
      ...parts(entry, belonging),
      ...(actor.agency === null ? [] : [{ objectId: idOf.agency(actor.agency), qualifier: 'done-by' }]),
      ...(people && actor.person !== null ? [{ objectId: idOf.person(actor.person), qualifier: 'done-by' }] : []),
    ],
  };
}

/** The acts by which agencies are asked, or asked instead of others. */
const ASKING: readonly string[] = [
  'consultation.open',
  'consultation.amend',
  'consultation.ask-also',
  'opinion.accept-return',
  'agency.transferred',
];

/** The opinions and the dispute that an entry is about. */
function parts(entry: JournalEntry, { opinions, disputes }: Belonging): OcelRelation[] {
  const { chain, effectiveAt } = entry;
  const opinion = (key: string, qualifier: string): OcelRelation => ({ objectId: idOf.opinion(chain, key), qualifier });
  const asked = (ASKING.includes(entry.command) ? opinions : [])
    .filter((one) => one.asked_at === effectiveAt)
    .map(({ key }) => opinion(key, 'asks'));
  const own = keyOf(entry, opinions);
  const round = roundOf(entry, disputes);
  return [
    ...(own === null ? [] : [opinion(own, 'about')]),
    ...asked.filter(({ objectId }) => own === null || objectId !== idOf.opinion(chain, own)),
    ...(round === null ? [] : [{ objectId: idOf.dispute(chain, round), qualifier: 'about' }]),
  ];
}

const about = (command: string): string => (isCommandName(command) ? rowOf(command as CommandName).about : '');

/** The opinion that an act is about: that of the agency that it names, else of who acts, in the round that ran then. */
function keyOf(entry: JournalEntry, opinions: Belonging['opinions']): string | null {
  const { subject, agency } = entry.with as { readonly subject?: unknown; readonly agency?: unknown };
  if (typeof subject === 'string') return opinions.find(({ key }) => key === subject)?.key ?? null;
  if (!['opinion', 'comment'].includes(about(entry.command))) return null;
  const named = typeof agency === 'string' ? agency : entry.actor.agency;
  const candidates = opinions
    .filter(({ key, asked_at }) => key.endsWith(`:${named}`) && asked_at <= entry.effectiveAt)
    .sort((one, other) => (one.asked_at < other.asked_at ? 1 : -1));
  return candidates[0]?.key ?? null;
}

/** The round of the dispute that an act, or a limit of a stage, is about. */
function roundOf(entry: JournalEntry, disputes: Belonging['disputes']): number | null {
  const { subject } = entry.with as { readonly subject?: unknown };
  const ofLimit = typeof subject === 'string' ? /^dispute:(\d+)/.exec(subject)?.[1] : undefined;
  if (ofLimit !== undefined) return disputes.find(({ round }) => round === Number(ofLimit))?.round ?? null;
  if (about(entry.command) !== 'dispute') return null;
  const begun = disputes.filter(({ opened_at }) => opened_at <= entry.effectiveAt).map(({ round }) => round);
  return begun.length === 0 ? null : Math.max(...begun);
}
