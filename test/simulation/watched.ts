/**
 * A consultation as the simulation watches it: its rows as they are stored, the chronicle of its journal, and the dossier to
 * which the journal replays. Only what is new in the journal is read again.
 */

import type { StoredDossier } from '../../src/dossiers/kept-dossiers.js';
import { readDossier } from '../../src/dossiers/stored-dossiers.js';
import { GENESIS, type JournalEntry, parseEntry } from '../../src/journal/entry.js';
import type { Reader } from '../../src/persistence/store.js';
import { canonicalJson, sha256 } from '../../src/platform/canonical-json.js';
import type { ConsultationCommand, SystemCommand } from '../../workflows/commands/commands.js';
import type { Dossier } from '../../workflows/dossier/dossier.js';
import { decide, follow } from '../../workflows/law.js';
import type { Calendar } from '../../workflows/limits/calendar.js';
import type { Outage } from '../../workflows/limits/standstill.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import { must } from './broken.js';
import { Chronicle } from './chronicle.js';

export interface LimitRow {
  readonly subject: string;
  readonly kind: string;
  readonly due_at: Instant;
  readonly passed_at: Instant | null;
}

export interface NoticeRow {
  readonly opinion_key: string;
  readonly state: 'pending' | 'issued' | 'corrected' | 'void';
  readonly deemed_at: Instant;
  readonly due_at: Instant;
  readonly issued_at: Instant | null;
}

/** What there is of a consultation at one moment; the invariants are asked of this. */
export interface Watched {
  readonly id: string;
  readonly stored: StoredDossier;
  readonly told: Chronicle;
  readonly replayed: Dossier;
  readonly regulation: Regulation;
  readonly limits: readonly LimitRow[];
  readonly notices: readonly NoticeRow[];
  /** How often a message of this kind went to an agency: by "kind agency". */
  readonly messages: ReadonlyMap<string, number>;
  /** The calendars of the province by hash. */
  readonly calendars: ReadonlyMap<string, Calendar>;
}

const SYSTEM: readonly string[] = ['limit.passed', 'limit.given-back', 'calendar.amended', 'agency.transferred'];

/** Bodies that were read before, in whatever world: the days of a calendar are laid out once for each object. */
const BODIES = new Map<string, unknown>();

/** Follows the consultations of one province from step to step. */
export class Watch {
  readonly known = new Map<string, Watched>();
  /** When nothing ran. */
  readonly outages: Outage[] = [];
  /** Called for every entry of the journal, in order. */
  onEntry: (entry: JournalEntry) => void = () => undefined;
  private readonly heads = new Map<string, { seq: number; hash: string }>();
  private readonly regulations = new Map<string, Regulation>();
  private readonly calendars = new Map<string, Calendar>();

  constructor(
    private readonly reader: Reader,
    readonly province: string,
  ) {}

  /** Reads what has changed since the last time. */
  async look(): Promise<Watched[]> {
    const rows = await this.reader.rows<{ id: string; journal_seq: number }>(
      'SELECT id, journal_seq FROM consultations WHERE province = ? ORDER BY id',
      [this.province],
    );
    const changed = rows.filter(({ id, journal_seq }) => this.heads.get(id)?.seq !== journal_seq).map(({ id }) => id);
    for (const id of this.known.keys())
      must(
        rows.some((row) => row.id === id),
        'I3',
        id,
        () => 'the consultation is gone',
      );
    const seen: Watched[] = [];
    for (const id of changed) {
      const stored = await readDossier(this.reader, this.province, id);
      if (stored !== null) seen.push(await this.read(id, stored));
    }
    return seen;
  }

