/** Regulations that administrators write: begun, saved in order or not, compared, proposed, and thrown away. */
import { Inject, Injectable } from '@nestjs/common';
import { stringify } from 'yaml';
import { dotted, isMap } from '../../../workflows/data/shape.js';
import { civilDateOf, inVietnam, parseCivilDate } from '../../../workflows/limits/time.js';
import { saysHowItGoesOn } from '../../../workflows/regulation/adoption.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { Engine } from '../../engine/engine.js';
import { cursorOf, placeOf } from '../../http/cursor.js';
import type { Locale } from '../../http/locale.js';
import { type Page, pageOf, rowsWanted } from '../../http/page.js';
import { HttpProblem, RefusedProblem, StaleDraft, UnusableText } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { SecurityEntry } from '../../journal/security-entry.js';
import type { Store, Tx } from '../../persistence/store.js';
import { StoreError } from '../../persistence/store-error.js';
import { canonicalJson, sha256 } from '../../platform/canonical-json.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { checkEdition } from '../../rules/regulations/check-edition.js';
import { Rules } from '../../rules/rules.js';
import { readYaml } from '../../rules/yaml/read-yaml.js';
import { seesAll } from '../identity/audience.js';
import { SecurityJournal } from '../identity/security-journal.js';
import { citable } from './citable-clauses.js';
import { differencesOf } from './differences.js';
import type {
  NewRegulationDraftInput,
  ProposalInput,
  ProposalView,
  RegulationDraftDetail,
  RegulationDraftInput,
  RegulationDraftItem,
  RegulationDraftsQuery,
  RegulationFaultView,
} from './draft.views.js';
import { requireAdministrator, requireReader } from './draft-access.js';
import { changeDraft, type DraftRow, draftRow, draftsAfter, NOT_PROPOSED, trialsOf } from './draft-rows.js';
import { faultInWords } from './fault-words.js';
import { rehearsalShown, whatIfShown } from './trials-shown.js';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ORDER = 'regulation-drafts';

/** A draft with what the check says of it. */
interface Checked {
  readonly data: unknown;
  /** Null while it is not in order. */
  readonly regulation: Regulation | null;
  readonly faults: readonly { readonly key: string; readonly reason: string }[];
}

