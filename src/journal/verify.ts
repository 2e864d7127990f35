/**
 * Verifies a whole database against its journal, page by page, beside a running server: every chain, every entry replayed
 * through the law to the stored state, every checkpoint, every head that was ever anchored. It only reads.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Reader, Store, TableName } from '../persistence/store.js';
import { verifyChain } from './chain.js';
import { AUDIT_CHAIN, DISCIPLINE_CHAIN, GENESIS, LETTERS_CHAIN, PROVINCE_CHAIN, REGISTER_CHAIN } from './entry.js';
import { fault, type JournalFault, sentenceOf } from './fault.js';
import { KeptRules, keptBodies } from './kept-rules.js';
import { placeOf } from './log/heads.js';
import { chainKeyOf } from './log/leaves.js';
import { verifyLog } from './log/verify-log.js';
import { verifyTimestamps } from './log/verify-timestamps.js';
import { replay } from './replay.js';
import { keptPublicKeys, keyIdOf } from './signing-key.js';
import { consultationsAfter, differenceInState, readConsultations, type StoredConsultation } from './stored-state.js';
import { verifyCases } from './verify-cases.js';
import { CHECKPOINTS, type Difference, type OutsideCheckpoint, verifyCheckpoints } from './verify-checkpoints.js';
import { verifyKept } from './verify-kept.js';
import { verifyLetters } from './verify-letters.js';
import { journaledOutages, outagesHeeded, verifyOutages } from './verify-outages.js';
import { verifyRegister } from './verify-register.js';
import { verifyRegulations } from './verify-regulations.js';
import { verifySecurity } from './verify-security.js';

/** How much was verified. */
export interface Verified {
  readonly provinces: number;
  readonly consultations: number;
  /** Of consultations and registers; the entry with which a province began records no act and is not counted. */
  readonly entries: number;
  readonly checkpoints: number;
}

export type StoreVerdict =
  | ({ readonly ok: true } & Verified)
  | ({
      readonly ok: false;
      readonly province: string;
      /** The id of the consultation that differs; `:register`, `:province` or `:checkpoints` where it is none. */
      readonly consultation: string;
      readonly fault: JournalFault;
      /** What differs, in one sentence, in Vietnamese. */
      readonly reason: string;
    } & Verified);

export interface VerifyOptions {
  /** Only this province. */
  readonly province?: string;
  /** Consultations read at once; 200 when left out. */
  readonly page?: number;
  /** Public keys, raw, in base64, that may have signed; left out, those that the database keeps are believed. */
  readonly trusted?: readonly string[];
  /** Checkpoints that were kept elsewhere and must still be there: without one, the last of them could be cut off unseen. */
  readonly outside?: readonly OutsideCheckpoint[];
  /** Certificates in PEM by which a time-stamping authority is trusted; left out, only what was stamped is asked, not by whom. */
  readonly authorities?: string | null;
  /** Called after every page and every checkpoint. */
  readonly onProgress?: (verified: Verified) => void;
}

type Counts = { -readonly [Name in keyof Verified]: Verified[Name] };

/** Tables whose rows follow from a consultation's journal and belong to it. */
const DERIVED: readonly TableName[] = [
  'opinions',
  'disputes',
  'limits',
  'notices',
  'file_references',
  'inbox_messages',
  'consultation_parties',
  'consultation_texts',
  'consultation_words',
];

/** Cases name files too, and keep their ids in the same column. */
const OF_NO_CASE =
  'AND NOT EXISTS (SELECT 1 FROM discipline_cases d WHERE d.province = t.province AND d.id = t.consultation_id)';

/** A consultation that changes at every reading is given up after so many. */
const MOST_READINGS = 50;

/** Verifies everything, and stops at the first difference. @throws StoreError when the database cannot be read */
export async function verifyStore(store: Store, options: VerifyOptions = {}): Promise<StoreVerdict> {
  const counts: Counts = { provinces: 0, consultations: 0, entries: 0, checkpoints: 0 };
  for (const province of await provincesIn(store.reader, options)) {
    const found = await new ProvinceVerification(store.reader, province, options, counts).run();
    if (found !== null) {
      const { chain, fault: wrong } = found;
      return { ok: false, province, consultation: chain, fault: wrong, reason: sentenceOf(wrong), ...counts };
    }
    counts.provinces += 1;
  }
  return { ok: true, ...counts };
}