  private async read(id: string, stored: StoredDossier): Promise<Watched> {
    const head = this.heads.get(id) ?? { seq: 0, hash: GENESIS };
    const rows = await this.reader.rows<{ seq: number; hash: string; entry: string }>(
      'SELECT seq, hash, entry FROM journal WHERE province = ? AND chain = ? AND seq > ? ORDER BY seq',
      [this.province, id, head.seq],
    );
    const before = this.known.get(id);
    let { told, replayed } = { told: before?.told ?? null, replayed: before?.replayed ?? null };
    let { seq, hash } = head;
    let pinned: string | null = stored.regulationHash;
    for (const row of rows) {
      const entry = parseEntry(row.entry);
      must(row.seq === seq + 1 && entry.seq === row.seq, 'I7', id, () => `entry ${row.seq} follows entry ${seq}`);
      must(entry.prev === hash, 'I7', id, () => `entry ${row.seq} is not chained to the one before it`);
      must(sha256(row.entry) === row.hash, 'I7', id, () => `entry ${row.seq} has another hash than it says`);
      must(entry.chain === id && entry.province === this.province, 'I7', id, () => `entry ${row.seq} is of elsewhere`);
      ({ seq, hash } = row);
      ({ regulation: pinned } = entry.facts);
      const regulation = await this.regulation(entry.facts.regulation ?? '');
      const calendar = await this.calendar(entry.facts.calendarHash);
      told ??= new Chronicle(id, entry, regulation, calendar, this.outages);
      told.read(entry, regulation, calendar);
      replayed = replayedWith(replayed, entry, regulation, calendar);
      this.onEntry(entry);
    }
    this.heads.set(id, { seq, hash });
    must(pinned === stored.regulationHash, 'I7', id, () => `decided by ${pinned}, pinned to ${stored.regulationHash}`);
    if (told === null || replayed === null) throw new Error(`The journal of ${id} is empty.`);
    must(stored.seq === seq && stored.version === seq, 'I7', id, () => `version ${stored.version}, ${seq} entries`);
    must(stored.hash === hash, 'I7', id, () => 'the consultation points to another head of its journal');
    const watched: Watched = {
      id,
      stored,
      told,
      replayed,
      regulation: await this.regulation(stored.regulationHash),
      calendars: this.calendars,
      ...(await this.beside(id)),
    };
    this.known.set(id, watched);
    return watched;
  }

  private async beside(id: string): Promise<Pick<Watched, 'limits' | 'notices' | 'messages'>> {
    const of = [this.province, id];
    const limits = await this.reader.rows<LimitRow>(
      'SELECT subject, kind, due_at, passed_at FROM limits WHERE province = ? AND consultation_id = ?',
      of,
    );
    const notices = await this.reader.rows<NoticeRow>(
      `SELECT opinion_key, state, deemed_at, due_at, issued_at FROM notices WHERE province = ? AND consultation_id = ?`,
      of,
    );
    const told = await this.reader.rows<{ kind: string; agency: string; count: number }>(
      `SELECT kind, agency, COUNT(*) AS count FROM inbox_messages
       WHERE province = ? AND id >= ? AND id < ? GROUP BY kind, agency`,
      [this.province, `${id}.`, `${id}/`],
    );
    const messages = new Map(told.map(({ kind, agency, count }) => [`${kind} ${agency}`, Number(count)]));
    return { limits, notices, messages };
  }

  private async regulation(hash: string): Promise<Regulation> {
    return this.body(this.regulations, 'regulations', hash);
  }

  private async calendar(hash: string): Promise<Calendar> {
    return this.body(this.calendars, 'calendars', hash);
  }

  private async body<T>(known: Map<string, T>, table: string, hash: string): Promise<T> {
    const found = known.get(hash);
    if (found !== undefined) return found;
    const row = await this.reader.row<{ body_json: string }>(
      `SELECT body_json FROM ${table} WHERE province = ? AND hash = ?`,
      [this.province, hash],
    );
    must(row !== undefined, 'I7', null, () => `the journal names ${hash}, which is not in ${table}`);
    must(sha256(row?.body_json ?? '') === hash, 'I7', null, () => `the body ${hash} in ${table} has another hash`);
    const body = (BODIES.get(hash) ?? JSON.parse(row?.body_json ?? 'null')) as T;
    BODIES.set(hash, body);
    known.set(hash, body);
    return body;
  }
}

/** One entry through the law, as `verify` does it; the simulation has its own, so that neither hides the other's mistakes. */
function replayedWith(
  before: Dossier | null,
  entry: JournalEntry,
  regulation: Regulation,
  calendar: Calendar,
): Dossier {
  const { actor, command, facts } = entry;
  const moment = {
    at: entry.effectiveAt,
    recordedAt: entry.at,
    actor,
    regulation,
    calendar,
    register: facts.register,
    sha256,
  };
  const carried = { command, with: entry.with, consultation: entry.chain };
  const decision =
    SYSTEM.includes(command) && before !== null
      ? follow(before, carried as unknown as SystemCommand, moment)
      : decide(before, carried as unknown as ConsultationCommand, moment);
  must(decision.refused === null, 'I7', entry.chain, () => `replayed, entry ${entry.seq} (${command}) is refused`);
  if (decision.refused !== null) throw new Error('unreachable');
  return JSON.parse(canonicalJson(decision.dossier)) as Dossier;
}
