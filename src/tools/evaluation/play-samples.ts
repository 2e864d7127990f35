import type { Role } from '../../../workflows/commands/commands.js';
import type { Engine } from '../../engine/engine.js';
import type { Store } from '../../persistence/store.js';
import { canonicalJson, sha256 } from '../../platform/canonical-json.js';
import { EVALUATION_PROVINCE } from '../../platform/config/config.js';
import type { Acting } from '../../rules/register/register.js';
import type { Rules } from '../../rules/rules.js';
import type { RehearsalActor } from '../rehearsal/rehearsal.js';
import { advanceClock } from './advance.js';
import { playCases } from './discipline/play-cases.js';
import { enterSamplePeople } from './sample-people.js';
import type { StoredClock } from './stored-clock.js';
import { STORY_ENDS, sampleStory } from './story.js';

const PLAYED = 'samples';

/**
 * Brings a new database into the state in which the evaluation mode begins: the commands of the sample people go through the
 * door while the clock is moved from step to step. It happens once per database; after an interruption it continues with
 * the next step, since every step has an idempotency key.
 * @throws Error when a step is refused: the samples no longer fit the law
 */
export async function playSamples(parts: {
  store: Store;
  engine: Engine;
  clock: StoredClock;
  rules: Rules;
}): Promise<void> {
  const { store, engine, clock, rules } = parts;
  const played = await store.reader.row('SELECT value FROM installation WHERE key = ?', [PLAYED]);
  if (played !== undefined) return;
  await enterSamplePeople(store);
  const actors = await actorsIn(store);
  for (const step of sampleStory(rules.installed)) {
    await advanceClock(engine, clock, step.at);
    const outcome = await engine.submit({
      province: EVALUATION_PROVINCE.code,
      by: actors(step.by),
      command: step.command,
      consultation: step.id,
      with: step.with,
      idempotency: { key: `sample-${step.line}`, requestHash: sha256(canonicalJson(step.with)) },
    });
    if (!outcome.accepted)
      throw new Error(
        `src/tools/evaluation/story.yaml:${step.line}: ${step.command} is refused: ${outcome.refusal.code}`,
      );
  }
  await advanceClock(engine, clock, STORY_ENDS);
  await playCases({ store, clock, rules }, (actor) => {
    const [agency = '', role = ''] = actor.split('/');
    return actors({ agency, role: role as Role });
  });
  await engine.cases.passDue(EVALUATION_PROVINCE.code);
  await store.write((tx) => tx.insert('installation', [{ key: PLAYED, value: STORY_ENDS }], 'ignore'));
}

/** The sample person behind "SKHDT/head". */
async function actorsIn(store: Store): Promise<(actor: RehearsalActor) => Acting> {
  const people = await store.reader.rows<{ id: string; name: string; agency: string; role: Role }>(
    `SELECT p.id, p.name, r.agency, r.role FROM people p
       JOIN person_roles r ON r.province = p.province AND r.person_id = p.id WHERE p.province = ?`,
    [EVALUATION_PROVINCE.code],
  );
  return ({ agency, role }) => {
    const person = people.find((one) => one.agency === (agency ?? '') && one.role === role);
    if (person === undefined) throw new Error(`No sample person is ${agency ?? 'of no agency'}/${role}.`);
    return { person: person.id, name: person.name, agency, role };
  };
}
