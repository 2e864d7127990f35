/**
 * Who may see that a consultation is there: the lead, and once it was sent every agency that was ever asked, and of their whole
 * province the Office, the chairman and home affairs. For other people it does not exist. What of it they read is asked of
 * `readingOf` (src/rules/reading/).
 */
import { Inject, Injectable } from '@nestjs/common';
import type { AgencyKind } from '../../../workflows/commands/commands.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { READER } from '../../platform/tokens.js';
import { audits, OVERSEEING } from '../../rules/reading/reading.js';

/** Whether a person's agency sees everything of the province. */
export async function seesAll(reader: Reader, person: Pick<SignedIn, 'province' | 'agency'>): Promise<boolean> {
  if (person.agency === null) return false;
  const agency = await reader.row<{ kind: AgencyKind }>('SELECT kind FROM agencies WHERE province = ? AND code = ?', [
    person.province,
    person.agency,
  ]);
  return agency !== undefined && OVERSEEING.includes(agency.kind);
}

/** Whether a person of an agency may see this consultation, as far as it exists. */
export async function maySee(
  reader: Reader,
  person: Pick<SignedIn, 'province' | 'agency'> & Partial<Pick<SignedIn, 'roles'>>,
  id: string,
): Promise<boolean> {
  const found = await reader.row<{ lead: string; opened_at: Instant | null }>(
    'SELECT lead, opened_at FROM consultations WHERE province = ? AND id = ?',
    [person.province, id],
  );
  if (found === undefined) return false;
  if (found.lead === person.agency) return true;
  // What was never sent is its own agency's alone.
  if (found.opened_at === null) return false;
  if (audits({ roles: person.roles ?? [] })) return true;
  const asked = await reader.row(
    'SELECT 1 AS asked FROM opinions WHERE province = ? AND consultation_id = ? AND agency = ? LIMIT 1',
    [person.province, id, person.agency],
  );
  return asked !== undefined || (await seesAll(reader, person));
}

/** Who may see a consultation: some agencies as parties, and whether those that oversee the province may as well. */
export interface Seers {
  readonly parties: ReadonlySet<string>;
  readonly overseen: boolean;
}

/**
 * Who may see each of some consultations: the lead and every agency ever asked, and those that oversee the province once it was
 * sent. It says of many what `maySee` says of one.
 */
export async function seersOf(
  reader: Reader,
  province: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Seers>> {
  const rows = await reader.rows<{ id: string; agency: string }>(
    `SELECT id, lead AS agency FROM consultations WHERE province = ? AND id = ANY(?)
      UNION SELECT consultation_id AS id, agency FROM opinions WHERE province = ? AND consultation_id = ANY(?)`,
    [province, ids, province, ids],
  );
  const sent = await reader.rows<{ id: string }>(
    'SELECT id FROM consultations WHERE province = ? AND id = ANY(?) AND opened_at IS NOT NULL',
    [province, ids],
  );
  const opened = new Set(sent.map(({ id }) => id));
  const parties = new Map<string, Set<string>>();
  for (const { id, agency } of rows) parties.set(id, (parties.get(id) ?? new Set()).add(agency));
  return new Map([...parties].map(([id, those]) => [id, { parties: those, overseen: opened.has(id) }]));
}

/** The same question for what is injected. */
@Injectable()
export class Audience {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  /** Whether a person's agency sees everything of the province. */
  seesAll(person: SignedIn): Promise<boolean> {
    return seesAll(this.reader, person);
  }
}
