/** Makes the binary arrays of the built engine switchable: while `globalThis.asText` is true, lists go to `pg` as they are. */
import { register } from 'node:module';

register('./switchable-hooks.mjs', import.meta.url);
