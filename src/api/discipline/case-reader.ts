/** Reads cases of discipline for a person: lists by indexed columns, one case with everything that was done. */
import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, inVietnam } from '../../../workflows/limits/time.js';
import { CASE_COLUMNS, type CaseColumns, readCase } from '../../dossiers/case-rows.js';
import type { Engine } from '../../engine/engine.js';
import { cursorOf } from '../../http/cursor.js';
import { rowsAfter } from '../../http/keyset.js';
import { type Page, pageOf, rowsWanted } from '../../http/page.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { CaseEntry } from '../../journal/case-entry.js';
import { DISCIPLINE_CHAIN, parseEntry } from '../../journal/entry.js';
import type { Param, Reader } from '../../persistence/store.js';
import { ENGINE, VIEWS } from '../../platform/tokens.js';
import { type CaseReader as CaseReading, readableCases, readsCase } from '../../rules/reading/case-reading.js';
import { actsInAgency } from '../../rules/register/person-roles.js';
import { actorOf } from '../../rules/register/register.js';
import { Rules } from '../../rules/rules.js';
import { actingAs } from '../identity/acting-role.js';
import type { CaseCounts, CaseDetail, CaseItem, CaseStepView, CasesQuery } from './case.views.js';
import { caseNames } from './case-names.js';
import { openBeginnings, openCaseActions } from './open-case-actions.js';

const ORDER = { name: 'cases', column: 'raised_at', key: 'id', descending: true, always: true } as const;

@Injectable()
export class CaseReader {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(VIEWS) private readonly reader: Reader,
    private readonly rules: Rules,
  ) {}

  /** The cases that a person may read, latest first. */
  async list(person: SignedIn, query: CasesQuery): Promise<Page<CaseItem>> {
    const today = civilDateOf(await this.engine.now());
    const { where, params } = conditions(person, await this.readerOf(person), query, today);
    const rows = await rowsAfter<CaseColumns>(
      this.reader,
      { select: `SELECT ${CASE_COLUMNS} FROM discipline_cases`, where, params },
      ORDER,
      query.cursor,
      rowsWanted(query),
    );
    return pageOf(
      rows,
      query,
      (row) => itemOf(row, today),
      (row) => cursorOf(ORDER.name, [row.raised_at, row.id]),
    );
  }

  /** How much a person, or the head of their agency, has in hand, and what they may begin. */
  async counts(person: SignedIn): Promise<CaseCounts> {
    const today = civilDateOf(await this.engine.now());
    const { where, params } = conditions(person, await this.readerOf(person), { held: true, ended: false }, today);
    const row = await this.reader.row<{ held: number; overdue: number }>(
      `SELECT count(*) AS held, sum(CASE WHEN due_on < ? THEN 1 ELSE 0 END) AS overdue FROM discipline_cases
       WHERE ${where.join(' AND ')}`,
      [today, ...params],
    );
    const register = await this.rules.register(person.province);
    const mayBegin = openBeginnings(person, register, await this.engine.now());
    return { held: Number(row?.held ?? 0), overdue: Number(row?.overdue ?? 0), mayBegin };
  }

  /** One case. @throws HttpProblem `unknown-case`, alike when there is none and when it is not for this person */
  async detail(person: SignedIn, id: string): Promise<CaseDetail> {
    const { province } = person;
    const row = await this.requireRead(person, id);
    const stored = await readCase(this.reader, province, id);
    if (stored === null) throw new HttpProblem('unknown-case');
    const { entries, steps } = await this.steps(province, id);
    const at = await this.engine.now();
    const register = await this.rules.register(province);
    return {
      ...itemOf(row, civilDateOf(at)),
      version: stored.version,
      data: stored.standing.context,
      steps,
      actions: openCaseActions(person, stored.standing, register, at),
      names: await caseNames(this.reader, register, await this.readerOf(person), {
        entries,
        row,
        stored: stored.standing,
      }),
    };
  }

  /** @throws HttpProblem `unknown-case` */
  async requireRead(person: SignedIn, id: string): Promise<CaseColumns> {
    const row = await this.reader.row<CaseColumns>(
      `SELECT ${CASE_COLUMNS} FROM discipline_cases WHERE province = ? AND id = ?`,
      [person.province, id],
    );
    if (row === undefined || !readsCase(await this.readerOf(person), row)) throw new HttpProblem('unknown-case');
    return row;
  }

  /** A person as the rules of reading know them. */
  async readerOf(person: SignedIn): Promise<CaseReading> {
    const { id, agency, roles, province } = person;
    const register = await this.rules.register(province);
    const at = await this.engine.now();
    const asHead = roles.filter(actsInAgency).some((role) => actorOf(register, actingAs(person, role), at).asHead);
    return { id, agency, roles, agencyKind: register.agencies.get(agency ?? '')?.kind ?? null, asHead };
  }

  private async steps(province: string, id: string) {
    const rows = await this.reader.rows<{ version: number; seq: number; hash: string; entry: string }>(
      `SELECT s.version, j.seq, j.hash, j.entry FROM discipline_steps s
       JOIN journal j ON j.province = s.province AND j.chain = ? AND j.seq = s.seq
       WHERE s.province = ? AND s.case_id = ? ORDER BY s.version`,
      [DISCIPLINE_CHAIN, province, id],
    );
    const entries = rows.map((row) => ({ ...row, told: parseEntry(row.entry) }));
    const steps = entries.map(({ version, seq, hash, told }): CaseStepView => {
      const { input } = told.with as CaseEntry;
      const command = told.command as CaseStepView['command'];
      return {
        version,
        seq,
        hash,
        at: inVietnam(told.effectiveAt),
        command,
        by: told.actor.name,
        agency: told.actor.agency,
        with: input,
      };
    });
    return { entries: entries.map(({ told }) => told.with as CaseEntry), steps };
  }
}

function conditions(person: SignedIn, reading: CaseReading, query: CasesQuery, today: string) {
  const { kind, ended, held, overdue, agency } = query;
  const readable = readableCases(reading);
  const where = ['province = ?', readable.sql];
  const params: Param[] = [person.province];
  const all: unknown[] = [...params, ...readable.params];
  const add = (sql: string, ...values: Param[]) => {
    where.push(sql);
    all.push(...values);
  };
  if (kind !== undefined) add('kind = ?', kind);
  if (ended !== undefined) add('ended = ?', ended);
  if (held === true) {
    // A head answers for everything that the agency has in hand; an officer for what is theirs by name.
    if (reading.asHead) add('holder_agency = ?', person.agency);
    else add('holder_person = ?', person.id);
  }
  if (overdue === true) add('ended = FALSE AND due_on < ?', today);
  if (agency !== undefined) add('(agency = ? OR raised_by = ? OR holder_agency = ?)', agency, agency, agency);
  return { where, params: all as Param[] };
}

/** A case as lists show it. */
export function itemOf(row: CaseColumns, today: string): CaseItem {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    version: row.version,
    subject: row.subject,
    raisedBy: row.raised_by,
    raisedAt: inVietnam(row.raised_at),
    agency: row.agency,
    person: row.person,
    holderAgency: row.holder_agency,
    holderPerson: row.holder_person,
    dueOn: row.due_on,
    overdue: !row.ended && row.due_on !== null && row.due_on < today,
    ended: Boolean(row.ended),
    changedAt: inVietnam(row.changed_at),
  };
}
