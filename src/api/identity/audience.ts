/**
 * Who may see a consultation: the lead and every agency that was ever asked, and of their whole province the Office, the
 * chairman and home affairs. For other people it does not exist.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { AgencyKind } from '../../../workflows/commands/commands.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { READER } from '../../platform/tokens.js';

const SEE_ALL: readonly AgencyKind[] = ['office', 'chairman', 'home-affairs'];

/** Whether a person's agency sees everything of the province. */
export async function seesAll(reader: Reader, person: Pick<SignedIn, 'province' | 'agency'>): Promise<boolean> {
  if (person.agency === null) return false;
  const agency = await reader.row<{ kind: AgencyKind }>('SELECT kind FROM agencies WHERE province = ? AND code = ?', [
    person.province,
    person.agency,
  ]);
  return agency !== undefined && SEE_ALL.includes(agency.kind);
}

/** Whether a person of an agency may see this consultation, as far as it exists. */
export async function maySee(
  reader: Reader,
  person: Pick<SignedIn, 'province' | 'agency'>,
  id: string,
): Promise<boolean> {
  const found = await reader.row<{ lead: string }>('SELECT lead FROM consultations WHERE province = ? AND id = ?', [
    person.province,
    id,
  ]);
  if (found === undefined) return false;
  if (found.lead === person.agency) return true;
  const asked = await reader.row(
    'SELECT 1 AS asked FROM opinions WHERE province = ? AND consultation_id = ? AND agency = ? LIMIT 1',
    [person.province, id, person.agency],
  );
  return asked !== undefined || (await seesAll(reader, person));
}

/**
 * The agencies that may see each of some consultations as parties: the lead and every agency ever asked. It says of many what
 * `maySee` says of one; who sees the whole province is not among them.
 */
export async function partiesTo(
  reader: Reader,
  province: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await reader.rows<{ id: string; agency: string }>(
    `SELECT id, lead AS agency FROM consultations WHERE province = ? AND id = ANY(?)
      UNION SELECT consultation_id AS id, agency FROM opinions WHERE province = ? AND consultation_id = ANY(?)`,
    [province, ids, province, ids],
  );
  const parties = new Map<string, Set<string>>();
  for (const { id, agency } of rows) parties.set(id, (parties.get(id) ?? new Set()).add(agency));
  return parties;
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
