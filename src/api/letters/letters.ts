/** The letters that a person may read: those of consultations that they may read whole, of others what their agency wrote or was sent. */
import { Inject, Injectable } from '@nestjs/common';
import type { Engine } from '../../engine/engine.js';
import { cursorOf } from '../../http/cursor.js';
import { rowsAfter } from '../../http/keyset.js';
import { type Page, pageOf, rowsWanted } from '../../http/page.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import { concerns } from '../../letters/concerns.js';
import { type Issuing, issueLetters, type NotIssued } from '../../letters/keeping/issue-letters.js';
import { fileName, keptFile } from '../../letters/keeping/kept-file.js';
import { lapsedRequests } from '../../letters/keeping/lapsed-requests.js';
import { type Making, makeLetter } from '../../letters/keeping/make-letters.js';
import type { Reader, Store } from '../../persistence/store.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { ENGINE, LETTERS, READER, STORE } from '../../platform/tokens.js';
import { actorOf } from '../../rules/register/register.js';
import { Rules } from '../../rules/rules.js';
import { ReadDossiers } from '../consultations/read-dossiers.js';
import { actingAs } from '../identity/acting-role.js';
import type { IssueLettersInput, LettersQuery, LetterView, VerifiedLetterView } from './letter.views.js';
import { LETTER_COLUMNS, type LetterRow, letterView, verifiedView, versionsOf } from './letter-rows.js';
import { WAITING } from './waiting-letters.js';

const ORDER = { name: 'letters', column: 'l.signed_at', key: 'l.code', descending: true, always: true } as const;
/** The same order, in which the table of addressees is kept: whoever was sent most of the letters need not have all of them sorted. */
const ORDER_OF_SENT = { ...ORDER, column: 'a.signed_at', key: 'a.code' } as const;

