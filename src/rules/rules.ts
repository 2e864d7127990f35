/** The rules by which an installation decides, for the door and for the views alike. */
import type { Calendar } from '../../workflows/limits/calendar.js';
import { type CivilDate, civilDateOf, type Instant } from '../../workflows/limits/time.js';
import { type Adoption, adoptionOf, needsAdoption } from '../../workflows/regulation/adoption.js';
import { withLaterKeys } from '../../workflows/regulation/later-keys.js';
import type { ProvinceWords } from '../../workflows/regulation/province-words.js';
import { provinceOf, wordsOfProvince } from '../../workflows/regulation/provinces.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import { DEFAULT_REGULATION, regulationInForce } from '../../workflows/regulation/regulation-in-force.js';
import type { Reader, Tx } from '../persistence/store.js';
import { canonicalJson, sha256 } from '../platform/canonical-json.js';
import { storedCalendar } from './calendars/stored-calendars.js';
import type { Register } from './register/register.js';
import { readRegisterHead, readRegisterOf } from './register/register-in-use.js';
import { type Clauses, readClauses } from './regulations/read-clauses.js';

/**
 * The installed regulations, the regulations that consultations are pinned to, the calendars and the registers. Each is read
 * once and kept: a body by its hash, which says what it is; a register as long as its version stands. Where a method takes a
 * reader, a decision hands over its transaction, so that it is made by what holds then; a view leaves it out and sees what
 * is committed.
 */
export class Rules {
  private readonly registers = new Map<string, Register>();
  private readonly calendars = new Map<string, Calendar>();
  private readonly regulations = new Map<string, Regulation>();
  private readonly hashes = new WeakMap<Regulation, string>();
  /** Pinned regulations whose body is known to be committed. */
  private readonly stored = new Set<string>();
  private citable: Clauses | undefined;

  /**
   * `installed` may be left out where nothing asks what is in force: an engine is told what it pins consultations to.
   * `home` is the code of the province whose regulations are its own; left out, what the province's own row says.
   */
  constructor(
    private readonly committed: Reader,
    readonly installed: ReadonlyMap<string, Regulation> = new Map(),
    private readonly home: string | null = null,
  ) {}

  /** The clauses that rules and refusals cite; read when they are first asked for, as the door cites none. */
  get clauses(): Clauses {
    this.citable ??= readClauses();
    return this.citable;
  }

  /**
   * The register of a province. A transaction that has changed it reads it by `readRegister` instead: what may yet be rolled
   * back is not kept here.
   * @throws UnknownProvince
   */
  async register(province: string, reader: Reader = this.committed): Promise<Register> {
    const head = await readRegisterHead(reader, province);
    const known = this.registers.get(province);
    if (known?.version === head.version) return known;
    const register = await readRegisterOf(reader, head);
    this.registers.set(province, register);
    return register;
  }

  /**
   * The regulation of a hash, as it was stored when the first consultation was pinned to it: a consultation keeps the
   * regulation that it was opened under to its end (design §2).
   * @throws Error when it is missing from the database
   */
  async pinned(province: string, hash: string, reader: Reader = this.committed): Promise<Regulation> {
    const known = this.regulations.get(hash);
    if (known !== undefined) return known;
    const row = await reader.row<{ body_json: string }>(
      'SELECT body_json FROM regulations WHERE province = ? AND hash = ?',
      [province, hash],
    );
    if (row === undefined) throw new Error(`The regulation ${hash} of ${province} is missing from the database.`);
    const regulation = withLaterKeys(JSON.parse(row.body_json) as Regulation);
    this.regulations.set(hash, regulation);
    this.hashes.set(regulation, hash);
    return regulation;
  }

  /** The hash by which a regulation is pinned; the same object is hashed once. */
  hashOf(regulation: Regulation): string {
    const known = this.hashes.get(regulation);
    if (known !== undefined) return known;
    const hash = sha256(canonicalJson(regulation));
    this.hashes.set(regulation, hash);
    if (!this.regulations.has(hash)) this.regulations.set(hash, regulation);
    return hash;
  }

