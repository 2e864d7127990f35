/** Ten codes for whoever has lost their authenticator: shown once, kept as hashes, each good once. */
import { createHash } from 'node:crypto';
import { instantOf } from '../../../../workflows/limits/time.js';
import type { Reader, Tx } from '../../../persistence/store.js';
import { randomCode } from '../password.js';

const CODES = 10;

interface Person {
  readonly province: string;
  readonly id: string;
}

/** Eighty bits of chance need no slow hash. Read from paper, a code may come with other spaces and capitals. */
const hashOf = (code: string): string =>
  createHash('sha256').update(code.replace(/[\s-]/g, '').toLowerCase()).digest('hex');

/** Makes ten codes in place of all before. @returns them, to be shown this once */
export async function makeRecoveryCodes(tx: Tx, { province, id }: Person, now: number): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => randomCode());
  const made_at = instantOf(now);
  await forgetRecoveryCodes(tx, { province, id });
  await tx.insert(
    'recovery_codes',
    codes.map((code) => ({ province, person_id: id, code_hash: hashOf(code), made_at })),
  );
  return codes;
}

/** Uses a code up. @returns whether it was one of theirs that is good */
export async function takeRecoveryCode(tx: Tx, { province, id }: Person, code: string): Promise<boolean> {
  return (await tx.remove('recovery_codes', [{ province, person_id: id, code_hash: hashOf(code) }])) === 1;
}

export async function forgetRecoveryCodes(tx: Tx, { province, id }: Person): Promise<void> {
  await tx.execute('DELETE FROM recovery_codes WHERE province = ? AND person_id = ?', [province, id]);
}

/** How many are left. */
export async function recoveryCodesLeft(reader: Reader, { province, id }: Person): Promise<number> {
  const row = await reader.row<{ n: number }>(
    'SELECT COUNT(*) AS n FROM recovery_codes WHERE province = ? AND person_id = ?',
    [province, id],
  );
  return Number(row?.n ?? 0);
}
