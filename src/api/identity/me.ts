import type { AgencyKind, Role } from '../../../workflows/commands/commands.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { kindOf } from '../../../workflows/regulation/provinces.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { seesAll } from './audience.js';
import type { MeView } from './me.views.js';

const shownProvince = ({ code, name }: { readonly code: string; readonly name: string }) => ({
  code,
  name,
  kind: kindOf(code, name),
});

/** What a person is told of the installation that they have signed in to. */
export interface Where {
  readonly evaluation: boolean;
  readonly version: string;
  /** Whether nothing is decided just now, for the clock is in doubt. */
  readonly clockHeld: boolean;
}

/**
 * A person as they see themselves: what they are, where, and whose powers they hold just now.
 * @param now the law's clock, which says whether a delegation holds: from its instant until before another
 */
export async function readMe(
  reader: Reader,
  person: SignedIn,
  now: Instant,
  { evaluation, version, clockHeld }: Where,
): Promise<MeView> {
  const province = await reader.row<{ code: string; name: string }>('SELECT code, name FROM provinces WHERE code = ?', [
    person.province,
  ]);
  const agency = await reader.row<{ code: string; name: string; kind: AgencyKind }>(
    'SELECT code, name, kind FROM agencies WHERE province = ? AND code = ?',
    [person.province, person.agency],
  );
  const held = await reader.rows<{ id: string; to_role: Role; document: string | null; until_at: Instant }>(
    `SELECT id, to_role, document, until_at FROM delegations
      WHERE province = ? AND agency = ? AND to_role = ANY(?) AND (to_person IS NULL OR to_person = ?)
        AND from_at <= ? AND until_at > ? AND (ended_at IS NULL OR ended_at > ?)
      ORDER BY until_at, id`,
    [person.province, person.agency, [...person.roles], person.id, now, now, now],
  );
  const entered = await reader.row<{ title: string | null }>('SELECT title FROM people WHERE province = ? AND id = ?', [
    person.province,
    person.id,
  ]);
  const { id, login, name, locale, roles } = person;
  return {
    id,
    login,
    name,
    title: entered?.title ?? null,
    locale,
    roles: [...roles],
    province: shownProvince(province ?? { code: person.province, name: person.province }),
    agency: agency ?? null,
    delegations: held.map(({ id: delegation, to_role, document, until_at }) => ({
      id: delegation,
      role: to_role,
      document,
      until: inVietnam(until_at),
    })),
    seesAll: await seesAll(reader, person),
    owesFactor: person.owesFactor === true,
    now: inVietnam(now),
    clockHeld,
    evaluation,
    version,
  };
}
