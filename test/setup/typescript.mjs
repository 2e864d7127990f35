/** In each process that runs suites: TypeScript is loaded as it is, errors tell its lines, and the process ends with jest. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
process.setSourceMapsEnabled(true);
process.once('disconnect', () => process.exit());