/** Provinces of which there is anything, registered or not, or of which somebody outside keeps a checkpoint. */
async function provincesIn(reader: Reader, { province: only, outside = [] }: VerifyOptions): Promise<string[]> {
  if (only !== undefined) return [only];
  const rows = await reader.rows<{ code: string }>(
    `SELECT code FROM provinces UNION SELECT DISTINCT province FROM consultations
     UNION SELECT DISTINCT province FROM journal UNION SELECT DISTINCT province FROM checkpoints
     UNION SELECT DISTINCT province FROM log_checkpoints ORDER BY 1`,
  );
  return [...new Set([...rows.map((row) => row.code), ...outside.map((one) => one.province)])];
}

class ProvinceVerification {
  private readonly rules = new KeptRules();
  private outages: Awaited<ReturnType<typeof journaledOutages>> = [];

  constructor(
    private readonly reader: Reader,
    private readonly province: string,
    private readonly options: VerifyOptions,
    private readonly counts: Counts,
  ) {}

  async run(): Promise<Difference | null> {
    return (
      (await this.consultations()) ??
      (await this.orphans()) ??
      (await this.register()) ??
      (await this.letters()) ??
      (await verifySecurity(this.reader, this.province)) ??
      (await verifyOutages(this.reader, this.province)) ??
      (await this.discipline()) ??
      (await this.checkpoints()) ??
      (await this.timestamps()) ??
      (await this.strays()) ??
      (await verifyKept(this.reader, this.province))
    );
  }

  private async consultations(): Promise<Difference | null> {
    const { page = 200 } = this.options;
    let after = '';
    for (;;) {
      const rows = await consultationsAfter(this.reader, this.province, after, page);
      const found = await this.page(rows);
      if (found !== null) return found;
      this.options.onProgress?.({ ...this.counts });
      after = rows.at(-1)?.id ?? after;
      if (rows.length < page) return null;
      await nextTurn();
    }
  }

  /** Consultations that were written while they were read are read again, by themselves. */
  private async page(rows: readonly StoredConsultation['row'][]): Promise<Difference | null> {
    let waiting = rows;
    for (let reading = 0; waiting.length > 0; reading += 1) {
      const { steady, moved } = await readConsultations(this.reader, this.province, waiting);
      const broken = await this.readRules();
      if (broken !== null) return { chain: waiting[0]?.id ?? '', fault: broken };
      // After the consultations: an outage is journaled before any of them is held against it.
      this.outages = await journaledOutages(this.reader, this.province);
      const found = (await this.differenceIn(steady)) ?? (await this.anchors(steady.map(({ row }) => row.id)));
      if (found !== null) return found;
      const [first] = moved;
      if (first !== undefined && reading === MOST_READINGS) return { chain: first, fault: fault('state-unsteady') };
      waiting = first === undefined ? [] : await this.again(moved);
    }
    return null;
  }

  private again(ids: readonly string[]): Promise<StoredConsultation['row'][]> {
    return this.reader.rows('SELECT * FROM consultations WHERE province = ? AND id = ANY(?) ORDER BY id', [
      this.province,
      ids,
    ]);
  }

  /** Rules are stored in the transaction that first applies them: read after the journal, they are all there. */
  private async readRules(): Promise<JournalFault | null> {
    const { regulations, calendars } = await keptBodies(this.reader, this.province);
    return this.rules.add(regulations, calendars);
  }

  /** Replaying is work for the processor: other work of this process gets its turn after each. */
  private async differenceIn(consultations: readonly StoredConsultation[]): Promise<Difference | null> {
    for (const stored of consultations) {
      await nextTurn();
      const wrong = this.inConsultation(stored);
      if (wrong !== null) return { chain: stored.row.id, fault: wrong };
      this.counts.consultations += 1;
      this.counts.entries += stored.entries.length;
    }
    return null;
  }

  private inConsultation(stored: StoredConsultation): JournalFault | null {
    const { id, journal_seq, journal_hash } = stored.row;
    const chain = verifyChain({ province: this.province, chain: id }, stored.entries);
    if ('fault' in chain) return chain.fault;
    const { length } = chain.entries;
    if (length !== journal_seq) return fault('journal-tail', { found: length, expected: journal_seq });
    if (chain.head !== journal_hash) return fault('journal-head');
    const replayed = replay(chain.entries, this.rules);
    if ('fault' in replayed) return replayed.fault;
    return outagesHeeded(replayed.steps, this.outages) ?? differenceInState(this.province, stored, replayed.steps);
  }

  /** What a consultation says is in the log must be: marked too high, its next entries would never be. */
  private async anchors(ids: readonly string[]): Promise<Difference | null> {
    // A checkpoint that is made meanwhile takes both further: the mark lies between the heads before and after it was read.
    const before = await this.loggedHeads(ids);
    const rows = await this.reader.rows<{ id: string; anchored_seq: number }>(
      'SELECT id, anchored_seq FROM consultations WHERE province = ? AND id = ANY(?) ORDER BY id',
      [this.province, ids],
    );
    const after = await this.loggedHeads(ids);
    for (const { id, anchored_seq: found } of rows) {
      const expected = before.get(chainKeyOf(id)) ?? 0;
      if (found < expected || found > (after.get(chainKeyOf(id)) ?? 0))
        return { chain: id, fault: fault('anchored-mark', { found, expected }) };
    }
    return null;
  }

