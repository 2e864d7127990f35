/** Enters the cases of discipline of the samples by their door, at the moment at which the story ends. */
import { CaseDoor } from '../../../engine/discipline/case-door.js';
import type { Store } from '../../../persistence/store.js';
import { canonicalJson, sha256 } from '../../../platform/canonical-json.js';
import { EVALUATION_PROVINCE } from '../../../platform/config/config.js';
import type { Acting } from '../../../rules/register/register.js';
import type { Rules } from '../../../rules/rules.js';
import type { StoredClock } from '../stored-clock.js';
import type { CaseSample } from './case-sample.js';
import { FIGURE_SAMPLES } from './figure-samples.js';
import { INSPECTION_SAMPLES } from './inspection-samples.js';
import { PERSONNEL_SAMPLES } from './personnel-samples.js';
import { PETITION_SAMPLES } from './petition-samples.js';
import { REGISTER_SAMPLES } from './register-samples.js';
import { REPORT_SAMPLES } from './report-samples.js';

const SAMPLES: readonly (readonly CaseSample[])[] = [
  PETITION_SAMPLES,
  PERSONNEL_SAMPLES,
  INSPECTION_SAMPLES,
  REPORT_SAMPLES,
  REGISTER_SAMPLES,
  FIGURE_SAMPLES,
];

/**
 * Every step has an idempotency key, so that it is done once, also after an interruption.
 * @param actorOf the sample person behind "SXD/head"
 * @throws Error when a step is refused: the samples no longer fit the law
 */
export async function playCases(
  parts: { readonly store: Store; readonly clock: StoredClock; readonly rules: Rules },
  actorOf: (actor: string) => Acting,
): Promise<void> {
  const door = new CaseDoor(parts);
  for (const [index, { id, by, command, with: carried }] of SAMPLES.flat().entries()) {
    const given = withIds(carried, actorOf);
    const outcome = await door.enter({
      province: EVALUATION_PROVINCE.code,
      by: actorOf(by),
      command,
      id,
      with: given,
      idempotency: { key: `sample-case-${index}`, requestHash: sha256(canonicalJson(given)) },
    });
    if (!outcome.accepted) {
      const { code, field = '' } = outcome.refusal;
      throw new Error(`The sample case ${id}: ${command} is refused: ${code} ${field}`);
    }
  }
}

/** "@SXD/officer" becomes the id of that person, within parts too. */
function withIds(
  value: Readonly<Record<string, unknown>>,
  actorOf: (actor: string) => Acting,
): Record<string, unknown> {
  const resolved = (one: unknown): unknown => {
    if (typeof one === 'string' && /^@\S+\/\S+$/.test(one)) return actorOf(one.slice(1)).person;
    if (Array.isArray(one)) return one.map(resolved);
    return typeof one === 'object' && one !== null ? withIds(one as Readonly<Record<string, unknown>>, actorOf) : one;
  };
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolved(one)]));
}
