/** What silence comes to in several consultations at once, for lists: where no dossier is loaded. */
import type { Consultation } from '../../../workflows/consultation/consultation.js';
import { type OpinionContext, opinionKey } from '../../../workflows/opinion/opinion.js';
import type { Regulation, SilenceEffect } from '../../../workflows/regulation/regulation.js';
import type { Reader } from '../../persistence/store.js';
import { excerptOf } from '../../rules/register/register.js';
import type { Rules } from '../../rules/rules.js';
import { isExtendedAtLimit, silenceOf } from './silence-of.js';

/** What silence of one agency comes to, in one round. */
export interface AskedSilence {
  /** Key of the opinion: round and name, as "1:SXD". */
  readonly key: string;
  /** The name under which the opinion stands. */
  readonly agency: string;
  readonly effect: SilenceEffect;
  /** Whether an undecided extension is granted when the limit comes, so that silence comes to nothing yet. */
  readonly isExtended: boolean;
}

/** A matter as its rule on silence sees it. */
export interface MatterSilence {
  readonly regulation: Regulation;
  readonly regime: string;
  /** Of the latest round first. */
  readonly opinions: readonly AskedSilence[];
}

/** Which opinions are looked at: those of these keys, or all that stand under these names. */
export type Looked = { readonly keys: readonly string[] } | { readonly names: readonly string[] };

/** What silence of the agencies asked comes to, by consultation. */
export async function silenceInConsultations(
  reader: Reader,
  rules: Rules,
  province: string,
  ids: readonly string[],
  looked: Looked,
): Promise<ReadonlyMap<string, MatterSilence>> {
  if (ids.length === 0) return new Map();
  const register = await rules.register(province);
  const matters = await reader.rows<{ id: string; round: number; regulation_hash: string; context_json: string }>(
    'SELECT id, round, regulation_hash, context_json FROM consultations WHERE province = ? AND id = ANY(?)',
    [province, ids],
  );
  const asked = await reader.rows<{ consultation_id: string; key: string; context_json: string }>(
    `SELECT consultation_id, key, context_json FROM opinions
      WHERE province = ? AND consultation_id = ANY(?) AND key = ANY(?) ORDER BY round DESC, key`,
    [
      province,
      ids,
      'keys' in looked ? looked.keys : keysOf(looked.names, Math.max(0, ...matters.map(({ round }) => round))),
    ],
  );
  const found = new Map<string, MatterSilence>();
  for (const { id, regulation_hash, context_json } of matters) {
    const regulation = await rules.pinned(province, regulation_hash);
    const { regime } = JSON.parse(context_json) as Consultation['context'];
    const opinions = asked.flatMap((row): AskedSilence[] => {
      if (row.consultation_id !== id) return [];
      const context = JSON.parse(row.context_json) as OpinionContext;
      const effect = silenceOf(context, regime, regulation, excerptOf(register, [context.heldBy], {}));
      const isExtended = isExtendedAtLimit(context, regulation);
      return [{ key: row.key, agency: context.agency, effect, isExtended }];
    });
    found.set(id, { regulation, regime, opinions });
  }
  return found;
}

/** The keys under which opinions of these names can stand, up to a round. */
const keysOf = (names: readonly string[], rounds: number): string[] =>
  names.flatMap((agency) => Array.from({ length: rounds }, (_, index) => opinionKey({ agency, round: index + 1 })));
