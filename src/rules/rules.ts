/** The rules as a read needs them: the register, the pinned regulation, the calendar of a limit, the clauses to cite. */
import { Inject, Injectable } from '@nestjs/common';
import type { Calendar } from '../../workflows/limits/calendar.js';
import { civilDateOf, type Instant } from '../../workflows/limits/time.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import { regulationInForce } from '../../workflows/regulation/regulation-in-force.js';
import type { Reader } from '../persistence/store.js';
import { READER, REGULATIONS } from '../platform/tokens.js';
import { type Register, Registers } from './register/register.js';
import { type Clauses, readClauses } from './regulations/read-clauses.js';
import { Rulebook } from './rulebook.js';

@Injectable()
export class Rules {
  readonly clauses: Clauses = readClauses();
  private readonly rulebook = new Rulebook();
  private readonly registers = new Registers(this.rulebook);
  private readonly calendars = new Map<string, Calendar>();

  constructor(
    @Inject(READER) private readonly reader: Reader,
    @Inject(REGULATIONS) readonly installed: ReadonlyMap<string, Regulation>,
  ) {}

  /** The register as it stands now. @throws UnknownProvince */
  register(province: string): Promise<Register> {
    return this.registers.of(this.reader, province);
  }

  /** The regulation to which a consultation is pinned. */
  pinned(province: string, hash: string): Promise<Regulation> {
    return this.rulebook.pinned(this.reader, province, hash);
  }

  /** The regulation that a consultation opened at this moment would be pinned to. */
  async inForce(province: string, at: Instant): Promise<Regulation> {
    const { name } = await this.register(province);
    return regulationInForce(this.installed, name, civilDateOf(at));
  }

  /** A version of the calendar, as it was stored; null when there is none. Versions never change. */
  async calendar(province: string, version: string): Promise<Calendar | null> {
    const key = `${province} ${version}`;
    const known = this.calendars.get(key);
    if (known !== undefined) return known;
    const row = await this.reader.row<{ body_json: string }>(
      'SELECT body_json FROM calendars WHERE province = ? AND version = ?',
      [province, version],
    );
    if (row === undefined) return null;
    const calendar = JSON.parse(row.body_json) as Calendar;
    this.calendars.set(key, calendar);
    return calendar;
  }
}