@Injectable()
export class RegulationDrafts {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
    private readonly journal: SecurityJournal,
  ) {}

  async page(person: SignedIn, query: RegulationDraftsQuery): Promise<Page<RegulationDraftItem>> {
    await requireReader(this.store.reader, person);
    const after = query.cursor === undefined ? '' : String(placeOf(query.cursor, ORDER, ['text'])[0]);
    const rows = await draftsAfter(this.store.reader, person.province, after, rowsWanted(query));
    const province = await this.codeOf(person);
    return pageOf(
      rows,
      query,
      (row) => ({
        id: row.id,
        basedOn: row.based_on,
        savedAt: inVietnam(row.saved_at),
        savedBy: row.saved_by_name,
        faults: this.check(row, province).faults.length,
        proposal: proposalOf(row, person),
      }),
      ({ id }) => cursorOf(ORDER, [id]),
    );
  }

  /** A draft, whole. @throws HttpProblem `not-authorised`, `not-found` */
  async detail(person: SignedIn, id: string): Promise<RegulationDraftDetail> {
    await requireReader(this.store.reader, person);
    return this.shown(person, await this.found(person, id));
  }

  /**
   * Begins a draft from a regulation of the province, or from the default.
   * @throws HttpProblem `not-authorised`, `invalid-input` for a name or a base that is none, `name-taken`
   */
  async begin(person: SignedIn, { id, basedOn }: NewRegulationDraftInput): Promise<RegulationDraftDetail> {
    requireAdministrator(person);
    if (!NAME.test(id)) throw new HttpProblem('invalid-input', ['/id']);
    const register = await this.rules.register(person.province);
    const base = this.rules.ofProvince(register).find((one) => one.id === basedOn);
    if (base === undefined) throw new HttpProblem('invalid-input', ['/basedOn']);
    if (this.rules.installed.has(id) || this.rules.isEdition(register, id))
      throw new HttpProblem('name-taken', ['/id']);
    const body = { ...base, id, province: this.rules.codeOf(register) };
    const row = {
      province: person.province,
      id,
      version: 1,
      based_on: basedOn,
      body_json: canonicalJson(body),
      saved_by: person.id,
      saved_at: await this.engine.now(),
      ...NOT_PROPOSED,
    };
    await this.store
      .write(async (tx) => {
        await tx.insert('regulation_drafts', [row]);
        const told = { regulation: id, hash: sha256(row.body_json) };
        await this.journal.add(tx, person, { command: 'regulation-draft.begun', with: told });
      })
      .catch((error: unknown) => {
        if (error instanceof StoreError && error.code === 'conflict') throw new HttpProblem('name-taken', ['/id']);
        throw error;
      });
    return this.detail(person, id);
  }

  /**
   * Saves a draft over the version that was read, in order or not; a proposal that stands is taken back by it.
   * @throws HttpProblem `not-authorised`, `not-found`, `invalid-input`; StaleDraft
   */
  async save(
    person: SignedIn,
    id: string,
    { regulation, yaml }: RegulationDraftInput,
    seen: number,
  ): Promise<RegulationDraftDetail> {
    requireAdministrator(person);
    if ((regulation === undefined) === (yaml === undefined)) throw new HttpProblem('invalid-input', ['/regulation']);
    await this.found(person, id);
    const data = regulation ?? readFile(yaml ?? '', person.locale);
    const body_json = canonicalJson(data);
    const told = { regulation: id, hash: sha256(body_json) };
    await this.change(
      person,
      { id, seen },
      { body_json, ...NOT_PROPOSED },
      { command: 'regulation-draft.saved', with: told },
    );
    return this.detail(person, id);
  }

  /**
   * Lays a draft before another administrator: in order, and rehearsed as it stands.
   * @throws HttpProblem `not-authorised`, `not-found`, `not-in-order`, `not-rehearsed`, `invalid-input`; RefusedProblem; StaleDraft
   */
  async propose(
    person: SignedIn,
    id: string,
    { document, from }: ProposalInput,
    seen: number,
  ): Promise<RegulationDraftDetail> {
    requireAdministrator(person);
    const row = await this.found(person, id);
    const { regulation } = this.check(row, await this.codeOf(person));
    if (regulation === null) throw new HttpProblem('not-in-order');
    const hash = this.rules.hashOf(regulation);
    const trials = await trialsOf(this.store.reader, person.province, id);
    const rehearsal = trials.find((one) => one.kind === 'rehearsal' && one.state === 'done' && one.hash === hash);
    if (rehearsal === undefined) throw new HttpProblem('not-rehearsed');
    const now = await this.engine.now();
    const today = civilDateOf(now);
    const text = document.trim();
    const { inForce } = regulation;
    if (text === '') throw new HttpProblem('invalid-input', ['/document']);
    const isOutside =
      (inForce.from !== null && from < inForce.from) || (inForce.until !== null && from >= inForce.until);
    const day = parseCivilDate(from);
    if (day === null || from < today || isOutside) throw new HttpProblem('invalid-input', ['/from']);
    if (!saysHowItGoesOn(text, regulation, today))
      throw new RefusedProblem(
        { code: 'continuing-document-required', field: '/document' },
        { province: person.province, consultation: null },
      );
    const { played = 0, otherwise = 0 } = JSON.parse(rehearsal.result_json ?? '{}') as Record<string, number>;
    const proposal = {
      proposed_by: person.id,
      proposed_at: now,
      document: text,
      from_on: from,
      rehearsed_json: canonicalJson({ played, otherwise }),
    };
    const told = { regulation: id, hash, document: text, from: day };
    await this.change(person, { id, seen }, proposal, { command: 'regulation-draft.proposed', with: told });
    return this.detail(person, id);
  }

  /** Takes a proposal back; the draft stays. @throws HttpProblem `not-authorised`, `not-found`; StaleDraft */
  async withdraw(person: SignedIn, id: string, seen: number): Promise<RegulationDraftDetail> {
    requireAdministrator(person);
    await this.found(person, id);
    const entry = { command: 'regulation-draft.withdrawn', with: { regulation: id } } as const;
    await this.change(person, { id, seen }, NOT_PROPOSED, entry);
    return this.detail(person, id);
  }

  /** Throws a draft away, with its trials. @throws HttpProblem `not-authorised`, `not-found`; StaleDraft */
  async discard(person: SignedIn, id: string, seen: number): Promise<void> {
    requireAdministrator(person);
    await this.found(person, id);
    const { province } = person;
    const removed = await this.store.write(async (tx) => {
      const found = await tx.execute('DELETE FROM regulation_drafts WHERE province = ? AND id = ? AND version = ?', [
        province,
        id,
        seen,
      ]);
      if (found === 1) {
        await tx.execute('DELETE FROM regulation_trials WHERE province = ? AND regulation_id = ?', [province, id]);
        await this.journal.add(tx, person, { command: 'regulation-draft.discarded', with: { regulation: id } });
      }
      return found;
    });
    if (removed !== 1) await this.stale(person, id);
  }

  /**
   * The draft as a regulation that can be tried, with its hash and the one in force.
   * @throws HttpProblem `not-authorised`, `not-found`, `not-in-order`
   */
  async candidate(
    person: SignedIn,
    id: string,
  ): Promise<{ readonly regulation: Regulation; readonly hash: string; readonly present: Regulation }> {
    requireAdministrator(person);
    const { regulation } = this.check(await this.found(person, id), await this.codeOf(person));
    if (regulation === null) throw new HttpProblem('not-in-order');
    const present = await this.rules.inForce(person.province, await this.engine.now());
    return { regulation, hash: this.rules.hashOf(regulation), present };
  }

  private async found({ province }: SignedIn, id: string): Promise<DraftRow> {
    const row = await draftRow(this.store.reader, province, id);
    if (row === undefined) throw new HttpProblem('not-found');
    return row;
  }

  private async codeOf({ province }: SignedIn): Promise<string> {
    return this.rules.codeOf(await this.rules.register(province));
  }

  private check({ id, body_json }: DraftRow, province: string): Checked {
    const data: unknown = JSON.parse(body_json);
    const checked = checkEdition(data, { id, province });
    if ('regulation' in checked) return { data, regulation: checked.regulation, faults: [] };
    const faults = checked.faults.map(({ path, reason }) => ({ key: dotted(path), reason }));
    return { data, regulation: null, faults };
  }

  private async shown(person: SignedIn, row: DraftRow): Promise<RegulationDraftDetail> {
    const { province } = person;
    const { data, regulation, faults } = this.check(row, await this.codeOf(person));
    const present = await this.rules.inForce(province, await this.engine.now());
    const hash = regulation === null ? null : this.rules.hashOf(regulation);
    const trials = await trialsOf(this.store.reader, province, row.id);
    return {
      id: row.id,
      basedOn: row.based_on,
      version: row.version,
      savedAt: inVietnam(row.saved_at),
      savedBy: row.saved_by_name,
      regulation: data as object,
      yaml: stringify(inFileOrder(data, present), { lineWidth: 120 }),
      hash,
      faults: faults.map(({ key, reason }) => faultView(key, reason, person)),
      comparedTo: present.id,
      differences: differencesOf(present, data).map(({ key, before, after }) => ({
        key,
        before: before === undefined ? null : JSON.stringify(before),
        after: after === undefined ? null : JSON.stringify(after),
      })),
      clauses: citable(this.rules.clauses),
      proposal: proposalOf(row, person),
      rehearsal: rehearsalShown(trials, hash),
      whatIf: whatIfShown(trials, hash, await seesAll(this.store.reader, person)),
    };
  }

  private async change(
    person: SignedIn,
    { id, seen }: { readonly id: string; readonly seen: number },
    change: Omit<Parameters<typeof changeDraft>[3], 'saved_by' | 'saved_at'>,
    entry: SecurityEntry,
  ): Promise<void> {
    const noted = { ...change, saved_by: person.id, saved_at: await this.engine.now() };
    const beside = (tx: Tx) => this.journal.add(tx, person, entry);
    if (!(await changeDraft(this.store, person.province, { id, seen }, noted, beside))) await this.stale(person, id);
  }

  private async stale({ province }: SignedIn, id: string): Promise<never> {
    const now = await draftRow(this.store.reader, province, id);
    throw new StaleDraft(now?.version ?? 0, now?.saved_by_name ?? null, now?.saved_at ?? null);
  }
}