  private async loggedHeads(ids: readonly string[]): Promise<Map<string, number>> {
    const keys = ids.map((id) => chainKeyOf(id));
    const rows = await this.reader.rows<{ chain: string; seq: number }>(
      'SELECT chain, seq FROM log_heads WHERE province = ? AND place = ANY(?) AND chain = ANY(?)',
      [this.province, keys.map(placeOf), keys],
    );
    return new Map(rows.map(({ chain, seq }) => [chain, seq]));
  }

  /** A journal whose consultation is gone. */
  private async orphans(): Promise<Difference | null> {
    const orphan = await this.reader.row<{ chain: string }>(
      `SELECT j.chain FROM journal j WHERE j.province = ? AND j.chain NOT IN (?, ?, ?, ?, ?) AND NOT EXISTS
       (SELECT 1 FROM consultations c WHERE c.province = j.province AND c.id = j.chain) ORDER BY j.chain LIMIT 1`,
      [this.province, REGISTER_CHAIN, PROVINCE_CHAIN, LETTERS_CHAIN, AUDIT_CHAIN, DISCIPLINE_CHAIN],
    );
    return orphan === undefined ? null : { chain: orphan.chain, fault: fault('journal-orphan') };
  }

  /** Rows that belong to no consultation: lists and the worker of limits would take them for one. */
  private async strays(): Promise<Difference | null> {
    for (const table of DERIVED) {
      const stray = await this.reader.row<{ id: string }>(
        `SELECT t.consultation_id AS id FROM ${table} t WHERE t.province = ? AND t.consultation_id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM consultations c WHERE c.province = t.province AND c.id = t.consultation_id)
         ${table === 'file_references' ? OF_NO_CASE : ''} LIMIT 1`,
        [this.province],
      );
      if (stray !== undefined) return { chain: stray.id, fault: fault('state-extra', { table, row: stray.id }) };
    }
    return null;
  }

  private async register(): Promise<Difference | null> {
    const broken = await this.readRules();
    if (broken !== null) return { chain: REGISTER_CHAIN, fault: broken };
    const { entries, difference } = await verifyRegister(this.reader, this.province, this.rules);
    this.counts.entries += entries;
    if (difference !== null) return difference;
    const wrong = await verifyRegulations(this.reader, this.province, this.rules.regulations);
    return wrong === null ? null : { chain: REGISTER_CHAIN, fault: wrong };
  }

  private async letters(): Promise<Difference | null> {
    const { entries, difference } = await verifyLetters(this.reader, this.province);
    this.counts.entries += entries;
    return difference;
  }

  private async discipline(): Promise<Difference | null> {
    const { entries, difference } = await verifyCases(this.reader, this.province);
    this.counts.entries += entries;
    return difference;
  }

  private async timestamps(): Promise<Difference | null> {
    const wrong = await verifyTimestamps(this.reader, this.province, this.options.authorities ?? null);
    return wrong === null ? null : { chain: CHECKPOINTS, fault: wrong };
  }

  private async checkpoints(): Promise<Difference | null> {
    const { trusted, outside = [] } = this.options;
    const keys =
      trusted === undefined
        ? await keptPublicKeys(this.reader)
        : new Map(trusted.map((publicKey) => [keyIdOf(publicKey), publicKey]));
    const hashes = new Map<number, string>();
    let last = { seq: 0, hash: GENESIS };
    const onCheckpoint = (seq: number, hash: string) => {
      hashes.set(seq, hash);
      last = { seq, hash };
      this.counts.checkpoints += 1;
      this.options.onProgress?.({ ...this.counts });
    };
    const found =
      (await verifyCheckpoints(this.reader, this.province, keys, onCheckpoint)) ??
      (await verifyLog(this.reader, this.province, { ...last }, { keys, onCheckpoint }));
    if (found !== null) return found;
    const kept = new Set(hashes.values());
    const missed = outside.find(
      ({ province, seq, hash }) =>
        province === this.province && (seq === null ? !kept.has(hash) : hashes.get(seq) !== hash),
    );
    return missed === undefined
      ? null
      : { chain: CHECKPOINTS, fault: fault('checkpoint-witness', { seq: missed.seq ?? missed.hash.slice(0, 16) }) };
  }
}
