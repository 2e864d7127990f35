/** Other letters of the same consultations, the entries of passed limits and who held which office: what letters refer to. One search each for a batch. */
import { type CivilDate, civilDateOf, type Instant } from '../../../workflows/limits/time.js';
import type { Reader } from '../../persistence/store.js';
import { type OfficeTerm, officesOf } from '../../rules/register/office-terms.js';
import type { LetterFacts, LetterKind } from '../facts/letter-facts.js';
import type { ReferredLetter } from '../facts/parts.js';
import type { DraftLetter, Known, LetterAct, RecordedLimit } from './act.js';

interface Referable {
  readonly kind: LetterKind;
  readonly consultation: string;
  readonly agency: string;
  readonly to: readonly string[];
  readonly letter: ReferredLetter;
}

interface Row {
  readonly code: string;
  readonly kind: LetterKind;
  readonly consultation_id: string;
  readonly agency: string;
  readonly to_agencies: string;
  readonly number_text: string | null;
  readonly issued_on: CivilDate | null;
  readonly signed_at: Instant;
}

/** Letters that are known by now, in the order in which they were signed. */
export class KnownLetters {
  constructor(
    private readonly letters: Referable[],
    /** By consultation, in the order of the journal. */
    private readonly passed: ReadonlyMap<string, readonly PassedLimitEntry[]>,
    private readonly terms: readonly OfficeTerm[],
  ) {}

  /** A letter of the same batch, to which a later one may refer. */
  add({ kind, consultation, issuer, addressees, code, number, signedAt }: LetterFacts): void {
    const letter = { code, number, on: civilDateOf(signedAt) };
    const to = addressees.map((agency) => agency.code);
    this.letters.push({ kind, consultation: consultation.id, agency: issuer.code, to, letter });
  }

  in(consultation: string): Known {
    const last = (kind: LetterKind, fits: (one: Referable) => boolean) =>
      this.letters.findLast((one) => one.kind === kind && one.consultation === consultation && fits(one))?.letter ??
      null;
    return {
      request: (agency) => last('request', ({ to }) => to.includes(agency)),
      answer: (agency) => last('answer', (one) => one.agency === agency),
      passedLimit: (key) => recordOf(key, this.passed.get(consultation) ?? []),
      headUntil: (agency, end) =>
        this.terms.findLast(
          ({ agency: of, role, since, until }) =>
            of === agency && role === 'head' && since < end && (until === null || until >= end),
        )?.name ?? null,
    };
  }
}

/** What the letters of a batch may refer to. */
export async function knownLetters(
  reader: Reader,
  province: string,
  made: readonly { readonly act: LetterAct; readonly drafts: readonly DraftLetter[] }[],
): Promise<KnownLetters> {
  const referring = made.filter(({ drafts }) => drafts.some(({ kind }) => kind !== 'request'));
  const noticing = made.filter(({ drafts }) => drafts.some(({ kind }) => kind === 'deemed-notice'));
  const idsOf = (some: typeof made) => [...new Set(some.map(({ act }) => act.consultation))];
  const told = noticing.flatMap(({ drafts }) => drafts.flatMap(({ addressees }) => addressees));
  const [letters, passed, terms] = await Promise.all([
    lettersIn(reader, province, idsOf(referring)),
    passedIn(reader, province, idsOf(noticing)),
    told.length === 0 ? [] : officesOf(reader, province, [...new Set(told)], []).then(({ terms }) => terms),
  ]);
  return new KnownLetters(letters, passed, terms);
}

/** Requests and answers, the first that was signed first. */
async function lettersIn(reader: Reader, province: string, ids: readonly string[]): Promise<Referable[]> {
  if (ids.length === 0) return [];
  // Were the kind a condition as it stands, PostgreSQL could begin with all letters of these kinds: while it knows nothing of a
  // young table it takes two kinds for fewer than some consultations, and keeps that plan.
  const rows = await reader.rows<Row>(
    `SELECT code, kind, consultation_id, agency, to_agencies, number_text, issued_on, signed_at FROM letters
     WHERE province = ? AND consultation_id = ANY(?) AND COALESCE(kind, kind) = ANY(?) ORDER BY signed_at, code`,
    [province, ids, ['request', 'answer']],
  );
  return rows.map(({ code, kind, consultation_id, agency, to_agencies, number_text, issued_on, signed_at }) => ({
    kind,
    consultation: consultation_id,
    agency,
    to: to_agencies.split(' '),
    letter: { code, number: number_text, on: issued_on ?? civilDateOf(signed_at) },
  }));
}

interface PassedLimitEntry {
  readonly seq: number;
  readonly entry: string;
}

/** The entries of limits that passed in these consultations, as they stand in the journal. */
async function passedIn(
  reader: Reader,
  province: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly PassedLimitEntry[]>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.rows<PassedLimitEntry & { chain: string }>(
    "SELECT chain, seq, entry FROM journal WHERE province = ? AND chain = ANY(?) AND command = 'limit.passed' ORDER BY seq",
    [province, ids],
  );
  const found = new Map<string, PassedLimitEntry[]>();
  for (const { chain, seq, entry } of rows) {
    const entries = found.get(chain) ?? [];
    entries.push({ seq, entry });
    found.set(chain, entries);
  }
  return found;
}

/** The last entry that recorded the end of an opinion's limit; only those that name the opinion are read whole. */
function recordOf(key: string, entries: readonly PassedLimitEntry[]): RecordedLimit | null {
  const named = JSON.stringify(key);
  for (const { seq, entry } of entries.toReversed()) {
    if (!entry.includes(named)) continue;
    const { with: passed, at } = JSON.parse(entry) as { with: { subject: string; kind: string }; at: Instant };
    if (passed.kind === 'opinion' && passed.subject === key) return { seq, at };
  }
  return null;
}
