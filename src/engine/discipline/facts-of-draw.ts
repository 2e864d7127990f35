/** What the law of draws is told: what there is to draw from, and the checkpoint that came after the commitment. */
import type { DrawContext, DrawSource } from '../../../workflows/discipline/draw/draw.js';
import { type DrawFacts, NOTHING_LISTED } from '../../../workflows/discipline/draw/draw-facts.js';
import type { CaseInputs } from '../../../workflows/discipline/inputs.js';
import type { KnownCase } from '../../../workflows/discipline/inspection/inspection-facts.js';
import { checkpointWith } from '../../journal/log/checkpoint-with.js';
import type { Tx } from '../../persistence/store.js';
import type { Register } from '../../rules/register/register.js';
import type { CaseRequest } from './case-request.js';

/** The facts of a command on a draw; null for one that looks at nothing beyond the draw. */
export async function factsOfDraw(tx: Tx, register: Register, request: CaseRequest): Promise<DrawFacts | null> {
  const { province, id, command, with: input } = request;
  switch (command) {
    case 'draw.commit': {
      const { source, items, commitment } = input as CaseInputs['draw.commit'];
      return {
        ...NOTHING_LISTED,
        listed: await listedFrom(tx, register, source, items),
        sameCommitment: await drawWith(tx, province, commitment),
      };
    }
    case 'draw.open':
      return { ...NOTHING_LISTED, checkpoint: await checkpointWith(tx, province, id) };
    default:
      return null;
  }
}

/** Of agencies all departments of the register that act in the system; of consultations and cases, those of the named that there are. */
async function listedFrom(
  tx: Tx,
  { province, agencies }: Register,
  source: DrawSource | undefined,
  items: readonly string[] = [],
): Promise<string[]> {
  if (source === undefined) return [];
  if (source === 'agencies') {
    const drawable = [...agencies.values()].filter(({ kind, external }) => kind === 'department' && !external);
    return drawable.map(({ code }) => code).sort();
  }
  const table = source === 'cases' ? 'discipline_cases' : 'consultations';
  const rows = await tx.rows<{ id: string }>(`SELECT id FROM ${table} WHERE province = ? AND id = ANY(?)`, [
    province,
    items,
  ]);
  return rows.map(({ id }) => id).sort();
}

async function drawWith(tx: Tx, province: string, commitment: string | undefined): Promise<KnownCase | null> {
  const rows = await tx.rows<{ id: string; subject: string; context_json: string }>(
    `SELECT id, subject, context_json FROM discipline_cases WHERE province = ? AND kind = 'draw' ORDER BY id`,
    [province],
  );
  const same = rows.find(({ context_json }) => (JSON.parse(context_json) as DrawContext).commitment === commitment);
  return same === undefined ? null : { id: same.id, subject: same.subject };
}
