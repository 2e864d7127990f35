import type { Outcome } from '../door/command-request.js';
import type { Engine } from '../engine/engine.js';
import type { Metrics } from './metrics.js';

/** The same engine, but every command is counted by what became of it, and those under way are known. */
export function measuredEngine(engine: Engine, metrics: Metrics): Engine {
  return {
    submit: async (request) => {
      metrics.queueDepth.inc();
      let result = 'error';
      try {
        const outcome = await engine.submit(request);
        result = resultOf(outcome);
        return outcome;
      } finally {
        metrics.queueDepth.dec();
        metrics.commands.inc({ command: request.command, result });
      }
    },
    sweep: () => engine.sweep(),
    nextDue: () => engine.nextDue(),
    now: () => engine.now(),
    dossier: (province, id) => engine.dossier(province, id),
    start: () => engine.start(),
    stop: () => engine.stop(),
  };
}

function resultOf(outcome: Outcome): string {
  if (!outcome.accepted) return outcome.refusal.code;
  return outcome.replayed ? 'replayed' : 'accepted';
}
