/** `proof ID`: writes the proof of a consultation, one JSON document. */
import { type Instant, instantOf } from '../../../workflows/limits/time.js';
import { proofOf } from '../../journal/proof.js';
import type { SigningKey } from '../../journal/signing-key.js';
import type { Store } from '../../persistence/store.js';
import type { AddCommand } from './command.js';
import { CliError, EXIT } from './exit.js';

/** `proof`: the proof of a consultation on standard output, up to the latest checkpoint; works beside a running server. */
export const addProof: AddCommand = (program, { io }) => {
  program
    .command('proof')
    .description('xuất chứng cứ của một hồ sơ thành một tệp JSON (docs/proof.md), tính đến điểm kiểm chứng gần nhất')
    .argument('<mã>', 'mã hồ sơ lấy ý kiến')
    .option('--province <mã tỉnh>', 'tỉnh của hồ sơ, khi nhiều tỉnh có cùng mã hồ sơ')
    .option('--database-url <url>', 'cơ sở dữ liệu; mặc định là của máy chủ')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async (id: string, { province, databaseUrl: given }: { province?: string; databaseUrl?: string }) => {
      const { databaseSettings, databaseUrl } = await import('./database-url.js');
      const { lookingOnly } = await import('../../persistence/configured-store.js');
      const { openStore } = await import('../../persistence/open-store.js');
      const store = await openStore(lookingOnly(databaseUrl(given, io), databaseSettings(io)));
      try {
        await writeProof(store, null, province, id, io.out);
      } finally {
        await store.close();
      }
    });
};

/**
 * Writes the proof of a consultation to `out`. With a key, what is not anchored yet is anchored now, at `now`; without one
 * (a store opened for reading, beside a running server) the entries up to the latest checkpoint are proven. `province` may
 * be left out where one province alone has such a consultation.
 * @throws CliError when none has it, or several do; NoProof (journal/proof.ts)
 */
export async function writeProof(
  store: Store,
  key: SigningKey | null,
  province: string | undefined,
  id: string,
  out: (text: string) => void,
  now?: Instant,
): Promise<void> {
  const of = province ?? (await provinceOf(store, id));
  const at = now ?? instantOf(await store.now(store.reader));
  const proof = await proofOf(store, key, of, id, at);
  out(`${JSON.stringify(proof, null, 2)}\n`);
}

async function provinceOf(store: Store, id: string): Promise<string> {
  const rows = await store.reader.rows<{ province: string }>(
    'SELECT province FROM consultations WHERE id = ? ORDER BY province',
    [id],
  );
  const [first, second] = rows.map((row) => row.province);
  if (first === undefined) throw new CliError(EXIT.unusable, `Không có hồ sơ ${id}.`);
  if (second !== undefined)
    throw new CliError(
      EXIT.unusable,
      `Nhiều tỉnh có hồ sơ ${id} (${rows.map((row) => row.province).join(', ')}): hãy chọn một tỉnh bằng --province.`,
    );
  return first;
}