/** The data of a file that was sent. @throws UnusableText for text that is no map in YAML */
function readFile(text: string, locale: Locale): object {
  const read = readYaml<{ readonly data: object }>(text, '', (data) =>
    isMap(data) ? { data } : { faults: [{ path: [], reason: 'must be a map' }] },
  );
  if ('faults' in read)
    throw new UnusableText(
      '/yaml',
      read.faults.map((fault) => ({ ...fault, reason: faultInWords(fault.reason, locale) })),
    );
  // What JSON has no text for, such as .inf, becomes null, which the check tells at its key.
  return JSON.parse(JSON.stringify(read.data)) as object;
}

/** A list of keys is easier to read in the order of the files of the program than in that of the alphabet. */
function inFileOrder(data: unknown, like: unknown): unknown {
  if (!isMap(data)) return data;
  const known = isMap(like) ? Object.keys(like) : [];
  const rank = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length);
  const keys = Object.keys(data).sort((a, b) => rank(a) - rank(b));
  return Object.fromEntries(keys.map((key) => [key, inFileOrder(data[key], isMap(like) ? like[key] : undefined)]));
}

const faultView = (key: string, reason: string, { locale }: SignedIn): RegulationFaultView => ({
  key,
  reason: faultInWords(reason, locale),
});

function proposalOf(row: DraftRow, person: SignedIn): ProposalView | null {
  const { proposed_by: by, proposed_by_name: name, proposed_at: at, document, from_on: from } = row;
  if (by === null || at === null || document === null || from === null) return null;
  return { by, name, at: inVietnam(at), document, from, mine: person.roles.includes('admin') && person.id !== by };
}
