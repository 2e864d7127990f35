/** The people who proposed and adopted regulations, by name. */
import { Inject, Injectable } from '@nestjs/common';
import type { Reader } from '../../persistence/store.js';
import { READER } from '../../platform/tokens.js';
import type { Register } from '../../rules/register/register.js';

type Adopted = Pick<Register, 'province' | 'adoptions'>;

/** The names of all who stand in the adoptions of a register, by id; one whom the people have lost is left out. */
export async function adopterNames(
  reader: Reader,
  { province, adoptions }: Adopted,
): Promise<ReadonlyMap<string, string>> {
  const ids = adoptions.flatMap(({ adoptedBy, proposed }) => [adoptedBy, proposed?.by ?? null]);
  const rows = await reader.rows<{ id: string; name: string }>(
    'SELECT id, name FROM people WHERE province = ? AND id = ANY(?)',
    [province, ids.filter((id) => id !== null)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The same for what is injected. */
@Injectable()
export class Adopters {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  namesIn(register: Adopted): Promise<ReadonlyMap<string, string>> {
    return adopterNames(this.reader, register);
  }
}