  /** Stores the body of a regulation to which a consultation is being pinned; after the commit `kept` is to be called. */
  async keep(tx: Tx, province: string, hash: string, at: Instant): Promise<void> {
    const regulation = this.regulations.get(hash);
    if (regulation === undefined || this.stored.has(nameOf(province, hash))) return;
    const row = {
      province,
      hash,
      regulation_id: regulation.id,
      in_force_from: regulation.inForce.from,
      in_force_until: regulation.inForce.until,
      body_json: canonicalJson(regulation),
      stored_at: at,
    };
    await tx.insert('regulations', [row], 'ignore');
  }

  /** To be called after the commit: from then on the body need not be written again. */
  kept(province: string, hash: string): void {
    this.stored.add(nameOf(province, hash));
  }

  /** The installed regulation that a consultation opened at this moment would be pinned to. @throws UnknownProvince */
  async inForce(province: string, at: Instant): Promise<Regulation> {
    return this.inForceOn(await this.register(province), civilDateOf(at));
  }

  /** The same on a day, by a register that was read. */
  inForceOn(register: RegisterOnProvince, on: CivilDate): Regulation {
    const { adoptions, editions } = register;
    return regulationInForce(this.installed, this.codeOf(register), on, adoptions, editions);
  }

  /** The installed regulations that are the province's own, the default, and the editions that it has adopted. */
  ofProvince(register: RegisterOnProvince): Regulation[] {
    const code = this.codeOf(register);
    const installed = [...this.installed.values()];
    const own = installed.filter((one) => one.province === code || one.id === DEFAULT_REGULATION);
    return [...own, ...register.editions.values()];
  }

  /** Whether a regulation of the province is one that it has written itself, and not one of the program. */
  isEdition(register: RegisterOnProvince, id: string): boolean {
    return register.editions.has(id);
  }

  /** How far a regulation holds here on a day: whether it needs to be adopted, and whether it is. */
  standing(register: RegisterOnProvince, regulation: Regulation, on: CivilDate): RegulationStanding {
    const adoption = adoptionOf(register.adoptions, regulation.id, on);
    return { needed: needsAdoption(regulation), adoption };
  }

  /** What a text for people of the province cites beside a regulation: its organs' names, and the adoption of a day. */
  citing(register: RegisterOnProvince, regulation: Regulation, at: Instant): Citing {
    return {
      place: wordsOfProvince(register.province, register.name),
      adoption: adoptionOf(register.adoptions, regulation.id, civilDateOf(at)),
    };
  }

  /** What the organs of a province are called; by its code alone where its register cannot be read. */
  async placeOf(province: string): Promise<ProvinceWords> {
    const register = await this.register(province).catch(() => null);
    return wordsOfProvince(province, register?.name ?? '');
  }

  /** The code by which regulations name a province; an installation of before may have chosen another for its rows. */
  codeOf({ province, name }: Pick<RegisterOnProvince, 'province' | 'name'>): string {
    return this.home ?? provinceOf(province, name)?.code ?? province;
  }

  /** A version of the calendar, as it is committed; null when there is none. Versions never change. */
  async calendar(province: string, version: string): Promise<Calendar | null> {
    const name = nameOf(province, version);
    const known = this.calendars.get(name);
    if (known !== undefined) return known;
    const calendar = await storedCalendar(this.committed, province, version);
    if (calendar !== null) this.calendars.set(name, calendar);
    return calendar;
  }
}

/** What of a register decides which regulation holds. */
export type RegisterOnProvince = Pick<Register, 'province' | 'name' | 'adoptions' | 'editions'>;

export interface Citing {
  readonly place: ProvinceWords;
  readonly adoption: Adoption | null;
}

export interface RegulationStanding {
  /** Whether consultations can be opened under it only once it is adopted, outside rehearsals and the evaluation mode. */
  readonly needed: boolean;
  readonly adoption: Adoption | null;
}

const nameOf = (province: string, ofIt: string): string => `${province} ${ofIt}`;
