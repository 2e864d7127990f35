/**
 * The people of a rehearsal of cases: in every agency a head, a deputy, an officer and a clerk, each known by the name under which they act
 * ("SXD/officer"). Cases name people: who holds a petition, who inspects, who is reviewed.
 */
import { ROLES } from '../../../workflows/commands/commands.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { RegisteredAgency } from '../../../workflows/step/circumstances.js';
import type { Store } from '../../persistence/store.js';

const TITLES = { head: 'Thủ trưởng', deputy: 'Phó thủ trưởng', officer: 'Chuyên viên', clerk: 'Văn thư' } as const;
const IN_AGENCIES = ROLES.filter((role): role is keyof typeof TITLES => role in TITLES);

/** Enters them, in office from an instant on. Nobody of them can sign in. */
export async function enterCasePeople(
  store: Store,
  province: string,
  agencies: readonly RegisteredAgency[],
  at: Instant,
): Promise<void> {
  const people = agencies.flatMap(({ code, name }) =>
    IN_AGENCIES.map((role) => ({ id: `${code}/${role}`, name: `${TITLES[role]} ${name}`, agency: code, role })),
  );
  await store.write(async (tx) => {
    await tx.insert(
      'people',
      people.map(({ id, name }) => ({
        ...{ province, id, login: id, name, title: null, email: null },
        ...{ password_hash: '', active: true, locale: 'vi', created_at: at },
      })),
    );
    await tx.insert(
      'person_roles',
      people.map(({ id, agency, role }) => ({ province, person_id: id, agency, role })),
    );
    await tx.insert(
      'office_terms',
      people.map(({ id, agency, role }) => ({ province, agency, role, person_id: id, from_at: at, until_at: null })),
    );
  });
}
