/** What a consultation and an opinion go through, in XState as its first page shows it. */
import { createActor, setup } from 'xstate';

const opinion = setup({}).createMachine({
  id: 'opinion',
  initial: 'awaiting',
  states: {
    awaiting: { on: { ANSWER: 'answered', LIMIT_PASSED: 'deemed' } },
    answered: { type: 'final' },
    deemed: { type: 'final' },
  },
});

const consultation = setup({}).createMachine({
  id: 'consultation',
  initial: 'collecting',
  states: {
    collecting: { on: { ALL_IN: 'consolidating' } },
    consolidating: { on: { CONCLUDE: 'concluded' } },
    concluded: { type: 'final' },
  },
});

export const MACHINES = { opinion, consultation };

/** @returns the persisted snapshot of a machine that begins */
export function begun(machine) {
  const actor = createActor(MACHINES[machine]).start();
  const snapshot = actor.getPersistedSnapshot();
  actor.stop();
  return snapshot;
}

/**
 * Restores the actor of a row, sends it an event, and puts its new snapshot and state into the row.
 * @throws Error when the event means nothing in its state
 */
export function step(machine, row, event) {
  const actor = createActor(MACHINES[machine], { snapshot: row.snapshot }).start();
  if (!actor.getSnapshot().can({ type: event })) throw new Error(`${event} is not for one that is ${row.state}.`);
  actor.send({ type: event });
  row.snapshot = actor.getPersistedSnapshot();
  row.state = row.snapshot.value;
  actor.stop();
}
