/** How the heads met and what they came to on each question: all of it may be left out, and what is said holds together. */
import type { CommandInputs } from '../commands/commands.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import { inVietnam } from '../limits/time.js';
import { first, isBlank } from '../step/check.js';
import type { Circumstances } from '../step/circumstances.js';

type Input = CommandInputs['dispute.record-session'];

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** @param input its day is known to be one, and its result a word of the law */
export function courseInOrder(input: Input, circumstances: Circumstances): Refusal | null {
  return first(
    () => timeInOrder(input, circumstances),
    () => questionsInOrder(input, circumstances),
    () => resultAgrees(input),
  );
}

/** A session is recorded after it was held: on this day, not later than now. */
function timeInOrder({ at, heldOn }: Input, circumstances: Circumstances): Refusal | null {
  if (at === undefined) return null;
  const isHeld = TIME_OF_DAY.test(at) && `${heldOn}T${at}` <= inVietnam(circumstances.at);
  return isHeld ? null : refusal('invalid-input', '/at');
}

/** Only what was asked of the agency is spoken of, each question once, and of each it is said whether the two agree. */
function questionsInOrder({ questions = [] }: Input, { askedOfDissenter }: Circumstances): Refusal | null {
  const said = new Set<string>();
  for (const [index, { key, agreed }] of questions.entries()) {
    const place = `/questions/${index}`;
    if (isBlank(key)) return refusal('field-required', `${place}/key`);
    if (!askedOfDissenter.includes(key as string)) return refusal('unknown-question', `${place}/key`);
    if (said.has(key as string)) return refusal('invalid-input', `${place}/key`);
    if (agreed === undefined) return refusal('field-required', `${place}/agreed`);
    said.add(key as string);
  }
  return null;
}

/** The two are not unified while they differ on a question. */
function resultAgrees({ result, questions = [] }: Input): Refusal | null {
  const differs = questions.some(({ agreed }) => agreed === false);
  return result === 'unified' && differs ? refusal('session-contradicts-questions', '/result') : null;
}
