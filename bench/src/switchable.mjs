/** Makes the economies on the wire to PostgreSQL switchable in the built engine: `globalThis.without` names the one left out. */
import { register } from 'node:module';

register('./switchable-hooks.mjs', import.meta.url);