@Injectable()
export class Letters {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(READER) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LETTERS) private readonly making: Making,
    private readonly rules: Rules,
    private readonly dossiers: ReadDossiers,
  ) {}

  /** The letters of a consultation, in the order in which they were signed. */
  async ofConsultation(person: SignedIn, id: string): Promise<LetterView[]> {
    const { reading } = await this.dossiers.of(person, id);
    const rows = await this.reader.rows<LetterRow>(
      `SELECT ${LETTER_COLUMNS} FROM letters l WHERE l.province = ? AND l.consultation_id = ? ORDER BY l.signed_at, l.code`,
      [person.province, id],
    );
    return this.shown(
      person,
      rows.filter((row) => reading === 'whole' || concerns(row, person.agency)),
    );
  }

  /** The letters of the person's agency: written by it, written to it, or waiting for a number; latest first. */
  async ofAgency(person: SignedIn, query: LettersQuery): Promise<Page<LetterView>> {
    const { province, agency } = person;
    if (agency === null) return { items: [], next: null };
    const list =
      query.box === 'in'
        ? {
            select: `SELECT ${LETTER_COLUMNS} FROM letter_addressees a CROSS JOIN letters l`,
            where: ['a.province = ?', 'a.agency = ?', 'l.province = a.province', 'l.code = a.code'],
          }
        : {
            select: `SELECT ${LETTER_COLUMNS} FROM letters l`,
            where: ['l.province = ?', 'l.agency = ?', ...(query.box === 'waiting' ? [WAITING] : [])],
          };
    const rows = await rowsAfter<LetterRow>(
      this.reader,
      { ...list, params: [province, agency] },
      query.box === 'in' ? ORDER_OF_SENT : ORDER,
      query.cursor,
      rowsWanted(query),
    );
    const views = new Map((await this.shown(person, rows)).map((view) => [view.code, view]));
    return pageOf(
      rows,
      query,
      ({ code }) => views.get(code) as LetterView,
      ({ signed_at, code }) => cursorOf(ORDER.name, [signed_at, code]),
    );
  }

  /** The bytes of the last version. They are made now where the worker has not come to it. @throws HttpProblem `not-found` */
  async file(person: SignedIn, code: string, as: 'pdf' | 'docx'): Promise<{ content: Buffer; name: string }> {
    const letter = await this.one(person, code);
    await makeLetter(this.making, person.province, code);
    const content = await keptFile(this.reader, person.province, code, as);
    if (content === undefined) throw new HttpProblem('not-found');
    return { content, name: `${fileName(letter)}.${as}` };
  }

  /** A letter that the person may read. @throws HttpProblem `not-found`, RefusedProblem */
  async one(person: SignedIn, code: string): Promise<LetterView> {
    const row = await this.rowOf(person.province, code);
    if (row === undefined) throw new HttpProblem('not-found');
    const [view] = await this.shown(person, [row]);
    if (view === undefined) throw new HttpProblem('not-found');
    const { reading } = await this.dossiers.of(person, view.consultation);
    if (reading !== 'whole' && !concerns(row, person.agency)) throw new HttpProblem('not-found');
    return view;
  }

  /** Numbers and issues letters of the person's agency, all or none. @throws HttpProblem that says why not */
  async issue(person: SignedIn, { letters, unit, number }: IssueLettersInput): Promise<LetterView[]> {
    const { province, agency } = person;
    const actor = await this.issuer(person);
    if (agency === null || actor === null) throw new HttpProblem('not-authorised');
    if (number !== undefined && letters.length > 1) throw new HttpProblem('invalid-input', ['/number']);
    const now = await this.engine.moment();
    const issuing: Issuing = {
      province,
      agency,
      codes: letters,
      unit: unit ?? null,
      number: number ?? null,
      actor,
      now,
    };
    const refused = await issueLetters(this.store, issuing);
    if (refused !== null) throw problemOf(refused, letters);
    for (const code of letters) await makeLetter(this.making, province, code);
    return Promise.all(letters.map((code) => this.one(person, code)));
  }

  /** What anybody learns of a letter by its code. @throws HttpProblem `not-found` */
  async verified(code: string): Promise<VerifiedLetterView> {
    const province = this.config.province.code;
    const row = await this.rowOf(province, code);
    if (row === undefined) throw new HttpProblem('not-found');
    return verifiedView(row, await versionsOf(this.reader, province, [code]));
  }

  private rowOf(province: string, code: string): Promise<LetterRow | undefined> {
    return this.reader.row<LetterRow>(`SELECT ${LETTER_COLUMNS} FROM letters l WHERE l.province = ? AND l.code = ?`, [
      province,
      code,
    ]);
  }

  private async shown(person: SignedIn, rows: readonly LetterRow[]): Promise<LetterView[]> {
    const codes = rows.map(({ code }) => code);
    const versions = await versionsOf(this.reader, person.province, codes);
    const lapsed = await lapsedRequests(this.reader, person.province, codes);
    const actor = await this.issuer(person);
    return rows.map((row) =>
      letterView(
        row,
        versions.filter(({ code }) => code === row.code),
        { issuer: row.agency === person.agency ? actor : null, lapsed: lapsed.has(row.code) },
      ),
    );
  }

  /** In which role a person may issue the letters of their agency: the head, who holds the head's powers, or the clerk. */
  private async issuer(person: SignedIn) {
    const register = await this.rules.register(person.province);
    const at = await this.engine.now();
    const actors = (['head', 'deputy', 'officer', 'clerk'] as const)
      .filter((role) => person.roles.includes(role))
      .map((role) => actorOf(register, actingAs(person, role), at));
    return actors.find(({ asHead }) => asHead) ?? actors.find(({ role }) => role === 'clerk') ?? null;
  }
}

/** Where it is wrong, as a pointer into the body. */
function problemOf(refused: NotIssued, letters: readonly string[]): HttpProblem {
  switch (refused.code) {
    case 'unknown-letter':
      return new HttpProblem('not-found');
    case 'already-issued':
      return new HttpProblem('letter-already-issued', [`/letters/${letters.indexOf(refused.letter)}`]);
    case 'bears-no-number':
      return new HttpProblem('letter-without-number', [`/letters/${letters.indexOf(refused.letter)}`]);
    case 'lapsed':
      return new HttpProblem('letter-lapsed', [`/letters/${letters.indexOf(refused.letter)}`]);
    case 'head-must-sign':
      return new HttpProblem('letter-unsigned', [`/letters/${letters.indexOf(refused.letter)}`]);
    case 'number-taken':
      return new HttpProblem('letter-number-taken', ['/number']);
    case 'number-malformed':
      return new HttpProblem('letter-number-malformed', ['/number']);
  }
}
